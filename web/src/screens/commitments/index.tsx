import { useCommitment, useGone } from '../../app/hooks'
import type { ScreenProps } from '../../app/router'
import { Page } from '../../components/Page'
import { t } from '../../i18n'
import { CommitmentDetail } from './CommitmentDetail'
import { CommitmentList } from './CommitmentList'
import { NewCommitment } from './NewCommitment'
import './commitments.css'

export default function CommitmentsScreen({ rest: [id, action] }: ScreenProps) {
  const gone = useGone()
  if (id === undefined || (gone && id === 'new')) return <CommitmentList />
  if (id === 'new') return <NewCommitment />
  return <One id={id} reword={!gone && action === 'reword'} />
}

function One({ id, reword }: { id: string; reword: boolean }) {
  const it = useCommitment(id)
  if (!it)
    return (
      <Page title={t.commitments.title} places>
        <h1>{t.commitments.gone}</h1>
        <p class="lead">{t.commitments.goneLead}</p>
        <div class="acts section">
          <a class="act-2" href="/commitments">
            {t.commitments.back}
          </a>
        </div>
      </Page>
    )
  return <CommitmentDetail id={id} it={it} rewording={reword} />
}
