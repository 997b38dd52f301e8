/* The works that the patterns rest on. Only findings are taken from them, in our own words. */
import type { Source } from './types'

/** An acknowledgement fails when it is vague, passive or conditional, doubts that there was harm, or makes it small. */
export const LAZARE: Source = { who: 'Lazare', year: 2004, work: 'On Apology' }

/** Responsibility weighs most with the person hurt, repair next, a request for forgiveness least. */
export const LEWICKI: Source = {
  who: 'Lewicki, Polin and Lount',
  year: 2016,
  work: 'An Exploration of the Structure of Effective Apologies',
}

/** Apologies arrive with less justifying, excusing, blaming and making small; a moment of values before helps. */
export const SCHUMANN: Source = {
  who: 'Schumann',
  year: 2014,
  work: 'An Affirmed Self and a Better Apology',
}

/** Complaints about a whole person rather than about one event bring defence, and forecast parting. */
export const GOTTMAN: Source = { who: 'Gottman', year: 1994, work: 'What Predicts Divorce?' }

/** What I feel and do is said as mine, not as something that the other causes. */
export const ROSENBERG: Source = { who: 'Rosenberg', year: 2003, work: 'Nonviolent Communication' }

/** Shared passwords and places are among the first means of control within couples. */
export const FREED: Source = {
  who: 'Freed and others',
  year: 2018,
  work: 'A Stalker’s Paradise: How Intimate Partner Abusers Exploit Technology',
}

/** Watching each other erodes the trust that it is meant to replace. */
export const STARK: Source = { who: 'Stark', year: 2007, work: 'Coercive Control' }
