import type { Name } from '../name'

export const settings = {
  title: 'Settings',
  all: 'All settings',
  you: 'You',
  name: 'Name',
  saveName: 'Keep this name',
  nameSaved: 'Your name is kept.',
  saveZone: 'Keep this time zone',
  zoneSaved: 'Your time zone is kept.',
  theme: 'Light or dark',
  themes: { system: 'As on this device', light: 'Light', dark: 'Dark' },

  back: {
    title: 'Keep a recovery code',
    lead: 'If this device is lost or its browser is cleared, the code is your way back. It cannot be sent to you later.',
    show: 'Show the code once',
    another: 'Make another code',
    standing: 'A code is kept. It works once, or until you make another.',
    unsure: 'A code was shown, and not checked. If you have not kept it, make another.',
    used: 'Your code was used, and opens nothing now. Make a new one.',
    replaces: 'A code that you kept before then opens nothing.',
    last: (when: string) =>
      `Last made or used on ${when}. If that was not you, make another: the one before then opens nothing.`,
    once: 'Write it down, save it or print it. It is not shown again.',
    code: 'Your recovery code',
    line: 'The code in one line',
    copy: 'Copy it',
    copied: 'Copied',
    save: 'Save it as a file',
    /** Of the file: it says nothing to who sees it in a list. */
    file: 'code.txt',
    print: 'Print it',
    printed: 'Amends. Whoever has this code can come into your place. Keep it where only you look.',
    check: 'To be sure that it is kept, type or paste three of its groups from where you keep it.',
    group: (n: number) => `Group ${n}`,
    checkGo: 'It is kept',
    checkWrong: 'This is not what stands above.',
    kept: 'Your code is kept. It works once, or until you make another.',
  },

  devices: {
    title: 'Your devices',
    only: 'Only yours are listed. Neither of you sees the other’s.',
    this: 'This device',
    unnamed: 'A device',
    lent: 'A phone that your place is lent to',
    came: {
      founded: (when: string) => `Began this space, ${when}`,
      invite: (when: string) => `Joined with the invite, ${when}`,
      device: (when: string) => `Added from another of your devices, ${when}`,
      lend: (when: string) => `Lent for one talk, ${when}`,
      recovery: (when: string) => `Came with the recovery code, ${when}`,
      return: (when: string) => `Came by a return, ${when}`,
    },
    rename: (name: Name) => `Rename “${name}”`,
    name: 'What you call it',
    save: 'Keep this name',
    out: (name: Name) => `Sign out “${name}”`,
    outTitle: (name: Name) => `Sign out “${name}”?`,
    outText:
      'It is let in no more, at once. What it kept stays on it until its browser is opened or cleared, and it cannot be reached from here.',
    outSure: 'Sign it out',
    others: 'Sign out all others',
    othersText:
      'All your devices but this one are let in no more, at once. What they kept stays on them until their browsers are opened or cleared.',
    othersSure: 'Sign them all out',
    unknown: 'The list comes once you are connected.',
  },

  add: {
    title: 'Add a device of yours',
    lead: 'Open this link on your other device, or point its camera at the code. It works once, for five minutes. Whoever opens it has your place, and your notes.',
    lendHint: 'To another phone, without your notes',
    go: 'Add a device',
    qr: 'The link to your place as a QR code',
    link: 'The link',
    copy: 'Copy the link',
    copied: 'Copied',
    left: (time: string) => `Good for ${time} more`,
    takeBack: 'Take it back',
    over: 'The link has run out, and opens nothing. Nobody used it.',
    used: (time: string) => `The link was used at ${time}. The new device is in the list.`,
  },

  device: 'This device',
  signOut: 'Sign out of this device',
  signOutText:
    'Your keys and all that was kept here are removed from this browser. To come back you need another of your devices or a recovery code. Without either, you cannot read this space again.',
  signOutSure: 'Sign out and remove it here',
  seats: 'Places in this browser',
  seatsHint: 'One browser can hold several, for example both of yours when you talk with one phone.',
  seatLine: (name: Name) => `${name}’s place`,
  seatOther: (day: string) => `Another place, added ${day}`,
  seatOpen: 'Open in this tab',
  seatUse: 'Open this one',

  partner: {
    title: 'The two of you',
    joined: (day: string) => `Joined ${day}`,
    began: 'Started this space',
    open: 'The place is open',
    left: 'Has left',
    rejected: 'Was signed out',
    returned: 'This place was brought back by a return. Whoever asked for it knew its link.',
    restored: 'A device from before the return took this place back.',
    lost: (name: Name) => `${name} has lost everything`,
    lostHint: 'All their devices, and the code',
  },

  ask: {
    title: (name: Name) => `A way back for ${name}`,
    lead: (name: Name) =>
      `If ${name} has lost every device and the recovery code, you can ask for a return. Nobody else can.`,
    how: [
      'You get a link now, to hand over yourself. For three days it opens nothing; after that it works once, for four days.',
      'Both of you see that it was asked for, and both can stop it. You can ask once in seven days.',
      'If a device of the lost place connects before, the link never opens.',
      'It brings back what you two share, and none of the private notes.',
      'The devices, the code and the notes of the lost place are put aside for 30 days. A device of it that is found again can take the place back.',
      'The place stays marked as returned, for good, for both to see.',
    ],
    truth: (name: Name) =>
      `You know the link, so you could take ${name}’s place yourself. That is why it takes three days, why it can be taken back, and why the mark stays.`,
    go: 'Ask for the return',
    given: (name: Name) => `Hand this link to ${name}, and to nobody else.`,
    link: 'The link',
    qr: 'The link of the return as a QR code',
    copy: 'Copy the link',
    copied: 'Copied',
    elsewhere: 'The link was made on another of your devices, and can be shown only there.',
  },

  waiting: {
    title: 'A return is asked for',
    mine: (by: Name, opens: string) =>
      `${by} asked for a return of your place: a link that would let a new device in, from ${opens} on. Because this device has connected, the link will open nothing. ${by} sees no sign of that before then. If you stop it now, ${by} sees that it was stopped.`,
    theirs: (name: Name, opens: string) =>
      `You asked for a return for ${name}. The link opens from ${opens} on, unless a device of theirs connects.`,
    stop: 'Stop the return',
    show: 'Show the link',
    ended: 'A return has ended',
    endedMine: (name: Name) =>
      `${name} had asked for a return to your place. It has ended, and its link opens nothing: a device of yours connected, one of you stopped it, or its time ran out.`,
    endedTheirs: (name: Name) =>
      `You had asked for a return for ${name}. It has ended, and its link opens nothing: a device of theirs connected, one of you stopped it, or its time ran out. If everything is lost, you can ask again, once in seven days.`,
    read: 'I have read this',
  },

  welcome: {
    back: {
      title: 'You are back',
      lead: 'What you two share is here, and so are your own notes.',
      code: 'Your code is used up. Make a new one while you are here.',
    },
    returned: {
      title: 'Your place is yours again',
      lead: 'What you two share is here. Your notebook begins anew. If you find one of the lost devices within 30 days, it can take the place back, with the notes from before.',
      code: 'With a recovery code you would not need a return. Make one while you are here.',
    },
    others: 'Is there a device that somebody else may have now? Sign it out.',
    none: 'This is your only device now.',
    home: 'Go to your home screen',
  },

  leaving: {
    title: 'Your words, and leaving',
    sees: 'What the server can see',
    seesHint: 'And what nobody can protect against',
    copy: 'Take a copy',
    copyHint: 'A readable file of all that you can see',
    leave: 'Leave this space',
    leaveHint: 'Your devices are signed out, your notebook is erased at once',
    erase: 'Erase everything',
    eraseHint: 'Needs you both, or the last one here',
    help: 'When this is not the tool',
    helpHint: 'And who can help, by country',
  },

  copy: {
    title: 'Take a copy',
    lead: 'All that you can see: what you two share, and your own notes. It is made on this device; nothing is sent.',
    html: 'A page to read',
    htmlHint: 'One file that opens in any browser, now and in many years',
    json: 'For another program',
    jsonHint: 'The same as JSON',
    open: 'The file is not sealed. Whoever opens it can read it all, and it stays in your downloads until you move it.',
    made: 'The file is made. Your browser has put it where downloads go.',
    offline: 'You are not connected. The copy then holds what this device has seen.',
    file: (day: string) => `amends-${day}`,
  },

  leave: {
    title: 'Leave this space',
    lead: 'You can leave alone, at any time, without a reason. It cannot be undone.',
    what: (name: Name) => [
      'All your devices are signed out, also this one, and your recovery code opens nothing.',
      'Your private notes are erased at once, everywhere.',
      `What you two share stays for ${name} to read. It cannot be changed any more.`,
      `${name} sees that you have left, and nothing else.`,
    ],
    alone: [
      'Nobody else is in this space. If you leave, all of it is erased, at once and for good.',
      'All your devices are signed out, also this one, and your recovery code opens nothing.',
    ],
    copy: 'Take a copy first',
    go: 'Leave',
    sureTitle: 'Leave this space?',
    sureText: 'Your private notes are erased, and you cannot come back to this place.',
    sureAlone: 'All of this space is erased, and nobody can bring it back.',
    sure: 'Yes, leave it for good',
    stay: 'Stay',
    offline: 'For this you have to be connected.',
  },

  erase: {
    title: 'Erase everything',
    lead: 'All that either of you has in this space, on the server, for both. It cannot be undone.',
    both: (name: Name) =>
      `Both of you have to agree. As soon as ${name} agrees too, everything is gone at once.`,
    last: 'You are the only one here, so your word is enough. Everything is gone at once.',
    theirs: (name: Name) => `${name} agrees to erase everything. If you agree too, it is gone at once.`,
    what: [
      'What you two shared, and both notebooks.',
      'All devices are signed out. Each removes what it kept as soon as it is opened.',
      'Copies that somebody took, and backups that whoever runs the server made before, are not reached from here.',
    ],
    copy: 'Take a copy first',
    agree: 'I agree to erase everything',
    now: 'Erase everything now',
    agreed: (name: Name) => `You agree to erase everything. ${name} sees that, and has not agreed.`,
    back: 'Take it back',
    sureTitle: 'Erase it all now?',
    sureText: 'Nobody can bring it back.',
    keep: 'Keep it',
    sees: (name: Name) => `${name} sees that you agree, until you take it back.`,
  },

  aside: {
    title: 'Your place was taken by a return',
    lead: (name: Name, since: string | undefined) =>
      since === undefined
        ? `${name} had asked for a return of your place. It was used, and this device was put aside.`
        : `${name} had asked for a return of your place. It was used on ${since}, and this device was put aside.`,
    list: (name: Name, until: string | undefined) => [
      until === undefined
        ? 'Your notes, your devices and your recovery code are still there, for 30 days in all.'
        : `Your notes, your devices and your recovery code are still there, until ${until}. After that they are erased.`,
      'If you take your place back, all of that is yours again at once, and the device that came by the return is signed out. What was shared meanwhile stays.',
      `${name} sees that you took it back. If it was you who came by the return, on another device, you need do nothing here.`,
    ],
    go: 'Take my place back',
    afraid: 'If somebody else wanted your place, or you are afraid:',
  },

  parted: {
    lent: {
      title: 'The place has gone back',
      text: 'It was lent to this phone for one talk. The talk is over, or the lending was ended. Thank you for making room for it.',
    },
    left: {
      title: 'You have left',
      text: 'Your devices are signed out, and your private notes are erased.',
    },
    erased: {
      title: 'Everything is erased',
      text: 'Nothing of this space is left on the server for either of you.',
    },
    agreed: {
      title: 'This space lets you in no more',
      text: 'You had agreed to erase everything, and now this device is let in no longer.',
    },
    here: 'What this browser kept of it is removed.',
    go: 'Go on',
  },

  out: {
    title: 'This device was signed out',
    text: 'The space lets it in no longer. It was signed out from elsewhere, your place was taken back by an earlier device of yours or left, the space was erased, or this browser’s cookies were cleared.',
    ways: 'Ways back',
    partner: 'your partner',
    list: (name: Name) => [
      'Your recovery code brings your place back here.',
      'Another device of yours can add this one again, from its settings.',
      `If you have neither, a return takes three days: ${name} can ask for it.`,
    ],
    kept: 'What this browser still keeps of it can also be removed now. You can do that later too.',
    action: 'Remove it from this browser',
  },

  cleared: {
    title: 'This browser was cleared',
    text: 'It held a place here, and its keys are gone: somebody cleared its storage, or the browser did. Without the keys nothing can be opened from here. On the server nothing was lost.',
    begin: 'Begin a new space',
  },
}
