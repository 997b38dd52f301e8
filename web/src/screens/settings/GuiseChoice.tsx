import { type Guise, guise } from '../../app/guise'
import { choose } from '../../app/wear'
import { Choice } from '../../components/Choice'
import { t } from '../../i18n'

/** What the app is called on this device, for who looks at it. */
export function GuiseChoice() {
  const say = t.device.guise
  const options = Object.entries(say.options).map(([value, label]) => ({ value: value as Guise, label }))
  return (
    <section class="section" aria-labelledby="guise">
      <h2 id="guise">{say.title}</h2>
      <Choice
        legend={<span class="hidden">{say.title}</span>}
        hint={say.lead}
        options={options}
        value={guise.value}
        onChange={choose}
      />
    </section>
  )
}
