import { useEffect, useRef, useState } from 'preact/hooks'
import { useSpace } from '../app/hooks'
import { t } from '../i18n'
import { Notice } from './Notice'

/** Things that are written one after another under one name, each with a draft of its own. */
export interface Series {
  /** The draft of the one that is being written. */
  readonly name: string
  /** Those of others that are written and not sent: refused or taken back while this one was begun. */
  readonly aside: readonly string[]
  /** Those that wait for a connection, in their order. */
  readonly waiting: readonly string[]
  /** Puts this one aside for the next of those. */
  turn(): void
}

const numberIn = (name: string) => Number(/\+(\d+)$/.exec(name)?.[1] ?? 0)

/** The box is free for the next one as soon as what is in it waits for a connection. What comes back stands in it again
 *  while nothing new is begun. */
export function useSeries(name: string): Series {
  const { drafts, unsent, live } = useSpace()
  const [, again] = useState(0)
  const at = useRef<string>()
  const known = useRef<readonly string[]>([])
  useEffect(() => {
    void drafts.find(`${name}+`).then(
      () => again(n => n + 1),
      () => {},
    )
  }, [drafts, name])
  const waiting = unsent.value.flatMap(sending => sending.drafts ?? [])
  const of = [name, ...[...drafts.begun(), ...waiting].filter(each => each.startsWith(`${name}+`))]
  const written = [...new Set(of)]
    .filter(each => waiting.includes(each) || drafts.open(each).text.value)
    .sort((x, y) => numberIn(x) - numberIn(y))
  const back = written.filter(each => !waiting.includes(each))
  const came = back.find(each => !known.current.includes(each))
  known.current = back
  const now = at.current
  if (now === undefined || !written.includes(now)) at.current = came ?? now
  if (at.current === undefined || (waiting.includes(at.current) && !live.value)) {
    const last = written.at(-1)
    at.current = last === undefined ? name : `${name}+${numberIn(last) + 1}`
  }
  const shown = at.current
  const aside = back.filter(each => each !== shown)
  return {
    name: shown,
    aside,
    waiting: live.value ? [] : written.filter(each => waiting.includes(each)),
    turn() {
      at.current = aside.find(each => numberIn(each) > numberIn(shown)) ?? aside[0]
      again(n => n + 1)
    },
  }
}

/** Beside the box: what else was written there, and the way to it. */
export function Aside({ of: { aside, turn } }: { of: Series }) {
  if (aside.length === 0) return null
  return (
    <div role="status">
      <Notice action={t.common.waits.show} onAction={turn}>
        {t.common.waits.aside({ n: aside.length })}
      </Notice>
    </div>
  )
}
