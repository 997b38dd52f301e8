/* A bound on waiting, not on speed: the machine may be busy. */
import { vi } from 'vitest'

const { waitFor } = vi
vi.waitFor = (holds, options) =>
  waitFor(holds, typeof options === 'number' ? options : { timeout: 30_000, ...options })
