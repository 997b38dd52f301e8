import type { FunctionComponent } from 'preact'
import type { ScreenProps } from '../../app/router'
import { AskReturn } from './AskReturn'
import { BackAgain } from './BackAgain'
import { Erase } from './Erase'
import { LeaveSpace } from './LeaveSpace'
import { Overview } from './Overview'
import { TakeCopy } from './TakeCopy'
import './settings.css'

const PARTS: Readonly<Record<string, FunctionComponent>> = {
  back: () => <BackAgain how="back" />,
  returned: () => <BackAgain how="returned" />,
  return: AskReturn,
  copy: TakeCopy,
  leave: LeaveSpace,
  erase: Erase,
}

export default function Settings({ rest: [part = ''] }: ScreenProps) {
  const Part = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined
  return Part ? <Part /> : <Overview />
}
