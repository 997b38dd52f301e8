/* The look of the readable copy: paper and ink, on a screen and in print, without any file beside it. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #24233b; --ink-2: #57566b; --paper: #f9f7f3; --line: #d9d5cc; --a: #a8553c; --b: #4d7a64 }
@media (prefers-color-scheme: dark) { :root { --ink: #eceaf2; --ink-2: #b9b7c6; --paper: #1c1b29; --line: #45435a; --a: #e09a80; --b: #93c4ab } }
* { box-sizing: border-box; margin: 0 }
body { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 5rem; font: 1.0625rem/1.55 Figtree, system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
h1, h2, h3, .said { font-family: Fraunces, Georgia, serif; font-weight: 400 }
h1 { font-size: 2.2rem; line-height: 1.15 }
h2 { font-size: 1.65rem; margin-top: 3.5rem }
h3 { font-size: 1.25rem; margin-top: 2rem }
h4 { font-size: 1rem; margin-top: 1.25rem }
header p { margin-top: .75rem }
.soft, figcaption, summary { color: var(--ink-2); font-size: .9375rem }
.label { font-weight: 600; font-size: .9375rem }
article { border-top: 1px solid var(--line); margin-top: 1.5rem; padding-bottom: 1rem }
article h3 { margin-top: 1rem }
figure { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line) }
figure[data-seat="a"] { border-color: var(--a) }
figure[data-seat="b"] { border-color: var(--b) }
.said { font-size: 1.1875rem; line-height: 1.45; white-space: pre-wrap }
p.said + p.said { margin-top: .75rem }
details { margin-top: .5rem }
ul { padding-left: 1.2rem }
table { width: 100%; margin-top: 1rem; border-collapse: collapse; font-size: .9375rem }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line) }
@media print { body { max-width: none; color: #000; background: #fff } article, tr, figure { break-inside: avoid } h2, h3 { break-after: avoid } }
`
