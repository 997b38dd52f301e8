export const help = {
  title: 'When this is not the tool',
  danger: 'In danger now',
  dangerCall: (country: string) => `${country}: call this number.`,
  lead: 'A talk in turns needs two people who can both say no. It can do harm where:',
  signs: [
    'you are afraid of what your partner will do',
    'one of you threatens, hits, or forces the other',
    'one of you controls the other’s money, phone, friends or doors',
    'you were told that you have to use this',
    'one of you thinks of ending their life',
  ],
  notYours:
    'None of this is yours to repair by finding better words. The people on these lines listen first, and decide nothing for you.',
  country: 'Help in',
  elsewhere: 'Another country',
  elsewhereText:
    'We have no checked lines for your country. The emergency number is the quickest way where someone is in danger; a doctor, a hospital or the police can say who helps near you.',
  kinds: {
    'partner violence': 'Where a partner hurts, threatens or controls',
    crisis: 'When it is too much, for any reason',
  },
  kindOf: (kind: string) => kind,
  free: 'Free',
  who: (who: string) => `For ${who}`,
  region: (region: string) => `In ${region}`,
  site: 'Web page',
  chat: 'Opens their page, outside of Amends',
  check: 'We could not confirm all of this entry. Check it before you rely on it.',
  checked: (day: string) =>
    `Last checked on ${day}, from public pages; nobody has called the numbers. They can change. Calls can appear in a phone’s call list.`,
  affair: 'After an affair',
  affairText: 'A trained counsellor helps many couples more than any app can. You can use both.',
  recorded:
    'Opening this page is not recorded, and your partner cannot see it. Your browser’s history can show that Amends was open.',
  sees: 'What the server can see, and what nobody can protect against',
}
