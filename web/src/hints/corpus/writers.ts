/* Six writers, each unlike the others: formal, from another language, of an age, of a place. Each was measured once,
   and the patterns were mended after it, so none of it is held back. */
import type { Kind, WatchKind } from '../types'

export const WRITERS_LINES: Readonly<Record<Kind, string>> = {
  sorryIf: `
My dear, if in the course of these months I have given you cause for grief, I should like to express my regret.
Please accept my apologies if my remarks to your brother on Saturday struck you as unkind.
I would be very sorry indeed if my silence had wounded you, as I fear it may have.
I am sorry if perhaps I was not the husband that you were hoping for this year.
If by my manner at the table I caused you embarrassment, I apologise without reservation.
I must say sorry to you, if it is so that I have hurt you with my words.
I regret any distress that I may unwittingly have caused you and your mother.
Sorry darling if I seemed a little short with you on the telephone.
Hey, so I wanted to say sorry if I got a bit intense on Sunday.
I'm sorry if my need for space triggered your abandonment stuff.
Look, if I crossed a boundary the other night, I'm sorry, okay?
I guess I owe you an apology if I made it weird with your mum.
So yeah, apologies if I came home a bit worse for wear.
I'm sorry for anything I said that didn't land well.
Sorry if that was a lot.
If I've been a crap boyfriend lately then I'm sorry for that.
I'm sorry if I ruined your weekend.
Sorry if it seemed like I was taking her side over yours.
I apologize for last night if I said anything out of line.
If my being away so much has hurt you and the girls, then I'm sorry.
I want to apologize if I haven't been there for you like I should.
I'm really sorry for whatever I did to make you cry.
I'm sorry if you thought I'd forgotten about us.
I'm sorry that I might have hurt your feelings at Thanksgiving.
sorry if i was moody all weekend, didnt mean to take it out on u
I'm sorry if I've made you feel second best to the footy.
If I came across as controlling about the wedding, I'm sorry.
I apologise if any of my messages to Claire gave you the wrong idea.
I'm sorry if you got hurt by what happened at Mum's.
I'm so sorry if I scared the baby.
Sorry love, if I was out of order.
I feel terrible if it looked like I was laughing at you.
Sorry if I've been hard to live with since the redundancy.
I'm sorry if my drinking has caused you any embarrassment.
If what I posted about us was too personal, I'm sorry.
I apologise if I sounded like I didn't want the adoption.
I am sorry if you were expecting me on Friday.
I'm sorry for any stress I've put on you this year.
Sorry in case I woke you with my shouting.
I want to apologise to you and Ravi if I spoilt the evening.
I'm sorry if I've not been myself with you since the funeral.
Apologies if my text sounded snippy.
If I hurt you by not inviting you, I am sorry.
I'm sorry if I gave you the impression that I didn't care.
I hope you know I'm sorry if any of it got back to your parents.
Sorry if you feel like I put the band first.
I want to say sorry for anything I've done that upset you.
I'm sorry if I wasn't clear that I wanted out of the lease.
`,
  sorryBut: `
I do apologise for the way in which I left, but I must say that you had given me very little alternative.
I am sorry I forgot to collect you from the station, but in truth I was never told the correct time.
I was at fault over the money, I do not deny it, but you yourself have never been careful with it.
I say sorry for my loud voice, but in my family everybody speaks like this.
I am truly sorry about Margaret, but a man has needs and you were ill for such a long time.
I accept that I ought to have rung you, but I had been on my feet since dawn.
I apologise for my temper; but then you do know how to try a man's patience.
Sorry that I did not come to your concert but it is not easy for me with the shifts.
I realise that my lie was hurtful, but it was told with the best of intentions.
I'm sorry I ghosted you for two days but I genuinely had no capacity.
I hear that you were scared, and I'm sorry, but you also know I have ADHD.
Sorry about the lads staying over, but sure you said it was grand.
I own that I lied, but honestly it felt like the only safe option with you.
I'm sorry for raising my voice, but I felt really attacked in that moment.
I know I was out of order, but your brother was winding me up all night.
I'm sorry for reading your texts but my gut told me something was off.
I was a right eejit and I'm sorry, but you were no saint yourself.
I'm sorry, truly. But can we be honest about how this started?
I'm sorry I said that about your mother, but she really does get under my skin.
I'm sorry I wasn't at the game, but somebody has to pay the bills around here.
I know I shouldn't have gone, but I hadn't seen those guys in a year.
Sorry for snapping at you this morning but I hadn't slept at all.
I'm sorry about the truck, but I told you I was thinking about it.
I feel bad about what happened with Lisa, but you and I hadn't been close in months.
I'm sorry I read your journal, however it was lying right there open.
I admit I lied about the loan, but I did it for this family.
I'm so sorry, honey. But you have to admit you were pretty cold to me all week.
I'm sorry I missed the scan but my manager wouldn't let me swap.
I know I promised to stop but it's the only thing that helps me sleep.
sorry for shouting but the baby had been crying for 3 hours n i was at the end of my rope
I'm sorry about the gambling, but you've no idea what pressure I'm under.
I should never have hit the wall, but you do go on and on.
Yes I kissed him, and I'm sorry, but you were in Manchester every weekend.
I am sorry I didn't back you up in front of Dad, but you know what he's like.
I'm sorry. But I can't be the only one who apologises here.
I said some awful stuff and I'm sorry, but some of it was true.
I'm sorry I walked out of your mother's party but nobody was speaking to me.
I'm sorry I hid the test results from you, but I wanted one normal Christmas.
I know that I was cold with you, but I was grieving too.
Sorry for what I called you, but you called me worse.
I'm sorry for spending it, but I earned it.
I apologise for reading your emails, but if you had nothing to hide it wouldn't matter.
I shouldn't have told Ravi, but you told your whole office.
I'm sorry I broke the phone. But you shouldn't have been texting him at midnight.
I was wrong to say that to the children, but they had a right to know.
I'm sorry I kept it from you but you wouldn't have understood.
I'm sorry for lying about the cigarettes, but quitting is hard.
I know it was a rotten thing to say, but I meant it as a joke.
Sorry I was rude to your friends but they'd been winding me up since we got there.
I'm sorry about the wedding, but my mother was being impossible.
I'm sorry, but you knew what I was like when you met me.
I shouldn't have looked in your bag, but I was worried sick.
I apologise for the scene at the restaurant; but you had humiliated me.
I admit I overspent, but you're not exactly careful either.
`,
  sorryYouFeel: `
I am sorry that you should have taken my words in that spirit.
I regret very much that you find yourself so distressed by this affair.
I am sorry that you are having so many bad feelings about my trip.
It is unfortunate that you feel you can no longer confide in me.
I am sorry you were so put out by what was meant as a compliment.
I'm sorry that my joke was not to your liking.
I am sorry for how you felt after the party.
I am sorry to learn that you consider me cold.
I'm sorry that this is coming up for you.
I'm sorry you experienced it that way.
I'm sorry you're feeling triggered by my friendship with Dan.
Sorry you got the hump over it.
I'm sorry that you're choosing to see it as cheating.
I'm sorry my honesty was hard for you to hear.
I'm sorry you didn't find it funny.
I'm sorry you're still hung up on it.
I'm sorry you feel like you can't talk to me.
I'm sorry you took what I said about your cooking so hard.
I'm sorry you're mad at me.
I'm sorry that you see me as the bad guy in this.
I'm sorry you got your feelings hurt over a text message.
I'm sorry you aren't happy with how I handled it.
I'm sorry that you couldn't just let it be a nice evening.
I'm sorry you believe everything your sister tells you about me.
I'm sorry you're so hurt by a silly comment.
im sorry u think im cheating
I'm sorry that you feel I've let you down.
I'm sorry you saw it as flirting.
I'm sorry it upset you so much.
Sorry you feel like I'm never there.
I'm sorry that you've decided I'm the enemy.
I'm sorry you get anxious when I go out.
I'm sorry that you feel I chose my career over you.
I'm sorry you're disappointed in me.
I'm sorry you were upset about the photos.
I am sorry that you find my family difficult.
I'm sorry you think I'm like your ex.
I'm sorry your feelings were hurt on Sunday.
I'm sorry that you don't like the way I talk.
I'm sorry you've taken against my friends.
I'm sorry you feel betrayed by me going.
I'm sorry you're so sensitive about your age.
I'm sorry you felt like you came second.
I'm sorry that you took offence.
I'm sorry you're unhappy with the way I handled the builders.
I'm sorry you think that of me.
Sorry that you're annoyed.
I'm sorry you see my job as the enemy.
`,
  youMadeMe: `
Had you been a little warmer to me, I should never have sought company elsewhere.
Your constant suspicion drove me to keep things from you.
You make me nervous with so many questions and then I say wrong things.
It was you who pushed me until I could bear it no longer.
I was obliged to hide the letters because you cannot control your temper.
A man does not stray when he is looked after at home.
You gave me every reason to lose my patience.
If you would not shout, then I also would not shout.
You have only yourself to blame for my silence.
You triggered me and I went into fight mode.
Honestly you drove me to drink that weekend.
I wouldn't need to hide things if you weren't so controlling.
You make it impossible to tell you the truth.
I only snapped because you wouldn't drop it.
You pushed every button I have until I blew.
The way you looked at me made me lie.
If you'd just trusted me, none of this would have happened.
You made me feel like nothing I did was good enough.
You pushed me away for so long that I found someone who listened.
It's hard to be faithful to somebody who won't even look at you.
I only lied because I knew you'd blow up at me.
If you had come to bed once in a while, I never would have gone online.
You know exactly how to make me lose it.
You kept bringing it up and bringing it up until I exploded.
Your yelling is what made me leave.
You made me so jealous that I checked your phone.
You basically forced me to choose between you and Mum.
I stayed out because you'd only have had a go at me.
if u didnt start on me as soon as i walk in i wouldnt go down the pub
It's because of your moods that I stay late at work.
You wound me up all evening and then I snapped.
It's your own fault for reading my messages.
You left me no option but to move the money.
You made me so insecure that I went looking for attention.
You drove me into a corner and I lashed out.
If you'd listened the first time I wouldn't have had to shout.
You gave me no choice but to go behind your back.
I only joined the app because you stopped sleeping with me.
It's your fault I don't tell you things.
You provoked me all through dinner.
Your jealousy made me hide my friendships.
You made me say it.
I wouldn't be on those sites if you showed me any affection.
You make me feel guilty every time I pick up a guitar.
I had no choice but to lie, you'd have gone mad.
You're the one who pushed me to this.
I only shouted because you ignored me for three hours.
You nagged me until I gave up trying.
If you weren't so suspicious I'd tell you more.
`,
  alwaysNever: `
In thirty years you have never once admitted that you were in the wrong.
You are forever finding fault with the way I do things.
You always speak with your sister about our problems before you speak with me.
You never show to me that you are happy when I come home.
Every time that I want to explain something, you are going out of the room.
Without fail you turn every conversation back to my mistakes.
You never have a kind word for me in the mornings.
You always believe your friends and never your own husband.
You always make me the villain.
You never hold space for me.
You're always giving out to me about something.
Every time I open up you shut it down.
You never back me up in front of your family.
You're constantly testing me.
It's always your way or the highway.
You literally never ask about my day.
You always side with the kids against me.
You never want to do anything I like.
Every time I try to apologize you throw it back in my face.
You're always too tired for me.
You never give me any credit for what I do around here.
You always have to have the last word.
You never tell me what's wrong until it's too late.
You never even try to see it from my side.
You always assume the worst about me.
You never do bath time, it's always me.
you never ever say sorry first
Whenever I have good news you find something wrong with it.
You always go running to your mum.
You've never once stood up for me.
You're never off that phone.
Do you ever think about anyone but yourself?
You always take his word over mine.
You never come to anything with my family.
You are always correcting me in front of people.
You never once defended me to your father.
Every time we disagree you go silent for days.
You always think I'm having a go at you.
You never let me forget the smallest thing.
You've always cared more about the house than about me.
You never want to hear about the band.
You always take it out on me when work goes badly.
You're always on at me about money.
You never say anything nice to me any more.
You've never been there for my gigs.
You always blame me when things go wrong.
Whenever I try to talk you walk out of the room.
You constantly put me down in front of your mates.
`,
  agentless: `
Regrettably, certain things were said in the heat of that evening which ought not to have been said.
Errors of judgement were made, as they are in any long marriage.
It is a pity that matters took the course they did.
A confidence was betrayed, and for that there is no undoing.
The money has been lost and it cannot come back.
Somehow it came to pass that we shared a room in Leeds.
The truth was not always told in this house.
Bad words came out from my mouth and the fight became big.
Stuff got said and I'm not proud of it.
Boundaries got blurred.
There was a breakdown in communication on Friday.
Your trust in us took a hit.
Drink was taken and words were had.
Somehow we ended up kissing.
Hurt was caused and I want to honour that.
It kind of spiralled and the night ended badly.
Mistakes were made and we need to learn from them.
A lot of things were said that we can't take back.
It just sort of happened, I never planned it.
Some money got spent that shouldn't have been.
Somewhere along the line our vows got broken.
Things went too far between me and Lisa.
I know your trust has been damaged.
Your heart got broken and that's awful.
Things got heated and plates got thrown.
Mistakes have been made by everybody in this family.
The savings got used up.
Harsh words were exchanged on the drive home.
It was one of those things that just happens when you're away with work.
The argument got out of control.
Your birthday got forgotten, and that wasn't nice.
I'm sorry for what happened on New Year's Eve.
Confidences were broken and I regret that.
Things just got on top of us and it happened.
Lies were told in this marriage.
Money was borrowed without you knowing.
Some unkind comments were posted online.
Your wishes were ignored.
There were some lapses in judgement last summer.
The whole thing got blown up and feelings were hurt.
Mistakes have been made, I won't deny it.
Things were thrown.
It happened, and I can't explain it.
The truth got bent a bit.
Hurtful things were said by text.
Trust was lost that weekend.
A promise got broken.
Things went wrong in Berlin.
`,
  minimiser: `
It was merely a friendly letter between two old colleagues.
I took only a very small sum from the account, and only for a short while.
After all, it was one foolish evening in forty years.
It was nothing, only some messages, you must believe me.
I was just making fun, like everybody makes.
You are making an elephant from a mosquito.
I hardly think that one glass too many is a crime.
I simply forgot, as anybody might.
It was only a bit of craic.
It was literally just a meme.
I just liked a few of her photos, that's all.
It's not that deep.
I only had the two pints.
We just cuddled, nothing else happened.
You're reading way too much into a heart emoji.
I was only messing.
It was just lunch with an old friend from high school.
I only slapped you the one time.
It was a stupid little thing and I don't see why it matters.
I just had a couple beers with the guys.
It didn't mean anything, she was nobody.
It's only money, we'll make more.
I was just blowing off steam.
You're acting like I murdered somebody.
It was just a silly bet with the boys.
I only gambled what I could afford.
It wasn't a real affair, it was all online.
I was only having a laugh.
All I did was like her photo.
You're making a mountain out of a molehill.
Nobody got hurt, so can we stop going on about it.
It's hardly the crime of the century.
It was just a profile, I never met anyone.
I was only looking.
It was one kiss at a Christmas party.
It's not as if I hit you.
We only met for coffee twice.
You're being dramatic about a haircut.
It was just how people talk in my family.
I simply didn't think it was worth mentioning.
It was just a one night thing.
I only smoked two.
It was only flirting.
I was just trying to lighten the mood.
It was a harmless bit of fun.
You're overreacting, it was a text.
It's not that big a deal.
I only said it to wind you up.
`,
  demand: `
I trust that you will find it within yourself to forgive an old fool.
I beg of you, let us speak no more of it.
I implore you to forgive me before Christmas, for the sake of the children.
Now I have said everything and I wait that you forgive me.
I think it is time that we close this chapter and you be again like before.
How often must I ask your pardon before you are satisfied?
Be so good as to forgive me and let us return to how we were.
Surely after all these weeks you could find a little forgiveness for me.
I really need us to be okay by the weekend.
Can you please just accept my apology so we can reset?
I've done the work, so I think I've earned your trust back.
Would you ever just forgive me and be done with it?
Please don't hold this against me.
I need to hear you say we're good.
At some point you have to choose to let this go.
Tell me what I have to do for you to forgive me.
I'm begging you, please forgive me and let me come home.
I need you to let this go so we can be a family again.
I've said I'm sorry a thousand times. What else do you want from me?
The Bible says you should forgive.
Can we please just go back to the way things were?
If you don't forgive me I don't know how I'll go on.
I hope you'll forgive me by the time I get back from Denver.
You need to stop holding this over my head.
Please say you forgive me, I can't sleep.
You need to forgive me for the sake of the baby.
Surely you can let it go by now.
How long are you going to keep punishing me for one mistake?
Just give me one more chance, please, I'm begging you.
I want us to forget this ever happened.
So are we good?
I've changed, so you owe me the chance to prove it.
I need you to forgive me before my mother comes.
Please can we forget about it and start again?
Won't you forgive me?
It's been six months, you should be past this by now.
I hope you'll be able to forgive me soon.
You promised for better or worse, so you have to forgive me.
When are you going to let me back in our bed?
Please stop being angry with me.
I'm asking you to forgive me.
Can you forgive me? Please?
You have to stop punishing me.
I just want you to forgive me and come home.
Let's put it behind us and move on.
I've waited long enough for you to forgive me.
If you really cared about us you'd let it go.
I need to know that you forgive me.
`,
}

export const WRITERS_FINE_LINES = `
I am sorry that I let you carry your mother's illness without me.
I write to you by hand because I want to take the time that I did not take then.
I spoke to you in front of our guests as I would not have spoken to a stranger, and I am ashamed of it.
You were owed an explanation that same evening, and you received silence.
I have no right to ask for your pardon, nor do I ask for it here.
It is for you alone to judge whether my conduct has changed.
You have always met me with more patience than I had earned.
In all our years you never once spoke ill of me to the children.
I have never been good at saying such things aloud.
I was always quick to anger and slow to listen.
If you wish to read this later, or not at all, I shall understand.
Should you wish to talk, I shall be in the garden at four.
If I had been the man I promised to be, I would have told you in the spring.
I cannot say if I would have found the courage without your letter.
It was not only the sum, it was that I took it while you slept.
I had only to pick up the telephone, and I did not.
You wanted only the truth, and I gave you a story.
A just man would have told you at once.
I have just come from the bank, and I have closed the account in my name.
Only when I sat alone in that flat did I understand what I had thrown away.
I am sorry, and I shall not follow that word with a reason.
I was unwell that winter, but I could have told you so in place of disappearing.
It is late to say this, but it is true all the same.
I promised you a great deal, but I kept very little of it.
You asked me a plain question on the stairs and I answered you with a lie.
I said at the time, “I am sorry if you are upset,” and I understand now what that did.
My father would say “it was only a joke” whenever my mother wept, and I heard myself say the same.
You once told me “you never come home when you say you will”, and the calendar proves you right.
I told the doctor that you made me drink, which was a wicked lie.
You felt, I think, that you had become invisible in your own house, and it was I who did that.
I see that you feel tired of my promises, and so I will make few of them.
I am sorry you had to learn of it from the bank's letter, which I had hidden in my desk.
I made you beg for a truth that was yours by right.
You made our house a home, and I treated it like a hotel.
You made me promise at the altar, and gladly I promised, and I did not hold it.
No one forced me, no one pushed me, I went by my own feet.
The fault lies with me, and I will not divide it with you.
The mistakes in this marriage which were about money were mine.
The lies that I told you were many and I have written down each of them.
The decision to go was taken by me, at noon, sober.
Your mother's vase was broken by my hand, and I told you it was the cat.
I do not wish that you forgive me so that I can feel better.
I do not expect that everything is like before.
Please do not answer this letter only because you think that you must.
Take from this what is of use to you and leave the rest.
I shall go every Monday to Dr Hale, also when it is hard.
I will pay you back fifty pounds each month, beginning in May.
I want to understand what it was to sit there and wait for me.
You waited two hours in the rain because I did not want to say that I forgot.
I laughed when you cried and it is the thing I would most like to undo.
When you were giving birth I was in the bar and I did not answer.
I don't know yet if I can become this man, but I started with the first meeting on Tuesday.
You never needed to be afraid in our house before that night, and I took this from you.
You always left a light on for me, and I always came in the dark and complained.
It meant a great deal to you, and I let it pass as if it were nothing.
I want to own what I did without dressing it up.
I lied about being at work and I did it three Thursdays in a row.
I'm sorry for ghosting you, and for letting you think it was something you'd done.
You told me your boundary and I stepped right over it.
I hear you. I went quiet, and quiet from me feels like punishment to you.
I don't need you to make me feel better about this.
I'm not looking for a hug or a "you're grand". I just want to say it out loud.
If you're not ready to read this, bin it and I'll write again when you ask.
I'd totally get it if you need a few weeks.
Let me know if Saturday still works for you to get your things.
I was drunk, and being drunk is not why I did it. I wanted her attention.
My ADHD explains why I forget things, it doesn't excuse hiding the bills.
I could say I was overwhelmed but that's not the point of this letter.
I thought I was being funny, but I was showing off at your expense.
I've been going to the meetings, but I know that doesn't undo March.
You were lovely to my dad, but I never told you how much that meant.
You always give people the benefit of the doubt and I used that.
You never once made me feel stupid about the job thing.
You've always shown up for me.
You always text when you land and I always forget to.
I never let you finish a sentence when I'm anxious, and I'm working on it.
I always do this thing where I joke when you're upset.
You made a real effort with my friends.
You made it so safe to talk and I still chose to lie.
You made me a playlist for the drive and I never even listened to it.
Nothing you did made me act like that.
I made you feel crazy for noticing something that was true.
I made it about me, again.
I used your worst memory as ammo in a row. I chose that.
The lie was mine, the cover-up was mine, and dragging Dan into it was mine.
I said "I'm sorry you feel that way" in that voice, and I could see you shrink.
You said “it's never just a joke with you” and I've been sitting with that.
I keep hearing myself say you were overreacting. You weren't.
I told my therapist that you're too sensitive, and she asked me what I did right before.
I get that you feel sick when my phone buzzes.
I can see you're exhausted from minding me.
I'm sorry you had to sit through dinner pretending.
I'm sorry that you were the last to know.
I just got off the phone with the landlord and told him the truth.
I only just realised you'd packed my lunch that day too.
You're the only one who ever called me on it.
Only one of us was honest that night and it wasn't me.
It's not just the money, it's that you had to do the maths alone.
It's only fair you get the flat.
I'll just say it: I slept with Aoife in October.
There's no pressure to reply.
You don't have to be okay with this by Christmas or ever.
I'm not asking you to trust me. I'm telling you what I'll do.
Forgive me or don't, that's your call, and I mean it.
I won't be turning up at your work again.
What I've started: no drink, therapy on Mondays, and the joint account is in your name only.
The plates that got broken were your nan's, and I was the one who threw them.
Things I said to you in that car I would fight another man for saying.
I let the night get away from me because I didn't want to come home and tell you.
If I ever go quiet again I'll tell you that I'm going quiet and when I'll be back.
I'm sorry I lied to you about the money. I took it out of the kids' fund and I told you it was a bank error.
I'm sorry for what I said about your weight in front of my buddies.
I am so sorry that I wasn't there when Emma was born.
I was scared, and I chose to run instead of telling you.
I drank that night because I wanted to, and I drove because I was arrogant.
You didn't deserve one second of it.
I know you lay awake listening for my truck.
I see how you flinch when I come in the room and I know I'm the reason.
I understand if you want me to stay at my brother's for now.
If you want to go to counseling I'll go, and if you don't I'll go by myself.
I'd like to hear how it was for you, if and when you want to tell me.
Ask me anything, and I'll tell you the truth even if it makes me look bad.
I wasn't thinking about you at all, and that's the honest answer.
I blamed the job, but the job didn't write those messages.
I was stressed but so were you, and you didn't go out and cheat on me.
I used to say sorry but nothing changed, so this time I'm starting with the change.
I love you, but I know that love isn't a reason for you to stay.
You asked me straight out but I looked at the floor.
I can't make you believe me but I can be where I say I'll be.
You always made my birthday special and I forgot yours two years running.
You never missed one of my mom's appointments, even when we were fighting.
You've always been the one to say sorry first, and most of the time it was my turn.
You never once threw it back in my face.
I always waited for you to fix things.
I never thanked you for raising my boys like they were yours.
I never want to hear you cry like that again and know it was me.
You made our house feel like a place people wanted to come to.
You made me want to quit drinking, and then I went and drank anyway.
I let your mom think it was your idea, and I made you carry that.
You trusted me to handle the taxes and I didn't file for three years.
It's my fault that we lost the deposit.
None of this happened because of anything you did.
It happened because I kept texting her after I told you I'd stopped.
The promise I made to you at the lake, I broke it in less than a month.
When our insurance got canceled it was because I hadn't paid it.
What I said in the parking lot was ugly and it was not true.
I told Pastor Jim that mistakes were made. I should have told him that I made them.
"It was just lunch" is what I told you. It was lunch, then a hotel.
I told you that you were crazy for asking. You were right to ask.
You said I never listen, and I argued instead of listening.
I just finished telling my dad the truth about why you left.
Just tell me when you want the kids and I'll be there on time.
I only want to say what I did. You don't need to say anything back.
I only got help after you'd already packed.
For the first time in a long time I'm not just waiting for you to get over it.
The only thing I can promise is that I'll tell you before it gets that bad.
You have every reason to be angry, and you don't have to hurry for me.
I'm not writing to get you back.
I don't get to decide when you're done hurting.
Please keep the house while we figure this out.
Please don't read this if it's a bad day.
I hope Emma's recital goes well. I'll sit in the back if that's okay with you.
I gave Lisa's number to you so you can see I blocked it, and I told my boss I won't travel with her.
I forgive you for the thing with the car, I should have said that years ago.
You can take as long as you need, there's no clock on this.
I look at our wedding picture and I think about the man you thought you were getting.
I missed the scan. I told you it was work and it was a bet on the 2:30 at Kempton.
im sorry i shouted at u in front of ur mum, she didnt deserve to see that and neither did u
I'm sorry that I let you do every night feed for six weeks.
I am sorry for calling you lazy when you'd been up since four.
I'm sorry I made you choose between me and your sister.
I knew you were struggling and I put my headphones in.
You asked for help and I heard nagging, that's on me.
I punched the wall. I was the adult in that room and I frightened you and the baby.
i took 600 quid out of the holiday money over 5 weeks
I've told my mum that what she said about you was wrong and that I should've said so at the time.
It was my hand, my wall and my temper.
You weren't going on and on. You'd asked me twice.
If I feel it coming I'll go outside, and I'll tell you that's what I'm doing.
If the baby wakes I get up first, every night this month.
I don't know if you still want me at the christening, and I'll do what you ask.
Whether you take me back or not, I'm carrying on with the meetings.
I was knackered but you were more knackered and you didn't scream at anyone.
I meant to tell you, but meaning to isn't telling.
I said sorry with flowers but I never said what for.
I thought I had it under control but I'd been lying to myself since summer.
It's not easy to write this but it must be a lot harder to live with it.
You never once shouted at me when you found the slips.
You always save me the last bit of pie.
You're always there at the end of my shift with the car warm.
You always knew when I'd had a bet, and I always said you were paranoid.
I never came to a single one of your shows last year.
I'm always saying tomorrow.
You've never stopped me seeing my mates, I made that up so I'd have something to be angry about.
You made my favourite tea on the day I'd lost the rent.
You make me feel like I could be a decent dad.
You made the call to the bank on your own because I was too much of a coward.
I made you ask your dad for money.
I forced you into a lie with your own family.
I wound you up on purpose so that I could storm out.
Because I hid it, you turned down the job in Leeds.
I did it because I wanted the money back without having to tell you I'd lost it.
I'm the one who started it, and I kept it going for days.
Mistakes I made: the loan, the lies about the loan, and blaming you for asking about the loan.
The words that hurt most, I said those sober.
What happened on New Year's Eve is that I drank, I flirted with Claire and I left you to find your own way home.
The rent money was gone before I even got home on Friday, because I'd stopped at the bookies.
Your trust isn't something I'm owed.
I told everyone it was just banter, and I watched you go red and look at your plate.
'It's only a tenner' I used to say, and you'd count the shopping money again.
It's not just a bet, not with our rent.
I've only been going six weeks, so there's nothing to clap about yet.
I just sat in the car outside for an hour working out what lie to tell.
The baby's only had one of us properly there so far and that's been you.
You told me once that sorry is just a word if nothing comes after it.
I'm not going to ask if we're good.
You don't owe me a second chance, or a third.
I hope you get a proper sleep at your mum's.
You can stay angry as long as you like, I'm not keeping a clock on it.
When you said you forgave me last time I used it as a fresh start for lying.
Keep the card. I've asked the bank to send the statements to you too, because you asked for that.
I'm sorry I left you on your own at the clinic.
I'm sorry that I shared our story online without asking you first.
I am sorry for speaking to you through the children for two weeks.
I hid the test results from you for eleven days, and you planned Christmas around a lie.
I read your emails. I went back and read them again the next night.
I called you a name that I'd have been furious to hear from anyone else.
I lost my job and I made everybody in this house pay for it.
I was grieving, and I still had a choice about how I spoke to you.
I wanted one normal Christmas and I took from you the chance to choose that with me.
You sat next to me for three hours and I didn't say one word to you.
You had asked me not to post about us and I knew that when I pressed the button.
You have never used my illness against me, and I used yours.
You always check on my mother before you check on yours.
You never come home without asking the boys about their day.
You've always been honest with me about money.
You were never anything but good to Ravi.
I always answer the phone for work and never for you.
I never told you how proud I was when you got the post.
I always correct you in front of people and I've started to notice your face when I do.
You made a place for me in your family.
You made me tell the truth, kindly, by waiting.
You made me soup while I was writing to her.
I made you feel that your grief was smaller than mine.
Nothing and nobody made me hit the door.
It wasn't your jealousy, it was my lying.
If I had told you in March we could have kept the flat.
If it's all right with you I'd like to write to your father and take back what I said.
If you'd rather not answer, don't.
I don't know if I would have stopped by myself.
I thought about whether to write this, because it might only make me feel better and not you.
I was hurt by what you said on the stairs, but this letter is about what I did.
I could tell you about my childhood, but you didn't marry my childhood.
I told the boys I was sorry but I haven't told you properly.
I've got better at catching it but I still roll my eyes, and I know that it stings.
It was wrong, but worse, I enjoyed being right.
I'm sorry, but that word has been worn thin by me so here is what I have done since.
“I'm sorry you feel that way” — I really did say that to you, at your own birthday.
My mother told you to get over it, and I sat there and ate my dinner.
I told you that you were being dramatic. You'd been crying for an hour and I said that.
I said it was just a profile. It was a profile with my photo, my age and no wife.
I was looking for someone. I wasn't only looking.
I have only told Ravi and the counsellor.
I only have one brother and I let him insult you.
I just want to be clear that you did nothing wrong.
I've just cancelled the second phone.
Only last week you asked me if anything was wrong.
The comments I posted were unkind and I've taken them down.
The flat was sold because of debts I had made.
Your wishes about the funeral were ignored because I didn't stand up to my sister.
I broke your confidence. I told Ravi about the miscarriage.
My part in it was large, and it's the only part I want to speak about here.
I won't ask you to share my bed or my table until you want to.
Whatever you decide about forgiving me, I'll keep taking the boys to school.
You owe me nothing, not even an answer.
I know that you may be angry for a long time, and I can live with that.
Stop me if I start to explain instead of listen.
I'm sorry that I cancelled on you the morning of your exam.
I'm sorry for lying about the cigarettes for two years.
I am sorry I looked in your bag.
I'm sorry that I laughed along when they made fun of your accent.
Sorry for the state I came home in on Thursday and for what you had to clean up.
I said a rotten thing about your body and you stopped dancing in the kitchen.
I signed the lease without you and then acted like we had agreed.
I lied to your parents at their own table.
I was in Berlin with someone, and her name is Jo.
I've been a coward about this since August.
You begged me to see a doctor and I told you to mind your own business.
I see you checking my face when I come in to work out what mood I'm in.
I feel ashamed when I think of your mum driving out to get you.
I know what it does to you when I go silent for days.
It hurts me that I hurt you, but it's not your job to look after that.
I love the band, but I've been using it to hide from you.
I had plenty of chances to tell you, but I didn't take one.
I am trying, but trying is not the same as doing it.
My dad drank, but I'm the one who bought the bottle.
You were tired too but you still sat up with me.
If you want me to move out for a bit, I've asked Tom for his sofa.
If I'm going to be late I will ring before, not after.
I asked myself if I'd be all right with you doing it, and I wouldn't.
I keep asking myself what if I'd just come home.
If there are questions, ask them in any order and as often as you like.
You never moaned about the band practices, not even with a newborn.
You always found something kind to say about my songs.
You never made me choose between you and music.
You've always told it to me straight.
You never got a birthday off from my drama.
I always leave when it gets hard, and you always stay.
I never asked what you gave up to move here.
I've never once gone with you to the grave.
You made us a home out of that damp flat.
You made me feel welcome in a family that I then lied to.
I made you the butt of the joke.
You didn't push me to this and you didn't nag. You asked.
Nobody got me drunk but me.
I pushed you out of the band chat, and told people you'd left.
The break in trust came from me.
The promise was mine to keep, and I broke it on a Tuesday for no reason at all.
That money was for the deposit and I spent it on amps.
I threw the mug. It hit the door next to your head.
Things I won't do again: the silent treatment, the phone in the bathroom, the jokes about your accent.
I told Tom that “things were thrown”. I threw them.
You said "it's not that big a deal" to make me feel better and I let you.
I used to tell you that you were overreacting, and I think I needed you to believe it.
It wasn't just a text. I'd been writing to her for months.
I just read through what I sent you in May and I feel sick.
I only play on Fridays now.
Just before you walked in I'd deleted the lot.
You're the only person who never laughed at me.
I don't need forgiving this week or next, I need to do what I said.
If you never forgive me, I'll still pay back the deposit.
I'm not going to tell you how long this should take.
I won't come round unless you ask me to.
`

export const WRITERS_WATCHED_LINES: Readonly<Record<WatchKind, string>> = {
  location: `
I would like to know by the map on the telephone where you find yourself.
My wife may follow my location on her telephone during the day.
You activate the location in WhatsApp when you go with your friends.
I shall carry a tracking device in the car.
We will both have the app that shows where the other is.
We both stay on Find My Friends.
You keep your Snap Map on for me.
Share your live location on nights out.
You drop me your location whenever you're out with the girls.
I put a tracker on the car so she can see I'm really at work.
Keep your location on so I can see you got there.
We share locations on our iPhones 24/7.
I want to be able to track your phone.
He lets me see his location history any time I ask.
I'll put Life360 on my phone for you.
You leave Find My on for me when you're on nights.
I want a tracker on your car.
I can see where you are on the app at all times.
Share live location with me till you're home.
I'll leave my location on 24/7 so you can check.
I want you to switch on location sharing when you visit your friends.
We can each see where the other is at any time.
I'll fit a GPS tracker to my car.
He shares his location with me permanently.
You check in on the family locator app whenever you go out.
You turn your location on when you're out.
I'll share my location with you for the next six months.
I can check where you are on Google Maps.
We get a couples tracking app.
You send me your location when you get to the gig.
Put an AirTag on your keys so I know where you go.
`,
  secrets: `
You write down all your codes and passwords for me.
I have the code of your telephone and you have mine.
There are to be no locked telephones in this house.
I shall let you have the keys to my e-mail, that is to say the password.
You let me use your fingerprint to open it.
You get my phone pin and I get yours.
We swap Instagram logins.
I'll put your face on my Face ID.
No secret passcodes, phones stay unlocked.
You log in to my email whenever you fancy.
I know the password to your banking app.
You give me the password to your Facebook.
I'll give you all my passwords, work email too.
No more passcodes on either of our phones.
I want the login for the phone account.
Both of our fingerprints on both phones.
I tell you my PIN and you can use it whenever.
You leave your phone on the counter unlocked so I can look at it.
You give me your phone code.
I have the password to your betting account.
We both know each other's PIN.
My thumbprint goes on your phone.
No hiding passwords from each other.
You hand over your logins for all the apps.
You give me the PIN for your phone and your bank card.
I'll share all my logins with you.
No passwords that the other doesn't know.
I'll let you add your fingerprint to my phone.
You leave your laptop unlocked.
I want the password for your email.
You tell me your phone PIN.
I give you all the passwords to my accounts.
We use the same passcode.
Your Face ID opens my phone and mine opens yours.
I get access to your email password.
You write your passwords down for me.
`,
  reading: `
She gives me the access to her Facebook.
I may look in your telephone when I have doubts.
Each evening you lay your telephone before me and I read.
You will show me the letters and messages you receive from him.
I allow my husband to control my messages.
You can look through my DMs any time, no notice.
Phone check on Sunday nights.
I send you screenshots of my chats with Dan.
I can see your Snapchat whenever I'm anxious.
I read your journal so I know where your head's at.
I get to look at your phone every night before bed.
You can read any text I send.
Let me see your call log every Friday.
She shows me her messages from him.
I'm allowed to go through your email.
I look through your phone when you're asleep.
You can go through my messages any time, I've nothing to hide.
I check your bank app every night.
You let me listen in when Claire rings.
I want to read what you and your mum say about me.
You screenshot any message from Claire and send it to me.
I read your messages whenever I feel insecure.
I can look in your handbag.
She shows me her phone when she gets home.
I'll forward you every email from my ex.
I check your search history on Sundays.
You let me read your messages with Jo.
I can go through your phone if I feel unsure.
You show me your call history.
I show you my phone every time it buzzes.
We check each other's phones on Sundays.
`,
  reporting: `
You tell me each time when you change the place.
I want to see with whom you have spoken today.
You make a photo every hour, so I see where you are.
You are not to speak with your cousin without me in the room.
You report to me in the evening whom you have met.
I get notified when you leave work.
You show me who you're texting.
You FaceTime me from the pub so I can see who's there.
You run it by me before you hang out with any lads.
You call me when you get there and call me when you leave, every time.
You send me a picture of who you're with.
You don't talk to Lisa or any other women at work.
You tell me exactly where you are whenever I ask.
You send me a photo from the pub.
You're not to go out without asking me.
You text me where you are every half hour.
You let me check who you've been messaging.
You video call me from your hotel room so I know you're alone.
You have to tell me about everyone you speak to.
Every night I get to see who you've texted.
You send me a selfie from every gig so I know you're there.
You ask me before you see your sister.
`,
}

export const WRITERS_UNWATCHED_LINES = `
I will come home for dinner on each working day by half past six.
I shall telephone from the station if the train is late.
I look at my telephone only after the children are asleep.
I will tell you by myself when I have met Margaret at the choir.
We go together through the household book on the first Sunday.
I will not ask any more where you were.
I will give back to you the key to your desk.
I write to you a letter each month while I am on the ship.
I shall let you have the car on Wednesdays.
We read aloud to each other before sleep.
I take you at your word.
I leave the telephone in the hall during the meal.
I will see the doctor about my hearing and give you his letter.
I shall ask you before I invite my brother.
You say to me when it is too much, and I stop.
I show you the plan for the repayment each month.
We choose the place for the holiday together.
I open my own post on the day it comes and speak with you about the bills.
I will message you when I board and when I land.
I stop to look over your shoulder when you write.
I text you when I'm on the last bus.
I tell you on the day if Aoife messages me.
I block her and don't unblock her.
We do a ten minute check-in on Sunday nights.
Phones go in the bowl at dinner.
I delete Tinder off my phone.
I tell you before I'm too drunk to tell you.
I don't go through your phone, ever.
I ask before I post pictures of us.
I make my own therapy appointments and go to them.
I share the grocery list and do the shop on Fridays.
We sit down with the bills on the first of the month.
I say "I need a break" instead of walking out.
I tell you where I'm going and when I'll be back when I storm out for a walk.
I log my drinks in an app for myself.
You tell me straight when I'm being a dose.
I come to your nan's on Sundays.
I keep my phone on loud when you have the kids on your own.
I'll read that attachment book and tell you what I got from it.
I set up the standing order for what I owe you.
I call you when I'm on my way home.
I'm home for dinner four nights a week.
I'll go to my AA meetings Tuesday and Thursday.
I'll put the phone down when you talk to me.
I won't look at your phone again.
I'll take the kids Saturday mornings so you can sleep.
I pay the electric bill on the first.
I tell you what I spend over a hundred dollars before I spend it.
I'll stop texting Lisa.
I'll tell you the same day if Lisa contacts me.
We pray together before bed.
We go over the checkbook together on Sundays.
I keep a list of what I said I'd do on the fridge.
I'll see Dr. Warner every other week.
I'll let you know if I'm going to be late picking up Emma.
I'll change the alarm code because my brother has it.
No yelling in front of the kids.
I take a walk when I feel myself getting hot, and I say when I'll be back.
I write you a note once a week about what I'm grateful for.
I'll text your mom to say thank you.
I've put a block on gambling sites on my phone.
I go to GA every Wednesday.
You hold my bank card till Christmas, which was my idea.
I tell you the minute I feel like having a bet.
I ring you when I leave work.
I do the night feed Monday, Wednesday and Friday.
Phones down when the baby's up.
I hand my wages over to the joint account on payday.
I text you a photo of the baby when you're on shift.
I go outside when I feel my temper going.
We look at the bank app together on Sundays.
I'll delete the betting apps.
I'll cook on the days you work.
I ask you how your shift was and I listen to the answer.
I don't read your messages.
I'll change my number so Claire can't text me.
I send my mum a message saying what I did, not what you did.
I check the doors at night so you don't have to.
I'll see the GP about my sleep.
I will share what I learn at GA when I'm ready.
I ask before I post anything about us or the boys.
I leave work by six on Mondays and Wednesdays.
I don't read your emails.
I tell you within a day if the bank writes to me.
I take the boys to school every morning.
I'll put my phone on silent at meals.
We visit your mother together once a month.
I speak up when my sister is rude to you.
I see the counsellor every fortnight.
I show you the payslip and we plan the month together.
I close the dating profile and keep it closed.
I tell you what the doctor said the same evening.
I knock before I come into your study.
I'll pass on messages from school straight away.
I will share the driving on long trips.
You can ask me about that summer, and I'll answer.
I check the boys' homework on Thursdays.
I keep my work phone in my bag after eight.
I'll tell you where I'll be when I travel, before I leave.
I give the second phone back to my office.
I ring you when the gig's over.
I come straight home from work on Fridays.
I stop messaging Jo.
I don't check your bag, your phone or your post.
I put fifty a week into the deposit account.
I'll tell you what I spend on gear before I buy it.
I'll go with you to the grave in May.
No phones at the table.
I'll say when I need an hour alone, and come back after it.
I ask you about your day before I talk about mine.
We go to the pictures on the first Saturday.
I text you good morning when I'm away.
I keep the band's calendar on the kitchen wall.
I turn my phone over and off when we talk.
I'll correct people who make fun of your accent.
I'll see my GP about the drinking and tell you what she says.
I will tell you if I hear from Jo.
I sleep at Tom's when I've been drinking.
I'll unfollow Jo.
We read the lease together before either of us signs.
`
