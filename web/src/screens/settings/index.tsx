import type { FunctionComponent } from 'preact'
import type { ScreenProps } from '../../app/router'
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
  copy: ExportCopy,
  leave: LeaveSpace,
  erase: EraseSpace,
}

export default function Settings({ rest: [part = ''] }: ScreenProps) {
  const Part = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined
  return Part ? <Part /> : <Overview />
}
