import { useCommitment, useGone } from '../../app/hooks'
import type { ScreenProps } from '../../app/router'
import { Page } from '../../components/Page'
import { t } from '../../i18n'
import { Detail } from './Detail'
import { List } from './List'
import { New } from './New'
import './commitments.css'

export default function CommitmentsScreen({ rest: [id, action] }: ScreenProps) {
  const gone = useGone()
  if (id === undefined || (gone && id === 'new')) return <List />
  if (id === 'new') return <New />
  return <One id={id} reword={!gone && action === 'reword'} />
}

function One({ id, reword }: { id: string; reword: boolean }) {
  const it = useCommitment(id)
  if (!it)
    return (
      <Page title={t.commitments.title} places>
        <h1>{t.commitments.gone}</h1>
        <div class="acts section">
          <a class="act-2" href="/commitments">
            {t.commitments.back}
          </a>
        </div>
      </Page>
    )
  return <Detail id={id} it={it} rewording={reword} />
}
