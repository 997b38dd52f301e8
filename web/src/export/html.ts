/* The copy to read: one file without scripts or anything from elsewhere, that opens in any browser. */
import { language, t } from '../i18n'
import { direction } from '../i18n/direction'
import { zoneCity } from '../i18n/time'
import { commitments } from './commitments'
import type { Copy } from './gather'
import { html, Markup } from './markup'
import { notes } from './notes'
import { pulses } from './pulses'
import { letters, questions } from './questions'
import { requests } from './requests'
import { seats } from './seats'
import { STYLE } from './style'
import { talks } from './talks'
import { moment, namesOf, type Writing } from './writing'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

export function toHtml(copy: Copy): string {
  const w: Writing = { copy, names: namesOf(copy) }
  const say = t.export
  const parts = [seats, commitments, talks, questions, letters, requests, pulses, notes].map(part => part(w))
  const page = html`<!doctype html>
<html lang="${language.value}" dir="${direction.value}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="robots" content="noindex">
<title>${say.title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>
<h1>${say.title}</h1>
<p>${say.made({ name: w.names[copy.seat], when: moment(w, copy.at), city: zoneCity(copy.zone) })}</p>
<p class="soft">${say.care}</p>
</header>
<main>
${parts}
</main>
</body>
</html>
`
  return page.text
}
