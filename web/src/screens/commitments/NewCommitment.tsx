import { go } from '../../app/router'
import { Page } from '../../components/Page'
import { Aside, useSeries } from '../../components/Series'
import { Waits } from '../../components/Waits'
import { t } from '../../i18n'
import { CommitmentForm } from './CommitmentForm'

const DRAFT = 'commitment/new'

export function NewCommitment() {
  const { offerTitle } = t.commitments.form
  const series = useSeries(DRAFT)
  return (
    <Page title={offerTitle} places class="commitments">
      <h1>{offerTitle}</h1>
      <div class="section">
        <CommitmentForm
          draft={series.name}
          onDone={id => go(`/commitments/${id}`)}
          onCancel={() => go('/commitments')}
        />
        <Waits of={[DRAFT]} />
        <Aside of={series} />
      </div>
    </Page>
  )
}
