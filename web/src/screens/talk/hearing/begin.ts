/* Begins to hear the other, in a tap, and sees to it that it ends: with a time-out, with the talk, when the talk is no
   longer on the screen, and when another tab takes the seat's place. */
import { effect, untracked } from '@preact/signals'
import { hearing, hush } from '../../../app/hearing'
import { path } from '../../../app/router'
import { beside, space as opened } from '../../../app/session'
import type { Space } from '../../../app/space'
import { heardIn } from '../../../model/heard'
import type { Sound } from '../../../sound'

/** The talk in which the microphone was tried: after a time-out it is not tried again. */
let tried: string | undefined

export async function hear(space: Space, talk: string): Promise<void> {
  if (isReplaced(space)) space.restart()
  const here = hearing.peek() ?? (await begin(space, talk))
  await here?.start()
}

/** The microphone was heard on this device; from now on the other may hear it. */
export function goOn(here: Sound, talk: string): void {
  tried = talk
  here.ready()
}

async function begin(space: Space, talk: string): Promise<Sound | undefined> {
  const [{ sound }, signalling] = await Promise.all([import('../../../sound'), space.signalling(talk)])
  if (hearing.peek() || !isShown(space, talk)) return hearing.peek()
  const here = sound(signalling)
  hearing.value = here
  const tryOnce = effect(() => {
    if (here.state.value.is === 'checking' && tried === talk) untracked(() => here.ready())
  })
  let held = false // the place, which comes here only after the tap where another tab has it
  const follow = effect(() => {
    if (hearing.value !== here) return queueMicrotask(end)
    const heard = heardIn(space.shared.get('talk', talk), space.seat)
    untracked(() => here.floor(heard))
    const replaced = isReplaced(space)
    held ||= !replaced
    if (heard.pause || (held && replaced) || !isShown(space, talk)) hush()
  })
  const end = () => {
    tryOnce()
    follow()
  }
  return here
}

/** Another tab of this browser, or window, has the place of this seat. */
function isReplaced({ link: { value } }: Space): boolean {
  return value.at === 'ended' && value.why === 'replaced'
}

/** This seat alone is open here, and looks at the talk. */
function isShown(space: Space, talk: string): boolean {
  return path.value === `/talk/${talk}` && opened.value === space && beside.value === undefined
}
