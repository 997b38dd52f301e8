/* Wording of commitments: what would let one watch the other, and what looks like it and is not. */
import type { WatchKind } from '../types'

export const WATCHED_LINES: Readonly<Record<WatchKind, string>> = {
  location: `
I share my location with you at all times.
You share your live location with me.
We turn on Find My on both our phones.
Robin keeps location sharing on.
I install a tracking app on my phone.
You leave your GPS on so I can see where you are.
I let you track my car.
You give me your location when you go out.
I can check your location whenever I worry.
`,
  secrets: `
You give me your passwords.
I give you the password to my phone.
We share all our passwords.
I tell you my PIN.
No passwords between us.
You hand over the login to your e-mail.
We both know each other's passcodes.
I keep my phone unlocked for you.
You have my fingerprint on your phone and I have yours, with full access to your accounts.
`,
  reading: `
You can read my messages whenever you want.
I show you my phone every evening.
I get to check your phone once a week.
You let me look through your messages.
We have an open phone policy.
You give me full access to your accounts and messages.
I hand you my phone when you ask.
I may go through your e-mails.
Noa shows me her chats each Sunday.
You can check my browser history at any time.
I show you my call log every night.
`,
  reporting: `
You text me every hour when you are out.
I send you a photo of where I am.
You call me every time you leave the office.
You ask for my permission before you go out with friends.
I report who I talked to at the end of the day.
You stop seeing your friends.
I send a selfie as proof when I am at work.
You never talk to other men.
You check in with me every half hour.
`,
}

export const UNWATCHED_LINES = `
I stop checking your phone.
I will not ask for your passwords.
I never read your messages again.
I put my phone away at dinner.
We both leave our phones out of the bedroom.
I say the same day when money worries me.
I call you when I am going to be late.
I tell you in the morning where I will be.
I text you when I land.
We go through our bank statement together on the first of the month.
I delete the tracking app from your phone.
I turn off location sharing, and I trust your word.
We talk for twenty minutes every evening, without phones.
I answer what you asked.
I see a counsellor every Tuesday.
I keep track of my drinking and tell you on Sundays.
We share the school calendar.
I put the phone in the drawer at nine.
I read to the children every night.
I send you a message if I need a break.
I pay back two hundred a month.
I tell you about every new expense over fifty.
We take a walk together every Sunday.
I say out loud when I need time alone.
I check in with myself before I answer.
I give you a hug when I come home.
I tell you when her name comes up at work.
You ask once, then you wait for the answer.
I no longer meet her alone.
I show you the letters from the bank when they come.
I keep the password of the wifi on the fridge.
I charge my phone in the kitchen at night.
I look you in the eye when you talk.
We each keep our own passwords.
I cook on Mondays and Thursdays.
I let you know a day before my parents visit.
I open the account with you, before you ask.
I do not look at your phone, even when it lights up.
We track our spending together in one list.
I share what I learned in therapy.
`
