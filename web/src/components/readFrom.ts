/** Gives a heading the focus, so that whoever reads by ear goes on from there. */
export function readFrom(heading: HTMLElement | null | undefined): void {
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
