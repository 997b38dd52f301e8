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
      `${name} opens Settings on their own phone, and there “Add a device”.`,
      'Point this phone’s camera at the code that shows, and open the link here.',
      'Come back to this lobby. It then offers to use one phone for both.',
    ],
    after: (name: Name) => `At the end of the talk, ${name}’s place can be taken off this phone again.`,
  },
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
