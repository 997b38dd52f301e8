/* Sentences that ask for a hint, by its kind. Written for this corpus; one in a line. */
import type { Kind } from '../types'

export const HINTED_LINES: Readonly<Record<Kind, string>> = {
  sorryIf: `
I am sorry if I hurt you that evening.
I'm so sorry if what I said came across as cold.
Sorry if that upset you.
I’m really sorry if you felt left out at the party.
I apologise if my words were too harsh.
I apologize if anything I did made things worse.
I want to apologise if I ever made you feel unsafe.
I'm sorry about last night if it bothered you.
If I offended you, I'm sorry.
If I've hurt you in any way, then I apologise.
I'm sorry for any pain I may have caused.
I am sorry for whatever I did to make you angry.
My apologies if it seemed that I did not care.
I just wanted to say I'm sorry if I was out of line.
I'm truly sorry, if that is how it looked to you.
I regret it if I caused you any trouble.
I am sorry that I may have broken your trust.
Sorry in case I sounded rude on the phone.
I'm sorry for any hurt feelings.
If something I said hurt you, I am very sorry.
I apologise for any misunderstanding about the money.
I guess I'm sorry if I forgot your birthday.
I'd like to apologise if my joke went too far.
I am sorry if it hurt you that I went without you.
I do apologise if you took it the wrong way.
If you were hurt by what I did, I'm sorry.
I'm deeply sorry for any harm that my lies caused.
I’m sorry if you think I lied.
Sorry if I was a bit short with you this morning.
I am sorry for the pain I might have caused you.
`,
  sorryBut: `
I'm sorry, but you started it.
I am sorry but I was under a lot of stress.
I'm sorry I shouted, but you know how to push me.
I apologise for what I said, but you were not listening to me.
Sorry, but what did you expect me to do?
I’m sorry I lied, but I didn’t want to hurt you.
I am sorry that I missed dinner, but work was crazy this week.
I'm really sorry, but it wasn't only my fault.
I'm sorry I looked at your phone, but I had a reason.
I am sorry for yelling, but I was so tired.
I'm sorry about the money, but everybody makes mistakes.
I'm sorry. But you hurt me too.
I apologize, but I think you are overreacting.
I'm sorry for how I acted, but that is just how I am.
I am sorry I forgot, but you never reminded me.
I'm sorry I kissed her, but we were basically broken up.
Okay, I'm sorry, but can you see my side for once?
I am sorry that I broke my promise, but things were hard at work.
I'm sorry I walked out, but you were being impossible.
Sorry for what I did, but it takes two.
I'm sorry, but honestly, your reaction was over the top.
I am so sorry I said that, but I was drunk.
I'm sorry for hiding it, although you would have been angry anyway.
I am sorry, however you have to admit that you provoked me.
I'm sorry I was late again, but the traffic was terrible.
I am sorry I told your sister, but I needed someone to talk to.
I'm sorry I hurt you, but I have feelings too.
I am sorry for the lie, but there were reasons for it.
`,
  sorryYouFeel: `
I'm sorry you feel that way.
I am sorry that you feel hurt.
I'm sorry you felt ignored.
I am so sorry that you are upset.
I'm sorry you think I was flirting with her.
I am sorry you took it like that.
I'm sorry you were offended by the joke.
I apologise that you felt left out.
I’m sorry your feelings got hurt.
I'm sorry that you misunderstood what I meant.
I am sorry to hear that you feel this way about us.
I'm sorry you see it that way.
I am sorry if anything for how you feel.
I'm sorry you got so angry about it.
I'm sorry you couldn't take a joke.
I regret that you feel disappointed.
I am sorry that you felt I was not there for you.
I'm really sorry you're disappointed.
I am sorry you believe I would do such a thing.
I'm sorry you find my work so annoying.
I'm just sorry that you're so sensitive about this.
I am sorry you are feeling neglected.
I'm sorry that you were so hurt by a few words.
Well, I am sorry you feel attacked.
I'm sorry for the way you feel about it.
`,
  youMadeMe: `
You made me lie to you.
You made me so angry that I could not think.
You make me feel worthless.
You made me feel like I was nothing.
You drove me to it.
You left me no choice.
You pushed me to look for comfort elsewhere.
It was your fault that I lost my temper.
You made me shout at the children.
If you had listened, I would not have lied.
You forced me to keep it a secret.
When we argue, you make me crazy.
Look what you made me do.
You've made me jealous from the beginning.
You made me drink again.
I hit the wall because you made me furious.
You gave me no other option than to hide it.
You make me feel so small that I explode.
Honestly, you made me do it.
You pushed me too far that night.
You made me hide things from you.
You started it, and I only answered.
You really make me feel guilty for everything.
You made me act like this.
You drive me crazy with your questions.
You made me feel unwanted, so I went to her.
`,
  alwaysNever: `
You always interrupt me.
You never listen to what I say.
You're always on your phone.
You are never home.
You never say thank you.
You always have to be right.
You always bring up the past.
You’ve never trusted me.
You never ask how my day was.
You always take your mother's side.
You never helped me with the kids.
You always criticised me in front of our friends.
You are always angry about something.
You never let me finish a sentence.
You always make everything about yourself.
You never apologise for anything.
You were never there for me when I needed you.
You always walk away when we talk.
You never want to talk about us.
You constantly complain about my family.
You never make time for me.
You always exaggerate.
You don't ever think about how I feel.
Why do you always get so defensive?
You always think the worst of me.
You're never satisfied with anything I do.
You never really cared about my work.
You always shut down when it gets hard.
You never take me seriously.
You blame me for everything all the time.
You always put your job first.
You never tell me what is going on.
You never notice what I do around the house.
You always twist my words.
`,
  agentless: `
Mistakes were made.
Things were said that should not have been said.
Trust was broken.
Lines were crossed that night.
I know that mistakes were made on both sides.
Feelings were hurt.
Promises have been broken.
Some harsh words were spoken, and lies were told.
The damage has been done.
It just happened.
One thing led to another.
Things got out of hand.
Unfortunately a lot of harm was done.
I am sorry that mistakes were made.
Your trust was betrayed.
The situation escalated.
Money was lost, and that was bad.
Things could have been handled better.
A line was crossed, I suppose.
Bad decisions were made last year.
Hurtful words were exchanged between us.
Things happened that night.
Secrets were kept for too long.
A promise was broken.
It should have been handled differently.
`,
  minimiser: `
It was just a joke.
It was only a kiss.
I was just joking.
I only did it once.
It only happened one time.
That was just a harmless text.
I was only trying to help.
It's not a big deal.
It meant nothing.
It was just one night.
I only lied because I wanted to protect you.
I just looked at your phone for a second.
We were just friends, it was only a coffee.
I just forgot, that's all.
It was only a small loan.
I was just being honest.
They were just words.
It was just sex.
I only said that because I was angry.
It wasn't that bad.
It's only money.
I just wanted to protect you from the truth.
It was nothing.
I was only a little drunk.
It was just a silly mistake.
I merely borrowed it for a week.
It was just a bit of fun.
I only raised my voice a little.
I just slipped once.
No harm done.
`,
  demand: `
Please forgive me.
You have to forgive me.
Can you please just forgive me?
I need you to forgive me.
I want you to forgive me now.
When will you finally forgive me?
You should be over it by now.
If you loved me, you would forgive me.
I beg you to forgive me.
Can't we just move on?
Let's just put this behind us.
You owe me a second chance.
I said I was sorry, so now you have to let it go.
I need your forgiveness.
How long do I have to apologise before you forgive me?
Just forgive me and let us forget it.
I ask you to forgive me for what I did.
Will you forgive me?
You need to get over it.
I expect you to forgive me after all I have done.
I’m sorry, please forgive me.
You must forgive me, I cannot go on like this.
Why can't you just forgive me?
It is time for you to move on.
I hope you will forgive me soon.
You could at least try to forgive me.
I beg your forgiveness.
`,
}
