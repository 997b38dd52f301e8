import { useMaybeSpace } from '../../app/hooks'
import { Page } from '../../components/Page'
import { t } from '../../i18n'

export default function Sees() {
  const space = useMaybeSpace()
  const parts = [
    { title: t.sees.cannot, list: t.sees.cannotList, after: t.sees.cannotWhy },
    { title: t.sees.can, list: t.sees.canList },
    { title: t.sees.partner, list: t.sees.partnerList },
    { title: t.sees.nobody, list: t.sees.nobodyList, after: t.sees.lost },
  ]
  return (
    <Page title={t.sees.title}>
      <h1>{t.sees.title}</h1>
      <p class="lead">{t.sees.lead}</p>
      {parts.map(({ title, list, after }) => (
        <section class="section flow" key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul class="rows">
            {list.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {after && <p class="small soft">{after}</p>}
        </section>
      ))}
      <p class="section">
        <a class="act-3" href={space ? '/settings' : '/'}>
          {t.common.back}
        </a>
      </p>
    </Page>
  )
}
