/* Small things that the browser keeps open, for this tab or for all. What it refuses to keep holds until the page goes. */

export interface Stored {
  get(name: string): string | undefined
  set(name: string, value: string | undefined): void
}

function stored(of: () => Storage): Stored {
  const here = new Map<string, string | undefined>()
  return {
    get(name) {
      if (here.has(name)) return here.get(name)
      try {
        return of().getItem(name) ?? undefined
      } catch {
        return undefined
      }
    },
    set(name, value) {
      here.set(name, value)
      try {
        if (value === undefined) of().removeItem(name)
        else of().setItem(name, value)
        here.delete(name)
      } catch {
        // it holds until the page goes
      }
    },
  }
}

export const inTab = stored(() => sessionStorage)
export const inBrowser = stored(() => localStorage)
