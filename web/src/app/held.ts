/* A mark, in a cookie, that this browser holds a seat: no more than that. When the rest of what it kept is gone and
   the mark is not, the start page can say what happened. The server sets it, with each socket: what a page sets by itself
   lasts seven days in some browsers, and goes with the rest (BROWSERS.md). */
const NAME = 'amends-held'

export function wasHeld(cookies?: string): boolean {
  try {
    return (cookies ?? document.cookie).split('; ').some(each => each.startsWith(`${NAME}=`))
  } catch {
    return false // a browser that refuses cookies
  }
}

export function eraseMark(): void {
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
    document.cookie = `${NAME}=; Path=/; Max-Age=0`
  } catch {
    // a browser that refuses cookies
  }
}
