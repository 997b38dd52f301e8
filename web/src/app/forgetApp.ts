/** The last seat was taken off this browser: nothing of the app stays in it. */
export async function forgetApp(): Promise<void> {
  const all = (await navigator.serviceWorker?.getRegistrations()) ?? []
  if (all.length === 0) return
  await Promise.all(all.map(each => each.unregister()))
  for (const name of await caches.keys()) await caches.delete(name)
}
