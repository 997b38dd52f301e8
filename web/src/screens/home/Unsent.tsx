import { useSpace } from '../../app/hooks'
import { useTopic, whereOf } from '../../components/RefusedEarlier'
import { t } from '../../i18n'
import type { Sending } from '../../sync/queue'

/** What waits on this device while there is no connection. */
export function Unsent() {
  const { unsent, gone, unkept, mayTakeBack, takeBack } = useSpace()
  const list = unsent.value
  if (!gone.value || list.length === 0) return null
  const lead = unkept.value ? t.home.unsentUnkept : t.home.unsentLead
  const kinds: Readonly<Record<string, string>> = t.home.kinds
  return (
    <section class="section" aria-labelledby="unsent">
      <h2 id="unsent">{t.home.unsent}</h2>
      <p class="small soft">{lead({ n: list.length })}</p>
      <ul class="rows">
        {list.map(entry => (
          <li class="spread" key={entry.id}>
            <span>
              <a href={whereOf(entry)}>{kinds[entry.cmd.slice(0, entry.cmd.indexOf('.'))]}</a>
              <About of={entry} />
              {!mayTakeBack(entry) && (
                <>
                  <br />
                  <span class="small soft">{t.common.waits.perhaps}</span>
                </>
              )}
            </span>
            {mayTakeBack(entry) && entry.cmd !== 'note.write' && (
              <button class="act-3" type="button" onClick={() => void takeBack(entry.id)}>
                {t.common.waits.takeBack}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of several of a kind, which one. */
function About({ of }: { of: Sending }) {
  const topic = useTopic(of)
  return topic ? (
    <>
      <br />
      <bdi class="small soft kept-lines">{topic}</bdi>
    </>
  ) : null
}
