import { ChevronRight } from 'lucide-preact'

/** A row that leads on. */
export function Go({ to, label, hint }: { to: string; label: string; hint?: string }) {
  return (
    <a class="go" href={to}>
      <span>
        {label}
        {hint && (
          <>
            <br />
            <span class="small soft">{hint}</span>
          </>
        )}
      </span>
      <ChevronRight class="icon" aria-hidden="true" />
    </a>
  )
}
