import type { ComponentChildren } from 'preact'
import { Page } from '../../components/Page'
import { t } from '../../i18n'
import { linesOf, passing } from './list'
import './sees.css'

const PARTS = ['people', 'times', 'talks', 'commitments', 'path', 'notes', 'devices', 'upkeep'] as const

/** In plain words, and no more than is true. */
export default function Sees() {
  const say = t.sees
  return (
    <Page title={say.title} class="sees">
      <div class="flow">
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      <Section title={say.cannot}>
        <Lines list={[...linesOf('words'), ...passing(true)]} />
        <p class="small soft">
          {say.cannotWhy} {say.partnerNot}
        </p>
      </Section>
      <Section title={say.can}>
        <p class="small soft">{say.canWhy}</p>
        {PARTS.map(part => (
          <div key={part}>
            <h3>{say.parts[part]}</h3>
            <Lines list={linesOf(part)} />
          </div>
        ))}
        <h3>{say.passing}</h3>
        <Lines list={passing(false)} />
      </Section>
      <Section title={say.sure}>
        <h3>{say.proven}</h3>
        <Lines list={say.provenList} />
        <h3>{say.word}</h3>
        <Lines list={say.wordList} />
      </Section>
      <Section title={say.partner}>
        <Lines list={say.partnerList} />
      </Section>
      <Section title={say.nobody}>
        <Lines list={say.nobodyList} />
        <p class="small soft">{say.lost}</p>
      </Section>
    </Page>
  )
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="section flow" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Lines({ list }: { list: readonly string[] }) {
  return (
    <ul class="dashes">
      {list.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
