import type { Name } from '../name'

export const invite = {
  tab: 'Invite your partner',
  title: 'Your place is made. Now the other one.',
  lead: 'This link opens it for one person, once. After that it opens nothing, for anyone.',
  link: 'The link',
  copy: 'Copy',
  copied: 'Copied',
  qr: 'The link as a QR code',
  room: (until: string) =>
    `If you are in the same room, your partner can point a camera at this. The link is good for 14 days, until ${until}.`,
  ended: 'This link has run out. Make a new one below.',
  words: 'A few words to go with it',
  wordsHint: 'Change it until it sounds like you. Your partner sees it before anything is asked of them.',
  defaultWords:
    'I would like us to talk, without rushing. I found a private place for that, made for two. You can look first. It asks nothing of you, and “not now” is an answer too.',
  /** In the place of a link whose words were changed since. */
  oldWords: 'The link had your earlier words. Make one with these, and it stands here, with its code.',
  wordsDone: 'The link and the QR code carry these words now. The link before opens nothing.',
  wordsOther: 'Other words need a new link. One that you already sent then opens nothing.',
  renew: 'Make a link with these words',
  share: 'Share the link',
  copyBoth: 'Copy words and link',
  fresh: 'Make a new link',
  freshHint: 'The one shown here then opens nothing.',
  freshDone: 'This is the new link. The one before opens nothing now.',
  lost: 'The link was made on another device and cannot be shown here. You can make a new one; the one before then opens nothing.',
  meanwhile: 'Meanwhile, prepare',
  meanwhileMore: 'Your notebook works alone. Nobody else can open it.',
  home: 'Go to your home screen',
  joined: {
    tab: (name: Name) => `${name} joined`,
    title: (name: Name) => `${name} is here`,
    lead: 'The link is used up. It opens nothing now, for anyone.',
    go: 'Go on',
    wrong: 'This is not my partner',
    sure: 'Someone else has the other place?',
    sureText:
      'They are signed out at once and never come back in here. What you wrote in this space stays sealed, but they may have read what was shared. You then start anew with a new link; your private notes come along.',
    reject: 'Sign them out',
  },
  rejected: {
    title: 'The other place is closed',
    lead: 'Whoever took it was signed out and cannot come back. This space stays as it is, for you alone to read.',
    again: 'Start anew',
    againText: 'A new space with a new link. Your private notes come along; nothing else does.',
  },
}
