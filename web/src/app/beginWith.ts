import type { Space } from './space'

/** Puts a text into the box of something new (components/Series), for the screen that is gone to. What stood in it is put
 *  aside and not lost. */
export async function beginWith(
  { draft, drafts }: Pick<Space, 'draft' | 'drafts'>,
  name: string,
  text: string,
): Promise<void> {
  const stands = async (at: string) => drafts.open(at).text.value ?? (await draft(at))
  const stood = await stands(name)
  if (stood) {
    let n = 1
    while (await stands(`${name}+${n}`)) n++
    drafts.open(`${name}+${n}`).set(stood)
  }
  drafts.open(name).set(text)
}
