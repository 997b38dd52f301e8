import type { Name } from '../name'
import { plural } from '../plural'

const minutes = (n: number) => plural('en', n, { one: 'one minute', other: '# minutes' })

export const talk = {
  title: 'Talk',

  begin: {
    lead: 'One speaks, the other listens and says it back. Then the other way round.',
    alone: (name: Name) => `${name} has no place here yet. A talk needs you both.`,
    gone: 'There is only one of you in this space now, so no talk can be opened. What was said stays readable.',
    invite: 'See the invitation',
    agreed: 'Your next talk',
    soon: 'Your talk is near',
    time: 'It is time',
    lobby: 'Open the lobby',
    lobbyNote: 'The lobby is a quiet place before the talk. It begins only when you both say so.',
    see: 'See or move this time',
    pick: 'Pick a time to talk',
    pickNote: 'A time that suits you both makes it easier to be there with all your attention.',
    now: 'Start a talk now',
    nowTitle: 'Start now',
    nowNote: (name: Name) => `${name} comes in when it suits. You can both still say “another time”.`,
    kind: 'What kind of talk',
    kinds: { repair: 'Repair', ordinary: 'Ordinary' },
    kindHints: {
      repair: 'One of you hurt the other and wants to make it right.',
      ordinary: 'You both bring something. Nobody makes amends.',
    },
    amends: 'Who makes amends',
    mode: 'How',
    modes: { spoken: 'Spoken', written: 'Written' },
    modeHints: {
      spoken: 'Together in a room or on a call. The phones keep the turns.',
      written: 'Apart. What you write appears on the other side.',
    },
    notNow: 'Not now',
    rests: (name: Name, day: string) =>
      `${name} said “not yet” to this kind of talk. You can begin one from ${day} on, and ${name} can at any time.`,
    past: 'Earlier talks',
    none: 'Your talks will be listed here, with how each one ended.',
  },

  /** A talk in a few words, for lists and the lobby. */
  kinds: { repair: 'Repair talk', ordinary: 'Talk' },
  modes: { spoken: 'spoken', written: 'written' },
  results: {
    finished: 'finished',
    unfinished: 'unfinished, for now',
    postponed: 'put off to another time',
    lapsed: 'ended with a time-out',
    open: 'open now',
  },
  summary: (kind: string, mode: string, result: string) => `${kind}, ${mode}, ${result}`,

  lobby: {
    title: 'Before the talk',
    heading: 'Is now a good moment?',
    about: (repair: boolean, written: boolean, length?: number) =>
      `A ${written ? 'written ' : ''}${repair ? 'repair talk' : 'talk'}${length ? `, about ${minutes(length)}` : ''}. The list is for yourself; only you see it.`,
    first: (name: Name) => `${name} speaks first.`,
    firstYou: 'You speak first.',
    list: 'For yourself',
    ticks: ['My phone is silent', 'Nobody is around', 'I have time enough', 'I am calm enough to listen'],
    notReady: 'not yet ready',
    ready: 'ready',
    here: 'here, not yet ready',
    notHere: 'not here yet',
    act: 'I’m ready',
    undo: 'Not ready after all',
    both: 'It starts when you both are.',
    waiting: (name: Name) => `You are ready. It starts when ${name} is too.`,
    later: 'Another time',
    laterTitle: 'Another time?',
    laterText: (name: Name) =>
      `The lobby closes for you both, and no reason is needed. ${name} sees that it was put off.`,
    laterDo: 'Yes, another time',
    stay: 'Stay here',
  },

  /** In the corner, where the product's name stands elsewhere. */
  corner: {
    speaking: 'Speaking',
    listening: 'Listening',
    reflecting: 'Saying back',
    reflected: 'Listening',
    checking: 'Checking',
    checked: 'Checking',
    repairing: 'Repair',
    answering: 'Repair',
    agreeing: 'Agreeing',
    paused: 'Time-out',
  },
  /** Said once to a screen reader when the floor or the phase changes. */
  announce: {
    speaking: 'You have the floor.',
    listening: (name: Name) => `${name} has the floor. You listen.`,
    reflecting: 'You have the floor, to say back what you heard.',
    reflected: (name: Name) => `${name} has the floor, to say back what you said.`,
    checking: 'You have the floor, to say whether you were understood.',
    checked: (name: Name) => `${name} says whether it was understood.`,
    repairing: (mine: boolean, name: Name) =>
      mine ? 'The repair. You have the floor.' : `The repair. ${name} has the floor.`,
    answering: (mine: boolean, name: Name) =>
      mine ? 'The repair. Now it is for you to answer.' : `The repair. Now it is for ${name} to answer.`,
    agreeing: 'Now you can agree on what you will keep.',
    paused: '',
  },
  /** Each move, said aloud on both screens: `you` is who made it. */
  moves: {
    passed: { you: (name: Name) => `You passed to ${name}.`, they: (name: Name) => `${name} passed to you.` },
    clarify: {
      you: (name: Name) => `You asked ${name} to say that again.`,
      they: (name: Name) => `${name} would like to hear that again.`,
    },
    partly: {
      you: () => 'You feel partly understood.',
      they: (name: Name) => `${name} feels partly understood.`,
    },
    more: { you: () => 'You have more to add.', they: (name: Name) => `${name} has more to add.` },
    /** A piece, before the last one. */
    fits: { you: () => 'It is what you meant.', they: (name: Name) => `It is what ${name} meant.` },
    heard: { you: () => 'You feel heard.', they: (name: Name) => `${name} feels heard.` },
    declined: { you: () => 'You left out your turn.', they: (name: Name) => `${name} left out a turn.` },
    offered: {
      you: () => 'You said how you will make it right.',
      they: (name: Name) => `${name} said how to make it right.`,
    },
    done: { you: () => 'You are done.', they: (name: Name) => `${name} is done.` },
    accepted: {
      you: () => 'You accept this repair.',
      they: (name: Name) => `${name} accepts this repair.`,
    },
    need: { you: () => 'You still need something.', they: (name: Name) => `${name} still needs something.` },
    /** With what it is after it. */
    needs: { you: () => 'You still need something:', they: (name: Name) => `${name} still needs something:` },
    not_today: {
      you: () => 'You said: not today. The talk goes on without it, and that is all right.',
      they: (name: Name) => `${name} says: not today. The talk goes on without it, and that is all right.`,
    },
    paused: { you: () => 'You called a time-out.', they: (name: Name) => `${name} called a time-out.` },
    resumed: {
      you: (name: Name) => `You and ${name} go on.`,
      they: (name: Name) => `${name} and you go on.`,
    },
  },
  breath: { one: 'One breath', begin: 'Or begin now' },
  youHave: (me: string) => `${me}, you have the floor`,
  theyHave: (name: Name) => `${name} has the floor`,

  clock: {
    label: 'This turn:',
    about: (n: number) => `Of about ${minutes(n)}`,
    hide: 'Hide clock',
    show: 'Show clock',
    passed: (n: number) => `${minutes(n)} of this turn have passed. There is no hurry.`,
  },
  away: {
    me: 'Nothing is lost. The talk and its clock wait.',
    them: (name: Name) => `${name} is not connected just now. Nothing is lost; the talk and its clock wait.`,
  },
  hint: {
    title: 'It is a lot at once',
    text: 'Three times partly is no failure. Smaller pieces often help: one or two sentences, then pass. Or take a time-out.',
  },

  /** What the speaker may say, one thought at a time. */
  prompts: {
    owning: (name: Name) => [
      'Say what you did, plainly',
      `Say how you think it touched ${name}`,
      'Say what you feel about it now',
      'Say that you are sorry, with no “but” after it',
      `Leave out what ${name} should have done`,
    ],
    hurt: () => [
      'Say what it was like for you',
      'Say what happened, as you saw it',
      'Say what you felt then, and feel now',
      'Say what it still touches today',
      'Say what you need now',
    ],
    opening: () => [
      'Say what this is about for you',
      'Say what happened, as you saw it',
      'Say what you felt',
      'Say what you would like instead',
    ],
    answering: () => [
      'Say how it is for you',
      'Say what you saw and felt',
      'Say what matters to you in this',
      'Say what you would like instead',
    ],
  },
  speaking: {
    lead: (name: Name) => `A small piece. ${name} says it back, then you go on.`,
    other: 'Another thought',
    last: 'This completes my point',
    pass: (name: Name) => `Pass to ${name}`,
    passLast: 'to sum up what you said',
    passPiece: 'to say back what you said',
    sendPass: (name: Name) => `Send and pass to ${name}`,
    hand: (name: Name) => `${name} would like the floor, when you are ready to pass it.`,
    decline: 'Leave out my turn',
    declineTitle: 'Leave out your turn?',
    declineText: (name: Name) =>
      `The floor goes on without it, and no reason is needed. ${name} sees that you left it out.`,
    declineDo: 'Yes, leave it out',
    keep: 'Keep my turn',
  },
  listening: {
    heading: (name: Name) => `Listen to ${name}`,
    /** `turn`: one's own turn is still ahead. */
    how: (name: Name, turn: boolean) => [
      `Look at ${name}.`,
      'Leave your arms open.',
      turn
        ? 'Nothing to answer or defend yet. You say back what you heard, and your own turn comes.'
        : 'Nothing to answer or defend now. You say back what you heard.',
    ],
    howWritten: (name: Name, turn: boolean) => [
      `Read slowly. It appears here as ${name} sends it.`,
      turn
        ? 'Nothing to answer or defend yet. You say back what you understood, and your own turn comes.'
        : 'Nothing to answer or defend now. You say back what you understood.',
    ],
    raise: 'Ask for the floor',
    lower: 'Take my hand down',
    raised: (name: Name) => `${name} sees your hand and passes when ready.`,
  },
  reflecting: {
    heading: (name: Name) => `Say back what ${name} said`,
    lead: 'In your own words, without answering it yet.',
    headingLast: (name: Name) => `Say ${name}’s whole point back`,
    steps: (name: Name) => [
      'Sum it up in your own words.',
      'Name what makes sense to you in it.',
      `Guess the feeling: “I imagine you feel…”`,
      `Then let ${name} say whether it fits.`,
    ],
    pass: (name: Name) => `Pass to ${name}`,
    passNote: 'to say whether it fits',
    clarify: (name: Name) => `Ask ${name} to say it again`,
  },
  reflected: {
    heading: (name: Name) => `Hear what ${name} understood`,
    how: (name: Name) => [
      `Let ${name} finish.`,
      'It need not be your words, only your meaning.',
      'Afterwards you say whether it fits.',
    ],
  },
  checking: {
    heading: (name: Name) => `Did ${name} understand you?`,
    headingLast: 'Do you feel heard?',
    heard: 'Heard',
    heardNote: 'That is what I meant. I go on.',
    heardLast: 'I feel heard',
    heardLastNote: 'The whole of it. My point is complete.',
    partly: 'Partly',
    partlyNote: (name: Name) => `${name} tries that piece again.`,
    more: 'There is more',
    moreNote: 'I add to it first.',
    note: 'No clock runs here. Take the answer that is true.',
  },
  checked: {
    heading: (name: Name) => `${name} sees whether it fits`,
    lead: 'Heard, partly, or there is more: each of these is a good answer.',
    note: 'Nothing for you to do. No clock runs here.',
  },

  repairing: {
    heading: 'Say what you will make right',
    steps: [
      'What you are responsible for.',
      'How you will repair it, in things that can be seen.',
      'What you will do if you slip.',
    ],
    done: 'I have said it',
    doneNote: (name: Name) => `${name} accepts it, or says what is still needed`,
    waiting: (name: Name) => `Now it is for ${name} to answer`,
    waitingLead: 'You have said it. Give it room.',
    waitingSpoken: (name: Name) => `If ${name} tells you what is still needed, listen, and answer that.`,
    need: (name: Name) => `${name} says what is still needed`,
    listen: (name: Name) => `Hear how ${name} will repair it`,
    listenLead: 'When it is said, you can accept it, say what you still need, or leave it for today.',
    answer: 'Is this a repair you can accept?',
    accept: 'I can accept this',
    acceptNote: 'As a beginning. It does not have to mean more than that.',
    still: 'I still need …',
    stillNote: (name: Name) => `${name} goes on, and says it again.`,
    stillWritten: 'What I still need',
    stillHint: 'A few words, or none.',
    stillSend: (name: Name) => `Say it to ${name}`,
    notToday: 'Not today',
    notTodayNote: 'The talk goes on without it. Nothing is held against anyone.',
  },

  agreeing: {
    title: 'What will you keep?',
    lead: 'Nothing counts until you have both agreed. Nothing at all is fine too.',
    said: { you: 'You said', they: (name: Name) => `${name} said` },
    make: 'Make it a commitment',
    own: 'Offer something',
    another: 'Offer something else',
    next: 'Pick a next time to talk',
    done: 'I’m done',
    doneYou: (name: Name) => `You are done. The talk ends when ${name} is too.`,
    doneOther: (name: Name) => `${name} is done. Take the time you need.`,
    ends: 'The talk ends when you are both done, or when either of you ends it.',
  },

  tools: {
    pause: 'Time-out',
    end: 'End the talk',
    endTitle: 'End the talk here?',
    endText:
      'You can stop at any point, and no reason is needed. What was heard stays heard. Unfinished is a worthy end.',
    endDo: 'Yes, end it here',
    endKeep: 'Go on',
    orPause: 'Or take a time-out: the talk waits, and the floor stays where it is.',
  },

  pause: {
    breathe: ['Let your breath', 'grow slow'],
    back: (time: string) => `Back at ${time}`,
    backDay: (day: string, time: string) => `Back ${day} at ${time}`,
    when: (relative: string) => `That is ${relative}.`,
    theirs: (time: string, name: Name, city: string) => `${time} for ${name} in ${city}.`,
    come: 'Are you ready to go on?',
    comeLead: 'The time has come. Nothing goes on by itself.',
    noReason: 'It needs no reason.',
    floorYours: 'Your words are kept, and the floor stays yours.',
    floorTheirs: (name: Name) => `Your words are kept, and the floor stays with ${name}.`,
    floorNone: 'What you have agreed so far is kept.',
    choose: 'When shall it go on?',
    chooseHint: 'It can be moved later, never sooner.',
    choices: { m20: '20 minutes', m60: 'An hour', m720: 'Half a day', m1440: 'A day' },
    dayHint: 'You can both come back then. A day after it this talk ends, and you can offer a new time.',
    slip: 'That was a slip',
    slipLeft: (n: number) => `${n} s`,
    ready: 'I’m ready to go on',
    early: 'I would go on sooner',
    earlyNote: (n: number) =>
      `A body needs about ${minutes(n)} to settle. Before that, it goes on only if you both want it to.`,
    youEarly: (name: Name) => `You would go on sooner. It happens only if ${name} says so too.`,
    theyEarly: (name: Name) => `${name} would go on sooner. You can leave it as it is.`,
    youReady: (name: Name) => `You are ready. It goes on once ${name} is too.`,
    theyReady: (name: Name) => `${name} is ready. Take the time you need.`,
    undo: 'Not yet after all',
    longer: 'A little longer',
    more: {
      m20: '20 minutes more',
      m60: 'An hour more',
      m720: 'Half a day more',
      most: 'As long as it can wait',
    },
    keep: 'Leave it as it is',
    both: 'It goes on only when you are both ready.',
    unsafe: 'If you don’t feel safe',
  },

  closed: {
    title: 'After the talk',
    headings: {
      finished: 'The talk is done',
      unfinished: 'Unfinished, for now',
      postponed: 'Another time, then',
      lapsed: 'The time-out has run out',
    },
    leads: {
      finished: 'You both stayed with it to the end.',
      unfinished: 'That is a worthy place to stop. What was heard stays heard, and the rest can wait.',
      postponed: 'Nothing was begun, and nothing is lost. A time that suits you both is worth waiting for.',
      lapsed:
        'A day has passed since the time to come back, so this talk is over. What was heard stays heard. Either of you can offer a new time.',
    },
    /** The other left: while it was open, or since. */
    gone: {
      heading: 'The talk ended here',
      lead: (name: Name) =>
        `${name} has left this space, so it does not go on. What was said stays for you to read.`,
      unanswered: 'Offered, and not answered',
      write: 'Write for yourself',
      copy: 'Take a copy of what is here',
      help: 'Where help is, for you alone',
    },
    heard: 'What was heard',
    heardYou: 'You felt heard.',
    heardThem: (name: Name) => `${name} felt heard.`,
    answers: {
      accepted: {
        you: () => 'You accepted the repair.',
        they: (name: Name) => `${name} accepted the repair.`,
      },
      not_today: {
        you: () => 'You said “not today” to the repair.',
        they: (name: Name) => `${name} said “not today” to the repair.`,
      },
    },
    kept: 'What you agreed to keep',
    waiting: 'Still waiting for an answer',
    commitments: 'See all commitments',
    take: 'What I take with me',
    takeHint: 'Only for you, on your own devices. It is kept as you write.',
    kind: 'A kind word to myself',
    kindHint: 'What would you say to a friend who had just done this?',
    keptMine: 'Kept, for you alone.',
    next: 'Pick a next time',
    nextNote: 'If you want one. There is no need to decide it now.',
    newTime: 'Offer a new time',
    all: 'All talks',
    words: 'What was written',
  },

  written: {
    composer: 'Your words',
    send: 'Send',
    empty: 'There is nothing to send yet.',
    lines: 'What was written',
    nothing: (name: Name) => `What ${name} sends appears here.`,
    earlier: 'Earlier in this talk',
    says: (name: Name) => name,
    saysBack: (name: Name) => `${name}, saying it back`,
    youSay: 'You',
    youSayBack: 'You, saying it back',
    need: { you: 'You still needed', they: (name: Name) => `${name} still needed` },
  },

  missing: {
    title: 'This talk is not here',
    text: 'It may belong to another space, or it has not arrived on this device yet.',
    action: 'To the talks',
  },
}
