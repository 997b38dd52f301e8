/* Every test speaks English, all of it. */
import { speakAll } from '.'

await speakAll()
