/* Home and the five places. */
import { CircleCheck, Clock, House, MessageCircle, Route as Path, Pencil } from 'lucide-preact'
import { t } from '../i18n'

export const PLACES = [
  { to: '/home', label: () => t.common.places.home, icon: House },
  { to: '/prepare', label: () => t.common.places.prepare, icon: Pencil },
  { to: '/time', label: () => t.common.places.time, icon: Clock },
  { to: '/talk', label: () => t.common.places.talk, icon: MessageCircle },
  { to: '/commitments', label: () => t.common.places.commitments, icon: CircleCheck },
  { to: '/path', label: () => t.common.places.path, icon: Path },
] as const
