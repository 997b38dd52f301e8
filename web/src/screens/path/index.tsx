import type { ScreenProps } from '../../app/router'
import { Path } from './Path'
import { PulseScreen } from './PulseScreen'
import { Summary } from './Summary'
import './path.css'
import './summary.css'

export default function PathScreen({ rest: [part] }: ScreenProps) {
  if (part === 'pulse') return <PulseScreen />
  if (part === 'summary') return <Summary />
  return <Path />
}
