import type { FunctionComponent } from 'preact'
import { useSpace } from '../../app/hooks'
import type { ScreenProps } from '../../app/router'
import { LendSeat } from './devices/LendSeat'
import { LentPlace } from './devices/LentPlace'
import { EraseSpace } from './leave/EraseSpace'
import { ExportCopy } from './leave/ExportCopy'
import { LeaveSpace } from './leave/LeaveSpace'
import { Overview } from './Overview'
import { AskReturn } from './recovery/AskReturn'
import { BackAgain } from './recovery/BackAgain'
import './settings.css'

const PARTS: Readonly<Record<string, FunctionComponent>> = {
  back: () => <BackAgain how="back" />,
  returned: () => <BackAgain how="returned" />,
  return: AskReturn,
  lend: LendSeat,
  copy: ExportCopy,
  leave: LeaveSpace,
  erase: EraseSpace,
}

export default function Settings({ rest: [part = ''] }: ScreenProps) {
  if (useSpace().lent) return <LentPlace />
  const Part = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined
  return Part ? <Part /> : <Overview />
}
