import type { Name } from '../name'

export const onePhone = {
  give: (name: Name) => `Give the phone to ${name}`,
  giveLead: (name: Name) => `What is ${name}’s alone shows only once ${name} has it.`,
  take: (name: Name) => `I am ${name}`,
  takeNote: 'Show my screen',
  hand: (name: Name) => `Hand the phone to ${name}`,
  lobby: {
    on: (name: Name) => `One phone for both. It asks to be handed to ${name} at each turn.`,
    off: 'Use two phones after all',
    use: 'Use this one phone for both',
    only: 'Is there only one phone?',
    onlyTitle: 'A talk with one phone',
    how: (name: Name) => [
      `If you stay with this phone, ${name} opens Settings on their own, and there “Lend your place for one talk”.`,
      'Point this phone’s camera at the code that shows, and open the link here.',
      `The talk then opens for both of you, and this phone asks to be handed to ${name} at each turn.`,
    ],
    after: (name: Name) =>
      `${name}’s notes do not come along, and at the end of the talk their place goes from this phone by itself. It works the other way round too:`,
    lend: 'Lend my place to the other phone',
    lent: 'Your place is lent to another phone now.',
    lentLook: 'What is lent, and ending it',
  },
  lend: {
    title: 'Lend your place for one talk',
    lead: (name: Name) =>
      `If there is only one phone for a talk, ${name}’s or another one can hold your place until the talk ends. Your notes, your code and your devices stay here.`,
    goes: 'What is lent',
    goesList: (name: Name) => [
      'Your place in one talk: whoever has the phone can speak, answer and agree there as you.',
      `What you and ${name} share, and nothing else.`,
      'It ends with the talk, after 12 hours, or when you end it here.',
    ],
    stays: 'What is not lent',
    staysList: [
      'Your private notes. They do not come along, and cannot be opened there.',
      'Your recovery code and your devices. That phone can add none and sign none out.',
      'Leaving and erasing. Neither can be done there.',
    ],
    how: 'Point the other phone’s camera at the code, or open the link there. It works once, for five minutes.',
    go: 'Lend my place',
    qr: 'The link that lends your place, as a QR code',
    used: (time: string) => `The link was used at ${time}.`,
    nowTitle: 'Lent now',
    now: (since: string, until: string) =>
      `Another phone has held your place since ${since}. That ends with the talk, and on ${until} at the latest.`,
    end: 'End it now',
    back: 'Back to the talk',
  },
  sign: (name: Name) => `This phone holds ${name}’s place for this talk.`,
  signMeans: 'Details',
  held: {
    title: (name: Name) => `${name}’s place, for one talk`,
    lead: (name: Name) =>
      `${name} lent their place to this phone. Hand the phone to ${name} when it is their turn.`,
    list: (name: Name) => [
      `${name}’s private notes are not on this phone.`,
      'Devices, the recovery code, leaving and erasing are on the own devices of whoever lent it.',
      'It goes from this phone by itself when the talk ends, after 12 hours, or when it is ended on the other side.',
    ],
    talk: 'Go to the talk',
    back: 'Give the place back now',
  },
  wentBack: (name: Name) =>
    `The talk is over or the lending was ended, and ${name}’s place has gone from this phone. Nothing of it is kept here.`,
  lent: {
    title: 'One phone, two places',
    text: (name: Name) =>
      `${name}’s place is on this phone too. Whoever has the phone can open it until it is taken off.`,
    last: (name: Name) =>
      `${name} has no other device. Without one, or a recovery code, ${name} cannot come back in. Make a code in Settings first, or leave the place here.`,
    off: (name: Name) => `Take ${name}’s place off this phone`,
    keep: 'Leave both here',
  },
}
