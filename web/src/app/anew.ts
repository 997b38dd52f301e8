import { t } from '../i18n'
import { deviceZone } from '../i18n/time'
import { start } from './entering'
import { isKeeping } from './keeping'
import { keyring, openSeat } from './session'
import type { Space } from './space'

/** A new space after the other seat was taken by somebody else. The private notes come along, sealed anew. */
export async function startAnew(old: Space, name: string): Promise<void> {
  const notes: { note: string; body: string }[] = []
  for (const { id, it } of old.own.all('note')) {
    const body = await old.words.text(`note/${id}`, it.body)
    if (!isKeeping(body)) notes.push({ note: id, body })
  }
  const zone = old.shared.get('seat', old.seat)?.zone ?? deviceZone()
  const { space, seat } = await start(keyring, name, zone, t.invite.defaultWords)
  await openSeat(space, seat, '/invite', async opened => {
    if (name) await opened.give('seat.name', { name })
    for (const note of notes) await opened.give('note.write', note)
  })
}
