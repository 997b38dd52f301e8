/** The languages in which hints are given: those whose patterns were tested. */
export const HINTED: readonly string[] = ['en']
