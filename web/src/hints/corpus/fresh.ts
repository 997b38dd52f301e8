/* A second helping, written after the patterns stood: other wordings, longer sentences, harder look-alikes. */
import type { Kind } from '../types'

export const FRESH_LINES: Readonly<Record<Kind, string>> = {
  sorryIf: `
And I'm sorry, by the way, if my tone was off yesterday.
I apologise sincerely if there was anything in my letter that hurt you.
I'm sorry if you felt pressured to say yes.
If it's true that I ignored you, I'm sorry.
I’m sorry if that's how you remember it.
Look, if I upset you, I apologise.
I'm sorry if my being away so much made you lonely.
Sorry if I wasn't clear about the dinner with my ex.
I am extremely sorry if I've let you down.
If my behaviour at the wedding embarrassed you, then I'm truly sorry.
I'm sorry for anything I might have done to make you doubt me.
I apologise for any distress.
I'm sorry to you and to the kids if I scared anyone.
I hope you know that I'm sorry if I ever gave you reason to worry.
I do regret it if you were inconvenienced.
I am sorry if you feel that I neglected you.
`,
  sorryBut: `
I'm sorry I wasn't honest about the credit card, but you would have made a scene.
I am sorry, but it's not like I planned it.
I'm sorry that I read your messages, but I had a right to know.
Sorry, but I never asked you to wait up for me.
I'm sorry for everything, but can you blame me?
I know I was wrong and I'm sorry, but you have made mistakes as well.
I apologise for the way I spoke to you, but I had been up since five.
I'm sorry I didn't come, but nobody told me how important it was.
I'm sorry for losing my temper, but the kids had been screaming all day.
I’m sorry about the affair, but our marriage was dead already.
I am very sorry, but if you had been home more this would not have happened.
I'm sorry, okay? But you also lied to me.
I am sorry I spent it, but it was my money too.
I'm sorry, but I can't change the past.
I'm sorry I called you that, but I was provoked.
`,
  sorryYouFeel: `
I'm sorry you're hurting, but I did nothing wrong.
I'm sorry that you feel I don't love you.
I apologise that you found my comments hurtful.
I'm sorry you're having such a strong reaction.
I’m so sorry you feel betrayed.
I'm sorry that my words were taken the wrong way by you.
Sorry you're mad.
I'm sorry you were upset by the photos.
I'm sorry you decided to take it personally.
I am sorry that it bothers you so much.
I'm sorry you felt humiliated at the dinner.
`,
  youMadeMe: `
You always made me feel like an outsider, so I left.
You made me do something I regret.
It's because of you that I started drinking.
You got me so worked up that I threw the glass.
If you weren't so jealous, I wouldn't have to lie.
You basically forced my hand.
You made me resent you.
The way you nagged me made me cheat.
You made me the bad guy.
You turned me into a liar.
You bring out the worst in me.
You made me feel as though I did not matter at all.
You made me snap.
You left me with no choice but to look for someone else.
`,
  alwaysNever: `
You never once asked me what I wanted.
You always side with your sister.
You're always comparing me to your ex.
You never show me any affection.
You always cancel our plans at the last minute.
You never seem to care.
You always get what you want.
You’re never in the mood.
You always treat me like a child.
You've always put your friends before me.
You never appreciate anything I do for you.
It's always about you.
You never do the dishes.
You always yell at me in front of the kids.
You never remember our anniversary.
You always assume that I'm cheating.
You never support my decisions.
`,
  agentless: `
Some things were done that I am not proud of.
Unkind words were said in the heat of the moment.
I'm sorry for the mistakes that were made.
Somehow it all got out of control.
Your confidence was shaken, and that is sad.
It was never meant to happen.
Wrong choices were made, and we both know it.
The wrong thing was said.
Boundaries were overstepped.
There were lies, and there was hurt.
Your feelings were ignored.
It happened, and it can't be undone.
Our savings were lost.
Mistakes happen.
`,
  minimiser: `
It was just a stupid text to an old colleague.
Come on, I was only teasing you.
It was only once, in March.
I just borrowed a bit of money from our account.
All I did was talk to her.
It's just the way I talk.
I only drank two beers.
It wasn't such a big deal to me.
It was hardly an affair.
It was a tiny white lie.
I only meant it as a compliment.
We just kissed, nothing more.
Honestly, it was just sex, it had nothing to do with you.
It was only a few hundred euros.
I just pushed you a little.
I only checked your phone because I was scared.
`,
  demand: `
I really need you to forgive me so we can move forward.
I hope you can find it in your heart to forgive me.
Please, forgive me for everything.
So, do you forgive me now?
I've changed, so it's time to trust me again.
You can't stay angry forever.
We need to put this behind us.
Could you maybe forgive me already?
Tell me that you forgive me.
I apologised, what more do you want?
I have suffered enough, you have to let me come home.
I'm asking for your forgiveness.
Forgive and forget, that is what couples do.
If you can't forgive me, I don't know what I'll do.
Say you forgive me.
`,
}

export const FRESH_FINE_LINES = `
I'm sorry that I asked you to choose between me and your sister.
You don't have to tell me if you forgive me.
I'm sorry it took me so long to say this.
I am sorry for what I said, for when I said it, and for who heard it.
If you had asked me a year ago, I would have denied it.
If I am late again, I will call before seven.
I'm sorry I made it about me.
I will say sorry to her if she wants to see me.
I'm sorry, and I know it does not bring back the money.
I don't know whether an apology helps.
It hurt you, whether or not I meant it.
I used to say “sorry if”, and I see now why that hurt.
I am sorry, but only words will not do, so here is what I will change.
I apologised, but I went on doing it.
You forgave me the first time, but I did it again.
I wasn't sorry, but I am now.
I'm sorry I laughed when you fell, but most of all that I did not help you up.
I was stressed, but that does not explain why I lied.
I have said it before, but this time I will show it.
You asked for help but I looked away.
You felt humiliated, and you were right to.
I'm sorry for the way I made you feel that evening.
I'm sorry you lost your friends because I talked about you.
I am sorry that you cried alone while I was with her.
You feel that you cannot trust me, and that is my doing.
I'm sorry you never got to say goodbye to her because I kept the letter.
I understand that you feel angry when you see my phone.
You made it easy for me to be honest, and I was not.
You made me part of your family.
You made me tea while I was lying to you.
When you made me your partner in the shop, you trusted me.
I made you feel guilty for asking.
I let you believe that you made me unhappy.
You made me feel at home from the first day.
It made me sad to see you cry.
You left me the house keys, and I misused your trust.
What made me do it was greed, nothing that you did.
Nothing you did made me cheat.
You pushed me to get help, and I thank you for it.
You drove me to the hospital, and I did not even thank you.
You never failed me.
You always forgave me too quickly.
You never shouted, you only went quiet.
You never told anyone, to protect me.
You always paid the rent on time while I gambled.
You never once doubted me, and I used that.
You always knew when something was wrong.
You always waited up for me.
You never judged me for it.
You always did your part.
You've never broken a promise to me.
You always trusted my word.
You never took a day off for yourself.
You always called when you were late.
You never missed one of my concerts.
You always held us together.
I always put work first.
I never listened when you spoke about your mother.
I will never again read your messages.
You will never have to wonder where the money is.
The promise was made in front of your parents, and I broke it.
The truth was kept from you by me.
My phone was broken that day, that much was true.
The decision was made without you, and I made it.
You were lied to, by me, for a year.
A lot was said that evening, and the cruel things were mine.
The children were hurt when I left without a word.
The house was sold in May.
Something was wrong, and I knew what it was.
It got late, and I did not call.
That evening I lost control of myself.
I made choices, not mistakes.
I have just read your letter again.
I can just hear you say it.
You were only asking a question.
I only understood it when you packed your bag.
Only you know what it was like.
It was only after therapy that I saw it.
I didn't only lie about the money.
You just wanted to know the truth.
I just don't want to lie any more.
I just couldn't say it then.
He was just a boy when his father left.
I want to be just to you.
You had just come home from work.
It is just what I should have said back then.
If I could only take it back.
The only thing I can offer is the truth.
There is only one person to blame, and that is me.
It was more than just a lie.
Saying that it was only money was another lie.
I have only myself to blame.
I just need to say this without excuses.
It was no small thing.
I wish I had just told you.
Forgiving me is not your task.
I do not ask to be forgiven.
You may never forgive me, and I accept that.
I forgive you for leaving me at the station.
I hope that you find peace, with me or without me.
You forgave so much already.
I won't ask you to forget it.
I'm not here to ask for another chance.
I do not need you to say that it is all right.
If one day you can forgive me, I will be grateful, and if not, I understand.
Forgiveness is yours to give or to keep.
You can stay as angry as you need.
I hope you can sleep tonight.
Let us talk about it when you are ready.
You asked me to move on from her, and I did not.
I will be patient for as long as it takes.
Please do not feel that you have to answer.
I pawned your ring and told you that it was stolen.
I told our friends that you were crazy, and I will tell them the truth.
I chose her over you for a summer.
I lied to you about where I was on the third of May.
When you asked me, I laughed at you.
I am ashamed of how easily I lied.
You stopped sleeping, and I pretended not to see it.
I owe you the truth, all of it, whenever you ask.
I've written to the bank, and I pay the first part on Friday.
`
