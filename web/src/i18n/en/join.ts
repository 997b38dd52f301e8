import { listed, type Name } from '../name'

export const join = {
  tab: (name: Name) => `${name} invites you`,
  someone: 'Someone',
  title: (name: Name) => `${name} asks you into a private place for two`,
  pair: (name: Name) => `${name}’s place is taken. Yours is open.`,
  what: 'What it is',
  whatText: (name: Name) =>
    `A way to talk in turns. One speaks, the other listens and says back what they understood. Afterwards you can keep a few commitments, agreed by both. You have the same rights here as ${name}.`,
  asked: 'What is asked of you',
  askedName: 'A first name, and your time zone. No account.',
  askedNothing: 'Nothing else today. You are not asked to forgive, to answer or to hurry.',
  afraid: (name: Name) =>
    `If you are afraid of ${name}, or are threatened, hurt or controlled, this is not the right tool.`,
  afraidLink: 'Who can help, by country',
  join: 'Join',
  notNow: 'Not now',
  unseen: (name: Name) => `${name} cannot see that you opened this.`,
  unseenUntil: (name: Name, until: string) =>
    `${name} cannot see that you opened this. The link stays good until ${until}.`,
  you: {
    title: 'What should you be called here?',
    lead: (name: Name) => `${name} sees this name. It is sealed on this device; nobody else can read it.`,
    go: 'Join',
  },
  later: {
    title: 'Not now is an answer too',
    text: 'Nothing was sent, and nobody was told. If you want to look again, open the link once more.',
    close: 'You can close this page.',
  },
  used: {
    title: 'This link was used, or it ran out',
    text: 'It works for one person, once, and opens nothing now. Perhaps there is a newer one. A return opens only three days after it was asked for.',
  },
  none: {
    title: 'A link is missing',
    text: 'To join, open the link that your partner gave you.',
  },
  broken: {
    title: 'This link is not whole',
    text: 'A piece of it may have been lost on the way. Ask for it to be sent again.',
  },
  device: {
    title: 'Bring your place to this device',
    text: 'You can then read and write here as on your other device.',
    go: 'Use this device too',
  },
  recovery: {
    title: 'Your code opens your place',
    text: 'It brings your place, what you two share and your own notes to this device. It works this once; after that you can make a new one.',
    go: 'Use this device',
  },
  returned: {
    title: 'Your place is open again',
    text: 'Your partner asked for this return. It brings what you two share. Your private notes do not come with it: only your lost devices can open them, and one of those can take the place back within 30 days. Both of you will see that it was brought back.',
    go: 'Take my place again',
  },
  lent: (both: boolean) => ({
    title: both ? 'One phone for both of you' : 'A place, lent for one talk',
    text: both
      ? 'This phone holds one place already. With your partner’s beside it you can talk with one phone, and hand it over at each turn. Their private notes do not come along. When the talk ends, or after 12 hours, the place goes from this phone by itself.'
      : 'This phone then holds the place for one talk: what the two share, and none of the private notes. When the talk ends, or after 12 hours, the place goes from this phone by itself.',
    go: 'Go to the talk',
  }),
  ownInvite: {
    title: 'This is your own invitation',
    text: 'You have the other place already. Joining here takes your partner’s, and the link then opens nothing for them. Go on only if you both use this one device.',
    join: 'My partner joins on this device',
  },
  mine: {
    title: 'This is your own place',
    text: 'The link lends it to another phone. Open it there; this one holds the place already.',
  },
  code: {
    title: 'Come back with your code',
    lead: 'Type it as it stands on the paper. Small or capital letters, with or without dashes.',
    label: 'Recovery code',
    go: 'Bring my place to this device',
    back: 'Back',
    look: (groups: readonly number[]) =>
      `A character is wrong. Look again at group ${listed(groups.map(String), 'en')}.`,
    wrong:
      'This is not the whole code, or more than one character is wrong. Compare it with the paper from the start.',
  },
  home: 'Go to your home screen',
  waiting: 'Looking at the link',
  again: 'Try again',
}
