import type { Name } from '../name'
import { plural } from '../plural'

export const home = {
  tab: 'Home',
  settings: 'Settings',
  next: {
    invite: {
      title: 'Invite your partner',
      lead: 'Your place is made. One link opens the other one, for one person, once.',
      go: 'Show the link',
    },
    named: {
      title: 'Say what you are called here',
      lead: 'Your partner sees no name for you yet.',
      go: 'Write your name',
    },
    talkOpen: {
      title: 'Your talk is open',
      lead: 'It stands where you left it.',
      go: 'Go to the talk',
    },
    lobby: (name: Name) => ({
      title: `${name} opened a talk`,
      lead: 'Come in when it suits. It begins only when you are both ready.',
      go: 'Go to the lobby',
    }),
    talkSoon: {
      title: 'Your time to talk is here',
      lead: 'Begin when both of you are ready. No hurry.',
      go: 'Go to the lobby',
    },
    answer: (name: Name) => ({
      title: `${name} asks for a time to talk`,
      lead: 'Choose one, offer others, or say not yet. No reason is needed.',
      go: 'Look at it',
    }),
    offers: (name: Name) => ({
      title: `${name} offers other times`,
      lead: 'Choose one, or offer others. What was agreed stands until then.',
      go: 'Look at it',
    }),
    prepare: {
      title: 'Find your words first',
      lead: 'A private notebook, a part at a time. Nobody else can open it.',
      go: 'Open my note',
    },
    note: (there: number, of: number) => ({
      titles: { did: 'Write what you did', repair: 'Write how you will make it right' },
      lead: plural('en', there, {
        one: `One of ${of} parts is there. This is one of the two that weigh most.`,
        other: `# of ${of} parts are there. This is one of the two that weigh most.`,
      }),
      go: 'Open my note',
    }),
    ask: {
      title: 'Pick a time to talk',
      lead: 'Say what it is about and offer a few times. “Not yet” is an answer too.',
      go: 'Ask for a time',
    },
    wait: (name: Name) => ({
      title: `${name} has your request`,
      lead: 'An answer may take a while. Nothing is asked of you now.',
    }),
    after: {
      title: 'Give it time',
      lead: 'You have talked. When you want to, say how today feels; what you promised each other is under Commitments.',
      go: 'Go to our path',
    },
    agreed: {
      title: 'A time is agreed',
      lead: 'Nothing else is asked of you until then.',
    },
    alone: {
      title: 'It is only you here now',
      lead: 'Your partner has left. What was shared stays for you to read.',
    },
  },
  waiting: 'Waiting for you',
  answered: 'Answered',
  later: (name: Name) => `${name} says not yet`,
  cancelled: (name: Name) => `${name} cancelled a time`,
  agreed: 'Agreed time',
  noTopic: 'A time to talk',
  today: 'Today',
  claimed: (n: number) =>
    plural('en', n, {
      one: 'One commitment is not among these: only the server says that you both agreed.',
      other: '# commitments are not among these: only the server says that you both agreed.',
    }),
  claimedLook: 'Look at it',
  todayHint: 'Your own commitments. Your partner’s live in their place.',
  came: {
    title: 'New in your place',
    how: {
      device: (when: string) => `A device was added on ${when}, from another of yours.`,
      lend: (when: string) => `Your place was lent to a phone for one talk on ${when}.`,
      recovery: (when: string) => `A device came with your recovery code on ${when}. The code is used up.`,
      return: (when: string) => `A device came by a return on ${when}.`,
      codeHere: (when: string) => `A recovery code was made on this device on ${when}.`,
      codeElsewhere: (when: string) => `A recovery code was made on another device of yours on ${when}.`,
    },
    stranger: 'If any of that was not you, sign the device out and make a new code.',
    look: 'Your devices and code',
    lent: 'What is lent, and ending it',
  },
  joined: (name: Name) => `${name} joined`,
  erase: (name: Name) => `${name} agrees to erase everything here.`,
  eraseMine: (name: Name) => `You agree to erase everything here. ${name} has not agreed.`,
  eraseAlone: 'You agreed to erase everything here. You are the only one now, so your word is enough.',
  eraseLook: 'Look at it',
  code: {
    none: 'There is no way back yet if this device is lost.',
    made: 'Your recovery code was shown, and not checked.',
    used: 'Your recovery code was used, and opens nothing now.',
    keep: 'Keep a recovery code',
    again: 'Make a new one',
  },
  unsent: 'Waiting to be sent',
  unsentLead: (n: number) =>
    plural('en', n, {
      one: 'One thing is kept on this device and goes once you are connected.',
      other: '# things are kept on this device and go once you are connected.',
    }),
  unsentUnkept: (n: number) =>
    plural('en', n, {
      one: 'One thing waits in this page alone. Leave it open: it goes once you are connected.',
      other: '# things wait in this page alone. Leave it open: they go once you are connected.',
    }),
  kinds: {
    seat: 'A change of your name or zone',
    space: 'A change of the space',
    request: 'About a time to talk',
    free: 'When you are free',
    talk: 'In the talk',
    commitment: 'About a commitment',
    checkin: 'A check-in',
    pulse: 'How it feels today',
    summary: 'About a summary',
    note: 'In your notebook',
  },
  stranger: (name: Name) => `Is ${name} your partner? If someone else took the place, you can sign them out.`,
  strangerLink: 'This is not my partner',
}
