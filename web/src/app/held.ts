/* A mark, in a cookie, that this browser holds a seat: no more than that. When the rest of what it kept is gone and
   the mark is not, the start page can say what happened. */
const NAME = 'amends-held'
const DAYS = 400

export function wasHeld(cookies?: string): boolean {
  try {
    return (cookies ?? document.cookie).split('; ').some(each => each.startsWith(`${NAME}=`))
  } catch {
    return false // a browser that refuses cookies
  }
}

export function markHeld(held: boolean): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  const age = held ? DAYS * 86_400 : 0
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
    document.cookie = `${NAME}=1; Path=/; SameSite=Strict; Max-Age=${age}${secure}`
  } catch {
    // a browser that refuses cookies
  }
}
