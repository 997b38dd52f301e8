import type { ScreenProps } from '../../app/router'
import { Path } from './Path'
import { PulseScreen } from './pulse/PulseScreen'
import { Summary } from './summary/Summary'
import './path.css'
import './summary/summary.css'

export default function PathScreen({ rest: [part] }: ScreenProps) {
  if (part === 'pulse') return <PulseScreen />
  if (part === 'summary') return <Summary />
  return <Path />
}
