import { useName, useSpace, useZone } from '../../../app/hooks'
import { useAction } from '../../../components/useAction'
import { useForm } from '../../../components/useForm'
import { useWhyNot } from '../../../components/whyNot'
import { t } from '../../../i18n'
import { dayAndTime } from '../../../i18n/time'
import type { Standing } from '../../../model/request'
import type { Request } from '../../../wire'
import { Topic } from '../parts/AboutRequest'
import { NoteField, noteRoom } from '../parts/NoteField'
import { ChooseTimes } from '../times/ChooseTimes'

interface Offering {
  readonly slots: readonly number[]
  readonly note: string
}

const NOTHING: Offering = { slots: [], note: '' }

interface Props {
  id: string
  request: Request
  now: Standing
  onBack: () => void
}

/** Other times: as an answer to the other's, or in place of an agreed one, which stands meanwhile. */
export function OfferTimes({ id, request, now, onBack }: Props) {
  const space = useSpace()
  const name = useName(space.other)
  const zone = useZone(space.seat)
  const { draft, value, set } = useForm(`request/${id}/offer`, NOTHING)
  const offer = useAction()
  const say = t.request.offer
  const whyNot = useWhyNot()
  const agreed = request.status === 'agreed' ? request.slot : undefined
  const answers = now === 'answer' || now === 'moved'
  const send = async () => {
    const note = value.note.trim()
    if (noteRoom(note) === 'full') return
    const body = { request: id, slots: [...value.slots], ...(note ? { note } : {}) }
    const cmd = answers ? 'request.counter' : 'request.move'
    if (!(await offer.run(() => space.do(cmd, body, { drafts: [draft.name] })))) return
    onBack()
  }
  const noteFull = offer.refusal?.field === 'note'
  return (
    <>
      <p class="soft">
        <Topic id={id} request={request} />
      </p>
      <h1>{agreed === undefined ? say.title : say.moveTitle}</h1>
      {agreed !== undefined && (
        <p class="section">{say.moveLead({ when: dayAndTime(agreed, zone), name })}</p>
      )}
      <ChooseTimes
        slots={value.slots}
        onChange={slots => set({ slots })}
        minutes={request.minutes}
        agreed={agreed}
        send={say.send({ name })}
        onSend={send}
        action={{ ...offer, busy: offer.busy || draft.waits }}
        before={
          <div class="section">
            <NoteField
              notes={request.notes.length}
              label={say.note}
              value={value.note}
              onInput={note => set({ note })}
              error={noteFull ? whyNot(offer.error) : undefined}
            />
          </div>
        }
      >
        <button class="act-3" type="button" onClick={onBack}>
          {say.cancel}
        </button>
      </ChooseTimes>
    </>
  )
}
