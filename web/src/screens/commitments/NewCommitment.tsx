import { go } from '../../app/router'
import { Page } from '../../components/Page'
import { t } from '../../i18n'
import { CommitmentForm } from './CommitmentForm'

export function NewCommitment() {
  const { offerTitle } = t.commitments.form
  return (
    <Page title={offerTitle} places class="commitments">
      <h1>{offerTitle}</h1>
      <div class="section">
        <CommitmentForm
          draft="commitment/new"
          onDone={id => go(`/commitments/${id}`)}
          onCancel={() => go('/commitments')}
        />
      </div>
    </Page>
  )
}
