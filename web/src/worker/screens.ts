/** Whether an address is one that the page makes itself, as the server has it (server/static.go). */
export function isScreen(path: string): boolean {
  if (/^\/(api(\/|$)|healthz$|readyz$)/.test(path)) return false
  return path.startsWith('/%23') || !/\.[^/]*$/.test(path)
}
