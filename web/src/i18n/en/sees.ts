export const sees = {
  title: 'What can be seen, and by whom',
  lead: 'In plain words, and no more than is true.',
  cannot: 'What the server cannot read',
  cannotList: [
    'your words: topics, what you write in a talk, commitments, notes',
    'your names',
    'how safe you feel and how you trust',
    'your private notebook; your partner cannot see it either, nor that it exists',
  ],
  cannotWhy:
    'These are sealed on your device before they leave it. The keys lie on your devices. They travel once, sealed, with the link.',
  can: 'What the server can see',
  canList: [
    'when something happens, and which of the two seats did it',
    'who has the floor, and how a talk, a request or a commitment stands',
    'the times you offer and agree, and your time zones',
    'how long a text is, roughly: lengths are rounded up to five sizes',
    'the network address that a device comes from, while it is connected',
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
  ],
  lost: 'If all devices and the recovery code are lost, nobody can open your words again. Not even the server.',
}
