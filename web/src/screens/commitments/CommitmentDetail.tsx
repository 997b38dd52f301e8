import { useGone } from '../../app/hooks'
import { go } from '../../app/router'
import { Page } from '../../components/Page'
import { Waits } from '../../components/Waits'
import { t } from '../../i18n'
import { saysAgreed } from '../../model/commitment'
import type { Commitment } from '../../wire'
import { CommitmentCard } from './CommitmentCard'
import { DayMarks } from './DayMarks'
import { EndCommitment } from './EndCommitment'
import { WordingHistory } from './WordingHistory'

/** One commitment: what it says, what is asked of me now, how it was kept, and all that was said before. */
export function CommitmentDetail({ id, it, rewording }: { id: string; it: Commitment; rewording: boolean }) {
  const say = t.commitments
  const open = !useGone() && it.status === 'active'
  return (
    <Page title={say.title} wide places class="commitments commitment">
      <p>
        <a class="act-3" href="/commitments">
          {say.back}
        </a>
      </p>
      <div class="two section">
        <div class="flow">
          <CommitmentCard id={id} it={it} level={1} rewording={rewording} />
          <Waits of={[`commitment/${id}`]} />
          {open && !rewording && (
            <div class="acts row section">
              {!it.revision && (
                <button class="act-2" type="button" onClick={() => go(`/commitments/${id}/reword`)}>
                  {say.reword}
                </button>
              )}
              <EndCommitment id={id} it={it} />
            </div>
          )}
        </div>
        <div>
          {saysAgreed(it) && <DayMarks id={id} it={it} />}
          <WordingHistory of={`commitment/${id}`} it={it} />
        </div>
      </div>
    </Page>
  )
}
