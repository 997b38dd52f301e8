/* One more writer, after the last change of a pattern. Held back whole: nothing was mended for it. */
import type { Kind, WatchKind } from '../types'

export const UNSEEN_LINES: Readonly<Record<Kind, string>> = {
  sorryIf: `
Sorry if I embarrassed you at parents' evening.
I'm sorry if my being away on site so much has made you feel like a single mum.
If I ever made you think you weren't enough for me, I'm sorry.
I apologise for my behaviour if it came across as jealous.
I'm sorry if that's not what you needed to hear on Monday.
I'm sorry for whatever it was I said to your aunt.
I am sorry if I have disappointed you once again.
im rly sorry if u thought i was ignoring u at the party
`,
  sorryBut: `
I'm sorry I forgot to pick up the kids, but my phone died.
I'm sorry for being distant, but I've got a lot on my plate with the move.
Yes, I should have asked you first, but there just wasn't time.
I'm sorry about what I said to your aunt but she was asking for it.
I regret how I spoke to you, but you can't talk to me like a child either.
sorry i lied but u wouldve said no
I know I've been no help with the IVF stuff, but it's been hard on me too.
I'm sorry I told my parents, but they're my parents.
I'm sorry for messaging her. But it's not as though I met up with her.
`,
  sorryYouFeel: `
I'm sorry you feel that I don't pull my weight.
I am sorry you are so angry with me.
I'm sorry that you thought I was serious.
I'm sorry you felt judged by my family.
I'm sorry my comment rubbed you up the wrong way.
I'm sorry you've got such a low opinion of me.
Sorry you're upset babe.
I'm sorry you can't see that I'm trying.
`,
  youMadeMe: `
You made me choose, and I chose wrong.
You make me want to scream when you sulk.
I messaged her because you never want to talk to me.
You just kept poking until I lost my temper.
If you had been nicer to my parents I wouldn't have taken their side.
It's your fault that we're in this mess.
Your mood swings pushed me into it.
You forced my hand with that ultimatum.
`,
  alwaysNever: `
You always rush me.
You never thank me for the hours I put in.
You're always comparing me to Priya's husband.
You never seem happy to see me.
Why do you never believe me?
You always turn the kids against me.
You only ever think about yourself.
Every time I come home late you give me the silent treatment.
`,
  agentless: `
Mistakes were made with the IVF money.
Some stuff was said at your parents' that was uncalled for.
It just slipped out.
Your privacy was invaded and I understand that you're hurt.
Things escalated on the drive back.
A boundary was crossed.
The kids got forgotten on Tuesday.
A few lies were told along the way.
`,
  minimiser: `
It was just a couple of messages.
I was only being polite.
It was only twenty minutes, the kids were fine.
It didn't mean a thing to me.
I just said what everyone was thinking.
Don't you think you're being a bit sensitive?
It's not like I forgot them overnight.
It was nothing more than a chat.
`,
  demand: `
Please, please forgive me.
I hope you can forgive me and we can be like before.
You have to give me another chance.
Can we draw a line under it now?
I want you to stop bringing it up.
I said sorry, what more can I do?
You should be over this by now.
I'm asking you to let it go, for the kids.
`,
}

export const UNSEEN_FINE_LINES = `
I'm sorry I left the kids standing outside school for twenty minutes.
I'm sorry for reading your messages to Priya.
I'm sorry that I wasn't in the room when they called with the results.
I am sorry that I moved us here for my job and then was never home.
I lied about the messages because I knew they were wrong.
My phone didn't die. I was in a meeting and I forgot our children.
I told your aunt your business and it wasn't mine to tell.
I took my parents' side in front of you and I knew you were right.
I spent part of the IVF money on the car and I moved figures around so that you wouldn't see it.
You injected yourself every night for three weeks and I sat in the other room.
I made a joke about it to my mates.
You've carried this on your own and I let you.
I can't know what it's like, but I can sit with you.
I've been away a lot for work, but when I was home I was away too.
I am tired of the site as well, but I chose it and I didn't ask you.
You were counting on me, but I was counting on you not noticing.
The job pays well, but it was my pride that said yes.
I can't change what I said in the car, but I have told the kids that Daddy was wrong.
If you don't want me at the next appointment I'll wait in the car park.
If I catch myself rolling my eyes I'll stop and say so.
I wanted to ask if I could read to the kids tonight.
I don't know if I can explain it and I'm not sure I should.
You never once blamed me for the results.
You never miss a parents' evening.
You always ring my mum on her birthday when I've forgotten.
You're always so patient with the kids when I've got them wound up.
You have always spoken well of me to them.
I never sat down and asked what you wanted from this move.
I always find a reason to be busy when the clinic rings.
I'd never have got this job without you, and I used it to get away from you.
You make the kids laugh in the car, I make them go quiet.
You made a plan for the whole move and I made fun of it.
You made me a better dad than mine was, and then I acted just like mine.
I made you cry on the day of the transfer.
It was me who kept poking at it until you shouted, and then I told everyone that you'd shouted.
Nothing about this is your doing.
Don't blame yourself for any of it.
I invaded your privacy. I guessed your PIN and read everything back to January.
The figures were wrong because I changed them.
What got said at your parents' was said by me.
I heard myself say "mistakes were made" like some politician.
My brother says you should be over it. I told him that it's none of his business.
You asked me why I never believe you, and I had no answer.
I said you were being a bit sensitive. You'd lost a baby.
It was twenty minutes, and Ella cried for all of them.
I just picked the kids up and Ella asked me if you were still sad.
They're only little and they heard all of it.
I only asked about the money, never about you.
Just once I'd like to be the one who remembers.
I was just as scared as you, and I hid behind work instead of telling you.
There's only so long you can be asked to wait for someone to grow up.
You can say no to all of this.
I'm not owed another chance.
I'd like to come to the next appointment, and I understand if it's a no.
I won't bring up the move, or my parents, or anything else that I've used as an excuse.
Please be as angry as you are.
`

export const UNSEEN_WATCHED_LINES: Readonly<Record<WatchKind, string>> = {
  location: `
You share your location with me when you go to Priya's.
I'd like us both to have location sharing on.
I check the car's GPS at the weekend.
I'll wear a tracker so that you can relax.
We can both see each other on Find My at all times.
`,
  secrets: `
Tell me your password.
You have my phone code and I have yours.
I'll take the lock off my phone.
You give me the login to your work email.
We swap passwords on Sunday.
I don't get to have passwords you don't know.
`,
  reading: `
You show me your texts with Priya.
I can read through your messages when I get worried.
You hand me your phone at night.
I'll screenshot every chat with her and send it to you.
I go through your bag when you come home.
You can look in my inbox any time you like.
`,
  reporting: `
You let me know where you are every time you leave the house.
You phone me on video from the office so that I can see who is there.
You tell me every person you spoke to at work.
`,
}

export const UNSEEN_UNWATCHED_LINES = `
I pick up the kids on Tuesdays and Thursdays.
I set two alarms for the school run.
I come to every appointment unless you ask me not to.
I tell my parents to ring you before they visit.
I stop messaging her, and I tell you if she messages me.
I will not read your messages again.
I turn my laptop off at seven.
We look at the IVF money together on the first of the month.
I tell you before I take a job away from home.
I'll send you a photo of the kids at bedtime when you're on nights.
I put your injections in my calendar and sit with you.
You get one evening a week out with Priya and I do bedtime.
I call home at six when I'm on site.
I share the driving to your parents'.
I say sorry to your aunt in person.
I check the kids' bags before school.
I'll keep my phone in the hall at night.
I'll tell you when I start to feel jealous, and I won't ask you to change anything.
We leave the past rows out of new ones.
I will learn the names of the medicines.
`
