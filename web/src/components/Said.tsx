import { useOpened } from '../app/hooks'
import { t } from '../i18n'
import type { Word } from '../wire'

interface Props {
  /** The key of the entity that holds the word, such as `request/<id>`. */
  of: string
  word: Word | undefined
  /** In the serif of people's own words, with a bar in their author's colour. */
  quoted?: boolean
}

/** Words that somebody wrote. Their author is word.by, never what stands beside the word. */
export function Said({ of, word, quoted = false }: Props) {
  const opened = useOpened(of, word)
  if (!word || !opened) return null
  const body =
    opened.state === 'open' ? (
      <span class="kept-lines" dir={quoted ? undefined : 'auto'}>
        {opened.text}
      </span>
    ) : opened.state === 'broken' ? (
      <em class="broken small">{t.common.said.broken}</em>
    ) : (
      <span class="soft" aria-busy="true">
        …
      </span>
    )
  return quoted ? (
    <blockquote class="said quoted" dir="auto" data-seat={word.by}>
      <p>{body}</p>
    </blockquote>
  ) : (
    body
  )
}
