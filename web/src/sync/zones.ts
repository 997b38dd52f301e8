/* Which time zones this browser knows. What it does not know is shown in UTC. */
const known = new Map<string, boolean>()

/** `Etc/Unknown` is what some browsers say in place of the device's own. */
export function knowsZone(zone: string): boolean {
  let knows = known.get(zone)
  if (knows === undefined) {
    knows = zone !== '' && zone !== 'Etc/Unknown' && canShow(zone)
    if (known.size > 1_000) known.clear()
    known.set(zone, knows)
  }
  return knows
}

function canShow(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
