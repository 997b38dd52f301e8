export const sees = {
  title: 'What can be seen, and by whom',
  lead: 'In plain words, and no more than is true.',
  cannot: 'What the server cannot read',
  cannotWhy:
    'These are sealed on your device before they leave it. The keys lie on your devices. They travel once, sealed, with the link.',
  partnerNot: 'Your partner cannot see your private notes either, nor that they exist.',
  can: 'What the server can see',
  canWhy:
    'It has to, so that two devices agree on whose turn it is and a time means the same for both. This is all that its store keeps; a test compares the list with a real one.',
  parts: {
    people: 'The two of you',
    times: 'Times to talk',
    talks: 'Talks',
    commitments: 'Commitments',
    path: 'Our path',
    notes: 'Your notebook',
    devices: 'Devices, links and codes',
    upkeep: 'Its own bookkeeping',
  },
  passing: 'Only while a device is connected',
  passingList: [
    'the network address that it comes from: it counts requests by address for a while, and keeps none in its store or log',
    'who is in the talk or its lobby now',
    'which of your two places a device is at, and that it is there',
  ],
  partner: 'What your partner can see',
  partnerList: [
    'what you share, your name and your time zone',
    'that you are here, only while you are in the talk or its lobby',
    'not when you were last here, not whether you read something, not your devices, not where you are',
  ],
  nobody: 'What nobody can protect against',
  nobodyList: [
    'someone who watches this device, or makes you unlock it',
    'your browser’s history, which can show that Amends was open',
    'a server that sends altered pages. If that worries you, use one that you or someone you trust runs',
    'a stranger who opens the link before your partner does. You see at once who joined, and can sign them out',
    'a server that holds back the latest. A device that saw more warns you',
    'whoever runs the server, or a network on the way, who notes when a device connects and from where',
  ],
  lost: 'If all your devices and your recovery code are lost, nobody can open your private notes again, not even the server. What you two share opens as long as one of you has a device or a code.',
}
