/* A third helping, written last and measured once before anything was changed for it. */
import type { Kind } from '../types'

export const LATER_LINES: Readonly<Record<Kind, string>> = {
  sorryIf: `
I'm sorry if I made you feel like you didn't matter.
So sorry if I forgot to call you back!
If I was rude to your sister, I'm sorry.
I am sorry if things got a bit heated on Sunday.
I'd like to say sorry if I hurt your feelings.
I apologise if you thought I was ignoring you.
I'm sorry for any problems this caused between us.
Sorry if you were expecting more from me.
`,
  sorryBut: `
I'm sorry for shouting, but you wouldn't let me finish.
I am sorry, but I was only trying to protect you.
I'm sorry I didn't tell you, but I knew how you would react.
Sorry about the mess, but I work all day.
I apologise, but you have to understand my situation.
I'm sorry I hit the table, but you were screaming at me.
I'm sorry about what happened, but it's in the past now.
I am sorry I cheated, but you had stopped touching me.
`,
  sorryYouFeel: `
I'm sorry that you feel so let down.
I'm sorry you're so upset with me.
I am sorry that you thought I meant it.
I'm sorry you took my words so personally.
I'm sorry you feel like I don't respect you.
I apologise that you were offended.
I'm sorry you felt disrespected.
I'm sorry that you are angry.
`,
  youMadeMe: `
You made me lose my temper.
You make me so mad.
You made me feel stupid in front of everyone.
You made me leave.
It is your own fault that I didn't tell you.
You drove me into her arms.
You made me cheat on you.
You've made me feel guilty for years.
`,
  alwaysNever: `
You always have an excuse.
You never support me when it matters.
You always talk over me.
You never compliment me.
You are always late.
You never come to bed with me.
You always overreact.
You're always so negative.
You never do anything around the house.
You always choose your friends over me.
`,
  agentless: `
Things were said in anger.
Mistakes have been made in this marriage.
Your trust got broken somewhere along the way.
Some bad choices were made.
Things just got out of hand that night.
Hurt was caused, and I regret that.
Lies were told.
Things went too far.
`,
  minimiser: `
It was just a bit of flirting.
I only kissed him once.
It was only a couple of drinks.
I was just kidding around.
It's just a phone.
It was just one mistake.
I only wanted to have some fun.
It didn't mean anything.
I just told a little white lie.
It's not like I killed someone.
`,
  demand: `
I really hope you'll forgive me now.
You should forgive me, because I said sorry.
Please just let it go.
Can we forget about it and move on?
Please find it in your heart to forgive me.
You need to let go of the past.
I need you to trust me again.
When are you going to forgive me?
`,
}

export const LATER_FINE_LINES = `
I'm sorry that I forgot to call you back.
I am sorry for making you feel that you did not matter.
I should have asked if you were ready.
I'll stop if you tell me that it is too much.
If you ever want to read it, the letter is yours.
I was rude to your sister, and I have told her so.
I am sorry, and you don't have to say anything.
I was tired and hungry, but I chose those words.
You were kind to me, but I was not kind to you.
I'm sorry I waited for you to ask.
It must have hurt, but you stayed calm.
I understand why you felt left out at dinner.
I'm sorry I left you feeling alone with the baby.
You were upset, and I walked out.
I made you feel guilty for being upset.
You made it clear what you needed.
You made dinner for my parents while I was with her.
You made me a better father.
You made me believe in us again.
My jealousy made me check your phone.
Fear made me lie.
It is my own fault that you don't believe me.
The fault is mine alone.
You always kept your word.
You always smiled when I came home.
You never held it against me.
You have never spoken badly of me.
You always supported me when I lost my job.
You never hid anything from me.
You always remembered my mother's birthday.
You never treated me like that.
You always let me speak.
You were never late.
You've always been honest with me.
You are always in my thoughts.
I am always late, and I will change that.
I never do the dishes, and you carry that too.
The money was ours, and I spent it.
I told lies, and I told many of them.
Those things were said by me and nobody else.
The wine was finished when I came to bed.
My words were meant to hurt, and they did.
The car was damaged because I drove drunk.
It happened three times, in May, in June and in July.
I just finished the letter to the bank.
I only have one answer to that, and it is no.
I just realised how much I have asked of you.
You only asked me to be there.
It was just the two of us in the car when I said it.
I just keep thinking of your face.
The money is only part of what I broke.
I can only speak for myself.
It was only fair of you to leave.
I will not say that it was only once.
It meant a lot to you, and I made fun of it.
I don't deserve your forgiveness, and I am not asking for it.
You don't have to trust me.
I'll understand if you cannot forgive this.
My brother asked me to forgive him, and I did.
You can take as long as you want.
I won't rush you.
I am learning to live with the fact that you may not forgive me.
I hope that some day you can look at me without pain.
I ask nothing of you.
`
