import { useCommitment, useGone } from '../../app/hooks'
import type { ScreenProps } from '../../app/router'
import { Page } from '../../components/Page'
import { t } from '../../i18n'
import { Detail } from './Detail'
import { Form } from './Form'
import { List } from './List'
import './commitments.css'

export default function CommitmentsScreen({ rest: [id, action] }: ScreenProps) {
  const gone = useGone()
  if (id === undefined || (gone && id === 'new')) return <List />
  if (id === 'new') return <Form />
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
  return reword ? <Form id={id} it={it} /> : <Detail id={id} it={it} />
}
