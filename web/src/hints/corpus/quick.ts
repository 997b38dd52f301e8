/* As it is typed on a phone, with look-alikes of everything that is pointed at. Seen whole before the patterns were
   mended, so none of it is held back. */
import type { Kind, WatchKind } from '../types'

export const QUICK_LINES: Readonly<Record<Kind, string>> = {
  sorryIf: `
I'm sorry if I hurt you last night.
im sorry if what i said came across the wrong way
I apologise if my tone upset you at dinner.
I'm really, really sorry if that embarrassed you in front of your sister.
If anything I did made things harder for you then I apologize.
Sorry if you were worried when I didn't pick up.
I am so sorry if I have let you down in any way.
I want to say sorry if I was a bit off with you this week.
I’m sorry for anything I might have done to upset you.
i apologize if it seemed like i didnt care about your mom
My apologies if you took it as an insult. I was tired and it came out badly.
I'd like to apologise if I've been distant since the move.
I'm sorry, if that's what it takes.
We've had a rough month. I know that. If you got hurt along the way, I'm sorry.
I'm sorry if it bothered you that I stayed out til 3.
I do feel bad if I caused you any pain.
I feel awful if I hurt your feelings.
I apologies if I offended you.
Sorry if ur upset about sunday
Whatever it was that I did, I'm sorry for any pain.
I'm sorry for whatever I did wrong.
I'm sorry if at any point I made you doubt us.
`,
  sorryBut: `
I'm sorry but you should have told me earlier.
I'm sorry I shouted, but you were shouting too.
Sorry I forgot our anniversary but work has been insane.
I apologise for what I said, but I was really stressed.
i know i messed up but you arent perfect either
I'm sorry for lying about the money, but I knew how you'd react.
I am sorry about the texts. But nothing actually happened between us.
I regret reading your diary, however you left me no choice.
I’m sorry I was late, but the traffic was a nightmare and you know what that road is like.
I shouldn't have said that to your dad but he started it.
sorry babe but u know how i get when im drunk
I'm sorry I broke your trust, although you did the same to me last year.
I was wrong to walk out, but anyone would have.
I know I hurt you, but I had my reasons.
I apologize for kissing her, but you and I were barely speaking.
I'm sorry I didn't call, but in my defence my phone was dead.
I take responsibility for the debt, but it takes two to end up here.
I know it was wrong, but you pushed me.
i shouldve told u but i knew ud freak out
I messed up, but who doesn't?
I made a mistake, but so did you.
Yes, I lied, but only because you make it impossible to be honest.
I own my part, but you aren't innocent either.
Sorry for the mess, love, but you could have told me your parents were coming.
I understand you're upset, but I had a really long day.
I feel terrible about it, though you did provoke me.
I hurt you and I'm sorry, but in all honesty you had it coming.
I'm sorry for what I did. However, you need to take some responsibility too.
`,
  sorryYouFeel: `
im sorry u feel like i dont listen
I'm sorry you felt ignored at the party.
I’m sorry you were offended by my joke.
I'm sorry you took it the wrong way.
I'm so sorry that you're upset.
I'm sorry you think I don't love you.
I regret that you see it like that.
Sorry you got upset about the dishes.
I am sorry that you have been feeling unloved lately.
I'm sorry you misunderstood what I meant.
I'm really sorry your feelings got hurt.
I'm sorry you can't see how much I try.
Sorry that you interpreted my silence as anger.
It's a shame that you feel that way.
im sorry ur upset
I'm sorry you were offended by what I said.
I'm sorry that you've been feeling neglected.
I'm sorry you can't accept my answer.
I'm sorry you didn't feel heard.
I'm sorry that you don't understand my sense of humour.
`,
  youMadeMe: `
you made me do it
You forced me to lie to you.
I only shouted because you kept pushing me.
If you hadn't gone through my phone I wouldn't have yelled.
You drove me to it with all the questions.
You provoked me and I snapped.
I wouldn't have lied if you didn't get so angry about everything.
It was your nagging that pushed me over the edge.
I cheated because you stopped touching me.
You pushed me into her arms.
you know you make me so angry when you do that
I lied because of how you react to things.
You brought it on yourself.
It’s partly your fault that I drank that night.
You started it, and I reacted.
When you talk to me like that you make me say horrible things.
We both made mistakes.
I drank because you were never home.
I only went to her because you stopped sleeping with me.
I wouldn't have had to hide it if you weren't so jealous.
Your jealousy pushed me away.
We're both to blame for this.
It takes two, you know.
You're no angel either.
You really wound me up.
You kept pushing until I snapped.
What else was I supposed to do?
`,
  alwaysNever: `
You never listen to me.
you never once said thank you
you're always on your phone when I try to talk to you
You’re never happy with anything I do.
I'm hurt too. You always take your mother's side.
You've never trusted me.
Every time we talk, you turn it into a fight.
You constantly criticise how I look after the kids.
Why do you always have to be right?
u always do this
You never let anything go.
All you ever do is complain.
You always make everything about you.
You have never supported my work.
Why can't you ever let me finish a sentence
It's like you are never satisfied.
Whenever I try to explain, you interrupt me.
Every single time I make a mistake you bring up my ex.
Can't you ever just listen?
All you care about is your job.
Nothing I do is ever good enough for you.
You only think about yourself.
ur never there for me
You never, ever listen.
Not once have you asked me how I am.
When have you ever supported me?
`,
  agentless: `
Things were said that shouldn't have been said.
things got out of hand on saturday
Words were spoken in anger.
Trust was broken, and that is hard.
Some hurtful things were said that night.
Something went wrong between us in March.
Feelings got hurt and lines were crossed.
One thing led to another and we ended up at her place.
Promises were broken.
Errors were made with the savings account.
The wrong thing was done and I see that now.
It happened in the heat of the moment, things were done that can't be undone.
You got hurt and I regret that.
Somewhere along the way things went wrong between us.
Hurtful things were spoken that night.
The kiss just kind of happened.
What happened, happened.
Your birthday was ruined and I feel bad about it.
It was said in the heat of the moment.
There was some yelling.
It came out all wrong.
That wasn't really me.
I wasn't myself that night.
`,
  minimiser: `
It was only one time.
I was just trying to help.
it was only a kiss
We were just texting, nothing more.
It wasn't that big of a deal.
I think you're overreacting a little.
All I did was look at her messages.
It was just a few drinks with people from work.
I just wanted to have some fun for once.
It's not like I slept with him.
You are being too sensitive about this.
It was only a little white lie.
i just forgot thats all
You're making a big deal out of nothing.
You took it way too personally.
At least I didn't sleep with her.
That's all water under the bridge now.
We were only chatting.
Nothing physical ever happened between us.
I think you are reading too much into it.
It honestly wasn't that serious.
It wasn't even a real date.
Technically I didn't lie.
We didn't even kiss.
I told a little white lie.
`,
  demand: `
I need you to forgive me so we can move on.
Can you find it in your heart to forgive me?
pls forgive me baby i cant live like this
I've said sorry, so now you should let it go.
How many times do I have to apologise?
If you loved me you'd forgive me.
It's time to put this behind us.
I've apologised a hundred times, what more do you want?
Will you ever forgive me?
I expect you to forgive me by now.
You need to get over it already.
I hope you can forgive me soon, the kids need us to be normal again.
How much longer are you going to punish me?
You can't hold this against me forever.
I think I deserve a second chance.
Haven't I suffered enough?
lets just put it behind us
plz dont be mad at me anymore
I just want things to go back to normal.
The least you could do is accept my apology.
You could at least accept my apology.
`,
}

export const QUICK_FINE_LINES = `
I'm sorry that I lied to you about where I was.
I'm sorry I shouted at you in the car.
I am sorry for reading your messages. It was your private space and I had no right.
I'm sorry because I broke a promise that mattered to you.
I lied because I was afraid of losing you. That does not make it right.
I am the only one responsible for what I did.
You are the only person I want to come home to.
Only you know how much this hurt.
I just got home and I want to write this down while it is clear.
I just now realised how long you waited for me.
I wish I had made a just decision and not a selfish one.
You were treated unfairly and I want to be just.
I never told you the truth about the loan.
I never should have raised my voice at you.
I've never been so ashamed of myself.
You always have been kind to me, even when I did not deserve it.
You have always been patient with me.
You never deserved any of this.
You never did anything to earn the way I spoke to you.
I do not ask you to forgive me.
I am not asking for your forgiveness. I only want you to know that I understand.
You don't have to forgive me, not now and not ever.
Forgiveness is yours to give or keep.
If you want to talk about it, I'll listen. If not, that's fine too.
If you need space this weekend, I'll stay at my brother's.
I'll call the bank tomorrow and ask if we can pay it back sooner.
I was tired but that is no excuse.
I could blame work, but the truth is that I chose to lie.
I promised to be there but I wasn't.
I love you, but love isn't enough if I don't change what I do.
You told me “you never listen to me”, and you were right.
When you said "you always take your mother's side", I rolled my eyes. That was cruel.
I said “I'm sorry you feel that way” and that was not an apology.
Last week I told you it was just a joke. It wasn't. It was mean and I meant it.
I told myself it was only one time, and that was me lying to myself.
You felt alone in that room and I was the reason.
I can see that you feel betrayed, and you have every right to.
I imagine you felt humiliated when everyone laughed.
You made me dinner that night and I didn't even say thank you.
You made me feel safe for ten years, and I broke that for you.
You made me laugh when nobody else could.
Nobody made me do it. I chose it.
You didn't make me angry, I was angry already and took it out on you.
It was not your fault. None of it.
I made mistakes and I hid them from you.
The mistake was mine, and the lie after it was worse.
I made a mistake with our money: I spent 2,400 pounds without asking.
I was not just late, I was dishonest about why.
It wasn't only the lie. It was that I let you defend me.
You weren't overreacting. You were right.
You're not too sensitive. What I said was cruel.
I have always admired how you look after your dad.
I always put my job before you, and I see what it cost you.
I will never ask you to pretend it's fine.
I'm sorry for the jokes about your weight.
sorry for being a total idiot last night, i was rude to your friends and i own that
im sorry i wasnt there when your mum was in hospital
I apologise for the way I spoke to you in front of the kids.
What I did was wrong. No ifs, no buts.
There's no but. I did it.
I hurt you. I hid the messages, I denied it twice, and I let you think you were imagining things.
I know that you cried in the bathroom so that the kids wouldn't hear.
I want to understand what it was like for you, if you're ever ready to tell me.
I don't know if you'll want to read this.
I wondered if you'd found out, and instead of telling you I hoped you hadn't.
You asked if I was seeing her and I said no. That was a lie.
I'd understand if you never wanted to speak about this again.
I will tell you if she contacts me again.
Even if it takes years, I'll keep doing my part.
As if that wasn't enough, I blamed you.
I feel sorry for how I treated your mother too, and I've written to her.
It made me sad to see you sleep on the sofa.
You looked so tired, and I walked past you.
I took your kindness for granted.
The way I ignored you at the party must have been humiliating, but you stayed polite to everyone.
You were calm but I could see that your hands were shaking.
I've stopped drinking. It's been 41 days, but I know that a number doesn't repair anything.
I can't undo it but I can tell you the truth from now on.
What I want is to be honest, not just comfortable.
Just so you know, I've told my sister the truth so that you don't have to.
I was just as much a coward the second time.
I only realised how deep it went when you stopped singing in the kitchen.
There is only one person to blame and it's me.
The tickets were only for you and me, and I gave yours away.
I should have told you the minute I knew.
You kept asking and I kept saying that nothing was wrong.
I pushed you away every time you tried to help me.
I forced you to be the one who asks.
I drove home drunk with our son in the car.
You never knew about the second account, because I hid the letters.
Did you always know that I was lying?
You've always said that honesty matters most to you.
I want to earn your trust again, slowly, by what I do.
I hope that one day you feel safe with me again.
What would you need from me this week?
Take all the time you need. I'm not waiting for an answer.
I won't ask you to get over it.
I keep thinking about your face when you opened the letter.
I'm ashamed. I let you apologise to me for something that I had done.
Promises were important to you from the very start and I broke the biggest one.
It happened because I didn't set any limits with him. I should have.
I said things to you on Saturday that I would be ashamed to repeat.
I yelled, I slammed the door and I scared the dog and you.
On Sunday I'll go to the first session with the counsellor. I booked it on my own.
You shouldn't have had to find out from Karen.
I should of told you about the job offer. I didnt and you found out from my boss.
You asked me for one thing only: to be home by six. I wasn't.
When you needed me at the funeral I was on my phone. I am so sorry that I left you alone with that.
I know I hurt you, but I was too proud to say so.
I lied, but you gave me another chance.
I know I was wrong, but I want to do better.
I know I let you down, but I will be there on Friday.
I should have told you, but I was ashamed and I hid it.
I shouldn't have shouted, but more than that I shouldn't have lied.
I messed up, but I won't run away from it.
I hurt you but you were always kind to me.
I broke your trust but you never once made me pay for it.
I regret it, but regret doesn't pay back the money.
I know I hurt you, but I don't know yet how deep it goes.
I was wrong to walk out, and you were right to be angry.
I own it, though I know that owning it is only a start.
I admit it took me too long, but I am here now.
I lied to you even though you had asked me kindly.
I ignored you, though you were crying.
I lied because you trusted me and it was easy.
I hid it because you would have left me, and I couldn't face that.
I hid it because you were always so proud of me.
I lied to you because I wanted you to think well of me.
I yelled because I didn't have the courage to say that I was scared.
I cried because you were so kind about it.
I wouldn't have made it through that year if you hadn't been there.
I would never have known if you hadn't told me.
I would not have stopped lying if you hadn't asked me straight.
We both said that we would never lie to each other, and I did.
We both lost sleep over it, and that was my doing.
You had your part of the work done, I hadn't even started.
Every time I came home late, you had kept dinner warm.
Every time we fought, you blamed yourself.
Every time I lied, you believed me.
Whenever I was ill, you made soup.
I made you believe that you were overreacting.
I called you dramatic and I'm ashamed of that.
You wondered if you were imagining things. You weren't.
I told you that you were too sensitive, and it was cruel.
I kept saying you were exaggerating.
At least I can tell you the truth now.
You got hurt because I drove too fast.
You got hurt and I'm the one who did it.
Something went wrong with the boiler and I blamed you for it.
The accident just happened to be on our anniversary.
I treated it like water under the bridge. It isn't.
We were just married when I lied to you for the first time.
You were so hurt that you couldn't eat.
I said nothing happened, and that was a lie.
I acted as if nothing had happened.
How many times did you ask me to come home on time?
How long have you been carrying this on your own?
I don't deserve another chance, and I'm not asking for one.
How often did I say sorry and then do it again?
I feel terrible about what I did to you.
I feel awful when I think of that night.
I'd feel bad if I pretended that this is all there is to it.
It's a shame that I only saw it when you left.
It is too bad that I never asked you.
I never meant a word of what I promised, and that's the truth.
It took me a week to understand what you already knew.
Its not your job to fix this.
Im the one who did this, not u.
i didnt listen, u told me 3 times
u never did anything wrong
you never shouldve had to ask me
I know its not enough to say sorry
I cant ask u to forget it
ur not too sensitive, i was mean
You always were the strong one.
I was out of line and you were right to say so.
You are the reason I want to get sober, but getting sober is on me.
You're not to blame for any of this.
You're not overreacting.
You had every right to be upset.
You didn't push me to do anything.
I kept pushing you to drop it.
I told you to get over it. I'm sorry for that.
I begged you to forgive me and that put the weight on you again.
I asked "can't we just move on?" before you had even stopped crying.
I said we should just move on, as if your pain had an end date.
I made it sound like you'd made me do it.
It wasn't you, it was me who started the fight.
I started it.
The way I spoke to you made me ashamed.
Your words made me think about my father.
I've thought about what you said, and you were right: I do interrupt you.
I want you to be able to say no to me.
Please tell me if I do it again.
I hope you never have to feel like that again.
If you are angry, be angry. I'm here.
If I'm honest, I was showing off.
If I'm late again I'll text you.
I wish I'd asked if you were okay.
I only ever told you half the truth.
My only excuse is no excuse at all.
I just need to tell you what happened without making it sound better.
It's just that I never learned to say it.
It was only fair that you asked me to leave.
For once I want to just listen.
I just sat there while your mother insulted you.
I just didn't show up.
I only paid attention to you when I wanted something.
I only came home because the bar was closing.
Just because I was tired doesn't mean I could speak to you that way.
You asked for one honest answer, and I never gave it.
You always get the worst of my temper.
You always have to clean up after my messes.
You always end up apologising when I am the one who did it.
You never get an apology from me without an excuse in it.
You never know which version of me walks in.
You always had to ask twice before I helped.
You have to hear "sorry" from me too often.
I see now that you never felt safe to say it.
I thought you never noticed, and of course you did.
You never felt that you could tell me.
Because of you I learned to be honest.
It was because of me that you missed your flight.
Words were never the problem, my actions were.
The trust was ours, and I broke it.
Your trust was broken, and I'm the one who broke it.
Mistakes were made, and all of them were mine.
Your birthday was ruined because I got drunk.
The holiday was ruined by my temper.
Dinner was ruined.
Sorry if this letter is too long.
Sorry if my handwriting is hard to read.
Please accept my apology.
I told a small lie first and then a bigger one to cover it.
It wasn't me that she wanted, it was an audience, and I gave her one.
I never even said thank you.
I didn't even ask how your day was.
I didn't even notice that you had cut your hair.
It wasn't even late, I could have called.
I'm sorry you didn't get to see your father before he died because I had the car.
I'm sorry that you don't get that evening back.
I'm sorry you can't wear the ring any more.
I've been quiet all week, you kept asking, and I said nothing.
The truth came out because your sister saw us, not because I was brave.
What did you expect of me? Honesty, and I had none to give.
I want you to be happy, with me or without me.
I want things to be honest between us.
I hope we can talk about it when you are ready.
I can't promise that it will be like before.
Have you ever felt that I listen? I doubt it.
You set me free to tell the truth.
That wasn't fair on you.
I was myself, that's what scares me: I chose it sober.
I made a small effort for a week and then stopped.
It's never too much when you ask me to call.
I promised you never again, and I broke that within a month.
I should never have let her in.
It is always you who says sorry first, and that's on me.
You shouldn't have to be the one who is always strong.
You were always going to find out.
You always wanted a garden and I spent the money on a motorbike.
You always wait for me to speak first when I'm upset, and I thank you for that.
You always saw the good in me.
You always took the night shift with the baby.
You always put us first.
You always gave up your weekends for my parents.
You always talk to the kids so gently.
You never talked badly about me to your friends.
You never put yourself first.
You never had a quiet evening that month because of my drinking.
You never got to finish a sentence with me.
You never got the wedding you wanted because I gambled the money.
You never showed it, but I knew how much it hurt.
You never let it show in front of the kids.
You never said a word about it to my mother.
You never told my parents.
You never took it out on the kids.
You never stopped loving me.
You never came home to a calm house because of me.
You have never had a reason to doubt yourself.
You have never seen me cry and I want to stop hiding.
You never said it, but you were scared of me.
You never could rely on me.
I lied because you were always so good to me and I couldn't bear to lose that.
I lied because you always believed me.
I hid it because you never doubted me and I was ashamed of that.
I drank because I was lonely and too proud to tell you.
I left because I was a coward.
I shouted because I couldn't stand being wrong.
I lied because you were there for me and I didn't deserve it.
I should have told you, but I kept quiet.
I know I was wrong, but I never said so.
I'm sorry I went, but even more that I lied about where I was.
I'm sorry that I said I would come but didn't.
I'm sorry that I promised you the world but gave you excuses.
I'm sorry I let you plan the trip, but never told you I'd spent the money.
I am sorry for the shouting, but the lying was worse.
I'm sorry, but there is no way I can make this sound better.
I know my words were cruel, but it was the silence after that hurt you most.
I realise I broke something, but I will not ask you to fix it.
I know I can't undo it but I can stop adding to it.
I know it was hard for you, but you stayed kind.
I take the blame for that, but I also see the years of small things before it.
I was wrong about the money, but worse, I was wrong about you.
I should have come home but I went to the bar.
I should have called but I didn't.
I'm sorry you're left with the mess I made.
I'm sorry you are afraid of me.
I'm sorry you're hurting because of me.
I'm sorry you're the one who pays for it.
I'm sorry you don't feel safe with me.
I'm sorry that you don't trust me any more and I know why.
I'm sorry you have to read this.
I'm sorry you never heard this from me before.
I'm sorry you spent your birthday alone.
I'm sorry you saw those messages the way you did, on the family computer.
I'm sorry my temper scared you.
I'm sorry my lies cost you your friends.
You are always so gentle with the kids.
You're always the first to say sorry.
You're always picking up the pieces after me.
You're always putting yourself last.
You are always telling me that we can get through this.
You never water down the truth.
You never flinch from a hard talk, and I do.
You never let the kids see you cry.
You never yell.
You never ask for help, and I never offer it.
Time and again you gave me the benefit of the doubt.
If I've learned anything, it is that sorry has to be followed by something.
If I made you feel small it was because I wanted to, and that is an ugly thing to write.
I don't know if an apology can carry this.
If you ever need to scream at me about it, I'll stand there and listen.
We both know that I lied.
We both love the kids, and I put that at risk.
Trust was the thing you asked me for.
Things are different now because I go to my meetings.
The house got cleaned because you did it, again.
Stuff from the garage is sorted, the boxes with your mother's things are safe.
There was a moment when I could have told you, and I let it go by.
Somehow you still made the kids' lunches that morning.
My drinking got worse and I hid it from you.
I ended up telling your sister before I told you.
It was a Tuesday, and I was not at work.
It was only the third time we'd met and you already trusted me with your keys.
It was just the kind of thing my father would have done.
He was just a kid and he saw me throw the plate.
I gave you only a few of the facts and let you fill in the rest.
I spent only a few hours at home that week.
I only looked at you when you were already walking out.
I just let you cry.
I just want to own it, that's all.
I don't see why you should believe me yet.
I want you to be okay, whatever that takes from me.
I need you to know that you were right.
I want things to be easier for you and the girls.
I hope we can sit down with someone and talk about it, when you want to.
You can forgive or not, it will not change what I do next.
I'm not asking for forgiveness.
I asked for your forgiveness too soon.
Don't let this go just because I am sorry.
I used to beg you to come back and call it love.
I know what it takes to earn trust and I haven't done it.
Nobody should have to earn back being believed.
You know how to say no and I didn't listen.
Your honesty made me look at myself.
Your tears made me stop and think.
You pushed me to be better and I pushed back.
You gave me every reason to trust you.
If you hadn't found the letter, I would never have told you.
If it had been you, I would have left.
What was I supposed to feel, I asked you, as if my feelings were your job.
You never once let me down.
It is because of your patience that I am still here.
It's because of your letter that I went to see someone.
I'm sorry for what happened to your mother's ring: I pawned it.
I was wrong, but you were kind about it.
I broke your heart, but you never broke a promise.
I broke your trust, but you never once made me feel worthless for it.
I know I lied, but you know the truth now, all of it.
I should never have gone, and you told me so.
All I did was think about myself.
All I did was watch while she laughed at you.
You're never too busy for me.
You always do bath time when I'm late, and I'm always late.
It's always me who starts the fight.
Give yourself all the time in the world.
You gave me one more chance and I burned it.
I stayed out because I was scared to face you.
I stayed at work because it was easier than being honest with you.
I'm sorry it took me a year.
I'm sorry it came from me, of all people.
I'm sorry it was your sister who had to tell you.
I'm sorry I upset you so much.
I'm sorry you had decided to trust me again when I did this.
The money we saved was used for my debts, and I signed the form.
The relationship took years to build and I put it at risk in one night.
Drinks were had, by me, nine of them.
There was a misunderstanding at the bank, and I used it to hide the loan.
Tempers were never your problem, mine was.
I was having a go at you for something I'd done.
How long have you known?
How long did you wait?
I want us to talk only when you want to.
Are we still on for Sunday with the kids?
Sorry is a small word for what I did.
Sorry is not enough.
You get anxious when I go out because I have lied about where I go.
I can't be the one to decide when this is over.
I can't always find the words, but I can say this: I lied.
You do so much for us and I never said it.
I'm sorry, and if you never want to see me again I will respect it.
I'm sorry for ruining your birthday. If I could do that day again I'd be sober.
I'm sorry about Friday and I'd like to come over and say so, if that suits.
The kids were scared, and I was what they were scared of.
Your trust has been damaged by what I did and I will work on it.
Lines I crossed: your phone, your mail, your friends.
I'm sorry I was late again, but I do want you to know it's not about you.
I'm sorry for last night, but I also want to say sorry for all the nights before it.
I'm sorry I didn't say this sooner, but I'm saying it now.
I'm sorry that I promised to change but I went straight back to it.
I'm sorry I cheated, but I have told you all of it now.
I'm so sorry, but I can't promise it will be quick.
I'm sorry I let you down, but I am not going to hide from it.
I am sorry this letter is late but I had to rewrite it until there were no excuses left.
I'm sorry I asked you to trust me but gave you nothing to trust.
I'm sorry that I said I'd pay it back, but I spent it.
I'm sorry I told you it was over but I was still seeing her.
I am sorry for your loss, but I was not there for you when it mattered.
I apologised, but I kept on drinking.
I'm sorry about the car. But I'm sorrier about the lie.
It was one night that cost you two years of sleep.
It was one lie after another.
I didn't think it was important to you, and I never asked.
We only talked about my day, never yours.
I was only thinking of myself.
I was only ever half there.
Your needs were ignored by me for years.
Your mother was hurt in the fall, and I wasn't there to drive you.
Plans were made for your birthday and I cancelled them.
My remarks were cruel.
Those remarks were mine, and they were cruel.
The comments were deleted this morning and I've written to your friends.
Your phone was taken to the shop and I paid for it.
I stopped going to church with you because you never complained.
You don't trust me because I lied.
You stopped touching me because I came home smelling of her.
You provoked nothing.
If you'd asked me I would have lied again.
I know you think I'm a liar, and I was.
You always think of everyone.
You always think I'm better than I am.
You always cared more about us than about being right.
You never come to me any more, because of how I reacted the last times.
You always check that I've eaten.
When are you coming to get your things?
Will you let me know when it's a good time?
When will you be ready to talk, if at all?
You should be asleep by now and instead you're up because of me.
I'm sorry about any silence, I didn't know what to say.
`

export const QUICK_WATCHED_LINES: Readonly<Record<WatchKind, string>> = {
  location: `
You share your location with me at all times.
I want to see where you are on the map.
Keep location sharing on whenever you go out.
Install a tracking app on your phone so I know where you are.
Turn on Find My iPhone for me.
I'll put an AirTag in your bag.
I will share my live location with you all day.
We both keep Life360 on.
A GPS tracker in the car.
drop me a pin when ur out with friends
Leave your location on for me.
I want your live location when you travel for work.
We both share our locations on WhatsApp.
I'd like to see your GPS history on Sundays.
Ping me your location every time you get somewhere.
`,
  secrets: `
Give me your phone password.
You tell me all your passwords.
We share our passcodes with each other.
I get the PIN to your phone.
I'll give you my Instagram login.
No passwords on our phones anymore.
I'll add your fingerprint to my phone so you can unlock it whenever you like.
Hand over your unlock code when I ask.
You keep your phone unlocked around me.
give me ur facebook pw
Add my face to your phone's Face ID.
I know your passcode and you know mine.
Same PIN on both phones.
Change your password to one that I know.
I get your iCloud password.
I'll log you into my email on your laptop.
`,
  reading: `
Full access to your email.
I can check your phone whenever I want.
You show me your messages every evening.
Let me read your WhatsApp chats.
I will go through your call log on Sundays.
You hand me your phone when I ask for it, no questions.
Show me your browsing history once a week.
Screenshots of all your chats with her.
You let me look through your email on Friday.
Put cameras in the living room so that I can see when you're home.
I look at your bank statements and your phone bill each month.
He sends me screen shots of every conversation with his coworker.
I'll read her texts before she answers them.
Spot checks of your phone, any time.
Every Friday I scroll through your phone.
You forward me all emails from her.
I read your DMs.
We can look in each other's phones any time.
Let me see your Snapchat.
I have the right to check your messages.
You keep your phone face up and open next to me.
I check your pockets when you come home.
You show me your phone bill.
Copy me in on all of your emails to her.
My phone is open to you any time you want.
I'll install spyware.
You have access to all my accounts.
`,
  reporting: `
Send me a photo of where you are every hour.
Text me every time you leave one place and arrive at another.
Always let me know where you are and who you are with.
You video call me when you're at the office party so I can see who's there.
Let me monitor who you talk to online.
You tell me where you are and who with, always.
You call me from the landline so that I know you're really at home.
Show me who you text.
`,
}

export const QUICK_UNWATCHED_LINES = `
I will share my calendar for the school run.
I will turn my phone off at dinner.
I will phone you if I am going to be late.
I will tell you the same day if she contacts me.
We check in with each other for ten minutes every evening.
I'll put my phone in the drawer from eight to ten.
Read one chapter of the book together every Sunday.
I will send you a message when I leave work.
I'll book the counsellor and go every second Thursday.
I keep track of what I spend and tell you on Fridays.
We look at our budget together once a month.
I will not look at your phone.
I won't ask for your passwords.
I'll stop checking your messages.
I will change the wifi password so that the kids are offline by nine.
I will delete her number and tell you that I did.
No phones in the bedroom.
I pick the location for our date night.
I will track my drinks in a diary.
I'll ask you how your day was and listen without my phone in my hand.
We watch the kids' show together on Saturdays.
I'll check the oil in your car before the long drive.
I will open the post together with you, so that no bill stays hidden.
I'll text you good night when I am travelling.
You tell me when you need a break and I will give it.
I answer your questions about that year honestly, once a week, for half an hour.
I will call my sponsor every day.
I make breakfast on weekends.
I leave the room before I raise my voice.
I'll unlock the shed so you can get to your bike.
I ask before I share photos of you.
I will tell you before I lend anyone money.
I will see my doctor about my sleep before the end of May.
We turn off notifications at nine.
I'll let you know by noon whether I can pick up Leo.
I keep my promises about Tuesday swimming with the girls.
I'll write to my mother and copy you in, because you asked for that.
I will stop following her on Instagram.
I come home from work by six on weekdays.
We put a shared list on the fridge for the shopping.
I will check my phone only at lunch.
I'll look at my phone less in the evening.
I read my messages after the kids are in bed.
I check my email once a day and not at dinner.
I check my bag before I leave so that I don't forget the keys.
I will read your letter before Sunday.
I'll answer your messages within the hour.
I see my phone as the problem, so it stays in the hall.
We go to bed without screens.
We look at old photos together on Sundays.
I will show you the receipts for the paint.
You choose the movie and I choose the place.
I will call you from the hotel each night at nine, because you like that.
I text you when I get there safely.
I'll let you know where we're meeting by noon.
I will read the messages in the family group and answer them.
I'll check in with you before I make plans for us.
I'll tell you if anyone flirts with me at work.
I'll stop hiding my phone when you come in.
I won't track you any more.
I will sleep at my sister's when we are both too angry.
I'll ask before I read over your shoulder.
We talk about who we see and what we do, at dinner.
I'll keep the house keys on the hook.
I will send flowers to your mum.
I give the car keys back by six.
We read each other's favourite book.
I'll share my notes from counselling with you.
I will let you finish speaking.
I follow the plan that we made with the therapist.
I take photos of the kids and send them to you when they are with me.
I send you a picture of the dog at noon.
I'll update the shared calendar on Sundays.
We set up a joint account with two logins for the bills.
I'll sort out the login for the tax office.
I look at you when you speak, not at my phone.
We check the smoke alarms every month.
I keep my phone face up on the table because I want to, not because you ask.
I write in my diary every day.
I will see a doctor about my drinking and show you the letter.
No alcohol at home.
I won't go through your things.
I will meet her only at work and never alone.
You can ask me anything on Wednesdays.
I will give up the second phone.
I'm home by ten when I go out.
I will tell you what we talked about if she calls.
`
