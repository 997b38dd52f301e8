import { t } from '../../../i18n'

/** Where the browser reminds only what is on the home screen: the two taps that bring it there. */
export function HomeScreenFirst() {
  const say = t.device.reminders.install
  return (
    <>
      <p>{say.why}</p>
      <ol class="taps">
        <li>
          <ShareTap />
          {say.share}
        </li>
        <li>
          <AddTap />
          {say.add}
        </li>
      </ol>
      <p>{say.then}</p>
    </>
  )
}

const drawn = {
  viewBox: '0 0 120 90',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 2,
  'stroke-linejoin': 'round',
  'stroke-linecap': 'round',
} as const

/** The lower edge of a phone, with the box and the arrow that leads out of it. */
function ShareTap() {
  return (
    <svg {...drawn} aria-hidden="true">
      <path
        d="M10 2v74a12 12 0 0 0 12 12h76a12 12 0 0 0 12-12V2M10 54h100M26 71l-5-5 5-5M42 61l5 5-5 5M90 61h10v10H90z"
        opacity=".45"
      />
      <circle cx="68" cy="66" r="17" />
      <path d="M62 64h-3v11h18V64h-3M68 70V56M64 59.5l4-4 4 4" />
    </svg>
  )
}

/** The list that it opens, with the line that ends in a plus. */
function AddTap() {
  return (
    <svg {...drawn} aria-hidden="true">
      <path
        d="M10 88V20a10 10 0 0 1 10-10h80a10 10 0 0 1 10 10v68M24 24h44M24 76h36M10 36h100M10 64h100"
        opacity=".45"
      />
      <rect x="14" y="39" width="92" height="22" rx="6" />
      <path d="M24 50h44M86 44h12v12H86zM92 47v6M89 50h6" />
    </svg>
  )
}
