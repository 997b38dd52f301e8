import { Copy } from 'lucide-preact'
import { t } from '../i18n'
import { useCopy } from './useCopy'

interface Props {
  link: string
  label: string
  copy: string
  copied: string
}

/** A link to hand over: to read, to select, to copy. */
export function CopyLink({ link, label, copy, copied }: Props) {
  const copying = useCopy<HTMLInputElement>(link)
  return (
    <>
      <div class="copy-link">
        <input
          readOnly
          dir="ltr"
          value={link}
          aria-label={label}
          ref={copying.box}
          onFocus={event => event.currentTarget.select()}
        />
        <button class="act-2" type="button" onClick={copying.copy}>
          <Copy class="icon" aria-hidden="true" />
          <span aria-live="polite">{copying.at === 'copied' ? copied : copy}</span>
        </button>
      </div>
      <ByHand at={copying.at} />
    </>
  )
}

/** Where a text could not be copied, and is selected instead. */
export function ByHand({ at }: { at: ReturnType<typeof useCopy>['at'] }) {
  return (
    <p class="small soft" role="status">
      {at === 'refused' ? t.common.copyByHand : null}
    </p>
  )
}
