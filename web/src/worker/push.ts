/* What a reminder says, as it comes from the server by way of the browser's push service. */

export interface Reminder {
  readonly title: string
  readonly options: { body: string; lang?: string; tag?: string; data: { to: string } }
}

const MOST = 200

/** Undefined where it is none of ours. */
export function reminderIn(text: string, origin: string): Reminder | undefined {
  const { web_push, notification } = (parsed(text) ?? {}) as { web_push?: unknown; notification?: unknown }
  if (web_push !== 8030 || typeof notification !== 'object' || notification === null) return undefined
  const said = notification as Record<string, unknown>
  const title = words(said['title'])
  if (!title) return undefined
  const [lang, tag] = [words(said['lang']), words(said['tag'])]
  return {
    title,
    options: {
      body: words(said['body']) ?? '',
      ...(lang && { lang }),
      ...(tag && { tag }),
      data: { to: placeIn(said['navigate'], origin) },
    },
  }
}

/** Where a tap leads: a place of ours, or the start. */
function placeIn(navigate: unknown, origin: string): string {
  const url =
    typeof navigate === 'string' && URL.canParse(navigate, origin) ? new URL(navigate, origin) : undefined
  return url?.origin === origin ? url.pathname : '/'
}

const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= MOST ? value : undefined

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
