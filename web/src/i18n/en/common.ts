import type { Name } from '../name'
import { plural } from '../plural'

export const common = {
  resting: {
    until: (time: string) => `Time-out until ${time}`,
    over: 'The time-out can end when you are both ready',
  },
  product: 'Amends',
  title: (page: string) => `${page} · Amends`,
  skip: 'Skip to content',
  safety: 'Safety',
  help: 'Help',
  leave: 'Leave this page',
  neutral: 'Wikipedia',
  placesLabel: 'Places',
  places: {
    prepare: 'Prepare',
    time: 'Time',
    talk: 'Talk',
    commitments: 'Commitments',
    path: 'Our path',
  },
  home: 'Home',
  back: 'Back',
  you: 'You' as Name,
  partner: 'Your partner',
  cancel: 'Cancel',
  close: 'Close',
  optional: 'optional',
  loading: 'One moment',
  said: {
    opening: 'Opening',
    broken: 'These words could not be opened. They may have been changed on the way, so they are not shown.',
  },
  pair: {
    both: (me: Name, other: Name) => `${me} and ${other}, each with a place here`,
    waiting: 'Your place is taken. Your partner’s place is open.',
  },
  checkin: {
    slip: 'A slip? Choose again. For ten minutes nothing of it stays.',
    label: 'How was it today',
    kept: 'Kept',
    partly: 'Partly',
    missed: 'Missed',
  },
  times: {
    shift: (minutes: number, day: string, zone: string) =>
      minutes > 0
        ? `The clocks go forward in ${zone} before then, on ${day}. The time shown already counts that in.`
        : `The clocks go back in ${zone} before then, on ${day}. The time shown already counts that in.`,
  },
  link: {
    connecting: 'Connecting',
    waiting:
      'No connection just now. You can read what was here. What you do waits, and is sent when it is back.',
    replaced: 'Your place is open in another tab or window.',
    here: 'Use it here',
    revoked: 'This device was signed out of the space.',
    bad: 'This page and the server do not understand each other. Loading the page again usually helps.',
    reload: 'Load again',
    rewritten:
      'What the server shows now does not go on from what this device saw before. It may have been brought back from an older copy, or changed. Something may be missing. Compare with each other what you remember, save a copy in Settings, and ask whoever runs the server. Nobody can put words in your names that way.',
    readIt: 'I have read it',
  },
  unsent: (n: number) =>
    plural('en', n, {
      one: 'One thing waits to be sent. It goes once you are connected.',
      other: '# things wait to be sent. They go once you are connected.',
    }),
  copyByHand: 'This browser did not copy it. It is selected: copy it from there.',
  refusedEarlier: {
    lead: 'Something you did while offline could not be done any more.',
    about: (topic: string) => `It was about “${topic}”.`,
    passed: (times: string) => `It was for ${times}.`,
    look: 'Look at it',
    lookWords: 'Look at it: what you wrote is still there',
  },
  /** What the browser does not keep: why, what can be done, and what holds meanwhile in an open seat. */
  stopped: {
    title: 'Amends cannot begin here',
    nothingLost: 'Nothing of yours was lost by this.',
    afraid: 'If you are afraid of your partner, help does not need any of this.',
  },
  disk: {
    why: {
      full: 'This device has no room left.',
      newer: 'A newer version of Amends was opened in this browser, so this page can keep nothing.',
      silent: 'This browser’s storage does not answer.',
      refused: 'This browser does not let Amends keep anything here, as in some private windows.',
      other: 'Something that Amends needs does not work in this browser.',
    },
    what: {
      full: 'Make room on it, then try again.',
      newer: 'Load the page again.',
      silent: 'Close other tabs with Amends, or start the browser again.',
      refused: 'Use an ordinary window, or allow this site to keep data in the browser’s settings.',
      other: 'Load the page again, or use another browser: a recovery code brings you back there.',
    },
    here: 'What you do now is not kept on this device. Leave this page open until it is sent.',
  },
  waits: {
    here: (n: number) =>
      plural('en', n, { one: 'This waits to be sent.', other: '# things here wait to be sent.' }),
    takeBack: 'Take it back',
    perhaps: 'It may have been sent just before the connection went, so it cannot be taken back here.',
    look: 'Look',
  },
  /** What has no reason in refusals: it was this page that refused, or nobody who could give one. */
  refused: {
    too_large: 'This is too long to be sent.',
    rate_limited: 'That was a lot at once. Wait a moment, then try again.',
    unavailable: 'The server cannot save anything right now. Nothing was changed. Try again in a moment.',
    revoked: 'This device was signed out.',
    replaced: 'Your place is open in another tab.',
    no_answer: 'No answer came. Look at your connection, then try again.',
    other: 'This could not be done just now.',
  },
  field: {
    tooLong: 'This is longer than can be sent. Shorten it a little.',
    missing: 'This is still empty.',
    day: 'Choose a day that the calendar has.',
    markDay: (first: string, last: string) => `Choose a day from ${first} to ${last}.`,
  },
  room: {
    box: 'This is getting long. There is room for a little more.',
    share: {
      shared: 'Your half of this place is nearly full. Your partner’s is not touched by it.',
      own: 'The room for your own notes is nearly full. You can remove some that you no longer need.',
    },
    wordings: (n: number) =>
      plural('en', n, {
        one: 'This can be reworded once more.',
        other: 'This can be reworded # more times.',
      }),
    notes: (n: number) =>
      plural('en', n, {
        one: 'There is room for one more note here.',
        other: 'There is room for # more notes here.',
      }),
    offers: (n: number) =>
      plural('en', n, {
        one: 'You can make one more offer. Then one has to be answered first.',
        other: 'You can make # more offers. Then one has to be answered first.',
      }),
  },
  zone: {
    label: 'Time zone',
    hint: 'So that a time means the same for both of you.',
    choose: 'Choose one',
    missing: 'Choose your time zone.',
    unknown: 'This browser does not know one of your time zones. Times that go by it are shown in UTC.',
  },
  journey: {
    text: (there: string, home: string) =>
      `This device goes by the clock of ${there} now. Your times here go by ${home}.`,
    use: (there: string) => `Go by ${there}`,
    keep: (home: string) => `Stay with ${home}`,
  },
  missing: {
    title: 'There is nothing here',
    text: 'The address leads nowhere. Nothing was lost.',
    action: 'Go home',
  },
  late: 'This takes longer than it should. Your connection may be slow. You can wait, or load the page again.',
  failed: {
    title: 'This screen could not be shown',
    text: 'Nothing of yours was lost. Loading the page again usually helps.',
  },
}
