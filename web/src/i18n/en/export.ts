import type { Name } from '../name'

/* The words of the copy that somebody takes along. It is read years later, and without the app. */
export const exported = {
  title: 'A copy from Amends',
  made: (name: Name, when: string, city: string) =>
    `All that ${name} could see, as of ${when}. Times are as in ${city}.`,
  care: 'This file is not sealed. Whoever opens it can read it.',
  before: 'Worded before',
  kinds: { repair: 'A talk to repair', ordinary: 'An ordinary talk' },
  modes: { spoken: 'spoken', written: 'written' },
  seats: {
    title: 'The two of you',
    status: {
      open: 'The place was open',
      joined: 'In this space',
      left: 'Has left',
      rejected: 'Was signed out',
    },
    joined: (day: string) => `joined on ${day}`,
    returned: 'brought back by a return',
    restored: 'taken back by a device from before the return',
  },
  talks: {
    title: 'Talks',
    open: 'still open',
    results: {
      finished: 'finished',
      unfinished: 'unfinished',
      postponed: 'put off before it began',
      lapsed: 'over after a time-out',
    },
    heard: (name: Name) => `${name} felt heard.`,
    declined: (name: Name) => `${name} left a turn out.`,
    need: 'Still needed',
    answers: {
      accepted: (name: Name) => `${name} accepted the repair.`,
      not_today: (name: Name) => `${name} said: not today.`,
    },
    phases: {
      gathering: 'Before',
      speaking: 'Said',
      reflecting: 'Said back',
      checking: 'Said',
      repairing: 'To repair',
      agreeing: 'Said',
      paused: 'Said',
      closed: 'Said',
    },
  },
  requests: {
    title: 'Times to talk',
    asked: (name: Name, when: string) => `${name} asked, ${when}`,
    status: {
      open: 'waiting for an answer',
      agreed: 'agreed',
      later: 'not yet',
      withdrawn: 'withdrawn',
      cancelled: 'cancelled',
      held: 'held',
    },
    minutes: (n: number) => `${n} minutes`,
    offered: 'Times on offer:',
    time: 'The agreed time:',
  },
  commitments: {
    title: 'Commitments',
    keptBy: (names: Name) => `To be kept by ${names}`,
    review: (day: string) => `to look at together on ${day}`,
    claimed: 'The server says that you both agreed to this. The device that made this copy could not tell.',
    revision: 'A new wording that waits',
    declined: 'A new wording that was not agreed',
  },
  pulses: {
    title: 'How it felt',
    day: 'Day',
    who: 'Who',
    safe: 'I feel safe with you',
    trust: 'I trust you',
    words: 'Words',
  },
  notes: 'Your own notes',
}
