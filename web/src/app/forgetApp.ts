/** The last seat was taken off this browser: nothing of the app stays in it. */
export async function forgetApp(): Promise<void> {
  const all = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(all.map(each => each.unregister()))
  if (all.length === 0) return
  // The worker still serves this page, and keeps once more what the page asks it for just now.
  for (let n = 0; n < TIMES; n++) setTimeout(() => void forgetFiles().catch(() => {}), n * 1_000)
}

const TIMES = 10

/** Unless somebody began anew here, who has a worker of their own. */
async function forgetFiles(): Promise<void> {
  if ((await navigator.serviceWorker.getRegistrations()).length > 0) return
  for (const name of await caches.keys()) await caches.delete(name)
}
