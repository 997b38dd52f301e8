import { useState } from 'preact/hooks'
import { setTheme, type Theme, theme } from '../../app/theme'
import { Choice } from '../../components/Choice'
import { t } from '../../i18n'

export function Appearance() {
  const [chosen, setChosen] = useState<Theme>(theme)
  const choose = (to: Theme) => {
    setTheme(to)
    setChosen(to)
  }
  const options = (['system', 'light', 'dark'] as const).map(value => ({
    value,
    label: t.settings.themes[value],
  }))
  return (
    <section class="section" aria-labelledby="theme">
      <h2 id="theme">{t.settings.theme}</h2>
      <Choice
        legend={<span class="hidden">{t.settings.theme}</span>}
        options={options}
        value={chosen}
        onChange={choose}
      />
    </section>
  )
}
