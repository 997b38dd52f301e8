import { useGone } from '../../app/hooks'
import { go } from '../../app/router'
import { Page } from '../../components/Page'
import { t } from '../../i18n'
import type { Commitment } from '../../wire'
import { Card } from './Card'
import { Days } from './Days'
import { End } from './End'
import { History } from './History'

/** One commitment: what it says, what is asked of me now, how it was kept, and all that was said before. */
export function Detail({ id, it, rewording }: { id: string; it: Commitment; rewording: boolean }) {
  const say = t.commitments
  const inForce = !useGone() && it.status === 'active'
  return (
    <Page title={say.title} wide places class="commitments commitment">
      <p>
        <a class="act-3" href="/commitments">
          {say.back}
        </a>
      </p>
      <div class="two section">
        <div class="flow">
          <Card id={id} it={it} level={1} rewording={rewording} />
          {inForce && !rewording && (
            <div class="acts row section">
              {!it.revision && (
                <button class="act-2" type="button" onClick={() => go(`/commitments/${id}/reword`)}>
                  {say.reword}
                </button>
              )}
              <End id={id} it={it} />
            </div>
          )}
        </div>
        <div>
          {it.status !== 'offered' && it.status !== 'declined' && <Days id={id} it={it} />}
          <History of={`commitment/${id}`} it={it} />
        </div>
      </div>
    </Page>
  )
}
