import { Copy } from 'lucide-preact'
import { useState } from 'preact/hooks'

interface Props {
  link: string
  label: string
  copy: string
  copied: string
}

/** A link to hand over: to read, to select, to copy. */
export function CopyLink({ link, label, copy, copied }: Props) {
  const [done, setDone] = useState(false)
  const act = async () => {
    await navigator.clipboard.writeText(link)
    setDone(true)
  }
  return (
    <div class="copy-link">
      <input readOnly value={link} aria-label={label} onFocus={event => event.currentTarget.select()} />
      <button class="act-2" type="button" onClick={act}>
        <Copy class="icon" aria-hidden="true" />
        <span aria-live="polite">{done ? copied : copy}</span>
      </button>
    </div>
  )
}
