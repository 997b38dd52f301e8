// @vitest-environment happy-dom
/* A browser tells of a closed dialog only a moment later: what was pressed meanwhile counts. */
import { render } from 'preact'
import { useState } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { Dialog } from './Dialog'

function Asking({ beside }: { beside: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Ask
      </button>
      <Dialog open={open} title="Sure?" onClose={() => setOpen(false)} beside={beside}>
        <button type="button" onClick={() => setOpen(false)}>
          No
        </button>
      </Dialog>
    </>
  )
}

const root = document.body
const named = (name: string) => [...root.querySelectorAll('button')].find(each => each.textContent === name)!
const box = () => root.querySelector('dialog')!

/** As browsers do it: closed at once, told in a task of its own. */
function closeLater(): () => void {
  const told: (() => void)[] = []
  HTMLDialogElement.prototype.close = function () {
    if (!this.open) return
    this.removeAttribute('open')
    told.push(() => this.dispatchEvent(new Event('close')))
  }
  return () =>
    act(() => {
      for (const tell of told.splice(0)) tell()
    })
}

/** Escape: of a dialog that covers the page the browser asks first, and closes it unless the page does. */
function pressEscape(): void {
  act(() => {
    box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    if (box().classList.contains('beside')) return
    if (box().dispatchEvent(new Event('cancel', { cancelable: true }))) box().close()
  })
}

for (const beside of [true, false])
  for (const [how, close] of [
    ['by Escape', pressEscape],
    ['by a button', () => act(() => named('No').click())],
  ] as const)
    test(`a dialog ${beside ? 'beside' : 'over'} the page that was closed ${how} opens again at once`, () => {
      const tell = closeLater()
      act(() => render(<Asking beside={beside} />, root))
      act(() => named('Ask').click())
      expect(box().open).toBe(true)
      close()
      expect(box().open).toBe(false)
      act(() => named('Ask').click())
      tell()
      expect(box().open).toBe(true)
      expect(named('No')).toBeDefined()
      close()
      tell()
      expect(box().open).toBe(false)
      act(() => render(null, root))
    })
