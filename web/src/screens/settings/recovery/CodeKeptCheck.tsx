import { useState } from 'preact/hooks'
import { Field } from '../../../components/Field'
import { t } from '../../../i18n'
import { intoBoxes, sameGroup, threeOf } from './codeGroups'

/** Three groups of the code, asked back from where it is kept: typed, or pasted. */
export function CodeKeptCheck({ groups, onKept }: { groups: readonly string[]; onKept: () => void }) {
  const [asked] = useState(() => threeOf(groups.length))
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [wrong, setWrong] = useState<readonly number[]>([])
  const say = t.settings.back
  const check = (event: Event) => {
    event.preventDefault()
    const slips = asked.filter(each => !sameGroup(typed[each] ?? '', groups[each]!))
    setWrong(slips)
    if (slips.length === 0) onKept()
  }
  return (
    <form class="flow" noValidate onSubmit={check}>
      <fieldset class="flow">
        <legend>{say.check}</legend>
        <div class="asked">
          {asked.map(each => (
            <Field
              key={each}
              label={say.group({ n: each + 1 })}
              error={wrong.includes(each) ? say.checkWrong : undefined}
            >
              {control => (
                <input
                  id={control.id}
                  aria-describedby={control['aria-describedby']}
                  aria-invalid={control['aria-invalid']}
                  type="text"
                  autocomplete="off"
                  autocapitalize="characters"
                  spellcheck={false}
                  value={typed[each] ?? ''}
                  onInput={event => {
                    const into = intoBoxes(event.currentTarget.value, each, asked, groups.length)
                    setTyped({ ...typed, ...into })
                  }}
                />
              )}
            </Field>
          ))}
        </div>
      </fieldset>
      <button class="act" type="submit">
        {say.checkGo}
      </button>
    </form>
  )
}
