/* Sentences in which a hint would be wrong: plain owning, thanks, things told, and look-alikes of every kind. */
export const FINE_LINES = `
I am sorry that I lied to you.
I'm sorry that I shouted at you in front of your parents.
I am sorry for hiding the letters.
I am sorry I wasn't there when you needed me.
I lied because I was afraid of losing you.
I did it because I was ashamed.
I was wrong.
I hid the loan from you for eight months.
In January you asked me plainly, and I said no.
You asked whether there were debts, and you should have had a plain answer.
You no longer know which of my answers to believe.
I'm sorry for what I did, and for how long I kept it up.
I feel ashamed, and relieved that it is out.
I'd be sorry if you left, but I would understand.
I would like to apologise, if you are willing to listen.
I will tell you everything if you want to hear it.
I'm sorry. If you want to ask me anything, I will answer.
I don't know if sorry is enough.
I am not sure if you can hear this today.
I wonder if you noticed how little I asked about you.
If I could undo that night, I would.
I am sorry I never asked if you were all right.
I would apologise every day if it helped.
You asked if I was sorry, and I said nothing.
I'd like to say sorry to your mother too, if that is okay with you.
If you need more time, take it.
I know now that it hurt you, so I will not say if.
I said I was sorry if I hurt you, as though I did not know.
I told you I was sorry, but I did not change anything.
I said sorry, but I did not mean it.
I'm sorry, and I will not put a but behind it.
I am sorry I did nothing but watch.
I'm sorry, but sorry is not enough.
I am sorry, but I know that words do not repair this.
I was sorry, but I was too proud to say so.
I'm sorry that I thought of nothing but myself.
I am sorry I didn't call, but left you waiting until midnight.
I was not only late but also rude.
I wanted to say it sooner, but I was a coward.
I am sorry I could not help but laugh when you cried.
I love you, but I did not act like it.
I am sorry I spoke of everyone but you.
You felt alone because I was not there.
I'm sorry you had to find out from somebody else.
I am sorry you were alone at the hospital because of me.
I'm sorry that you felt unsafe because I shouted.
I am sorry that I made you feel small.
I know that you feel betrayed, and I understand why.
I see that you are hurt, and that I did this.
I'm sorry you had to wait for the truth so long.
I am sorry you felt you had to hide your tears from me.
You feel angry, and you have every right to.
I don't want to say that I'm sorry you feel that way.
I am sorry you were left with the bills.
You think I do not care, and I gave you reason to.
I'm sorry you had to carry this alone.
You never made me do anything.
You never made me feel small.
You made me laugh when I was at my worst.
You made me a cake that day, and I did not even thank you.
You made me breakfast before you knew what I had done.
You make me want to be a better man.
You made me feel safe, and I took that from you.
Nobody made me do it.
You did not make me lie.
You made me see what I had done.
I told myself that you made me do it, and that was a lie.
I said you made me angry, and that was unfair.
It is not true that you made me feel trapped.
It was not your fault.
None of this is your fault.
I acted as if it was your fault.
You made me promise to tell the truth, and I broke that promise.
You gave me every chance to tell you.
You make me happy.
You made me feel loved.
The scarf you made me is still on my chair.
I drove you away.
I made you feel like you were crazy.
You left me a message that night, and I did not answer.
I always told you that nothing was wrong.
I never asked what it was like for you.
You always listened to me.
You always told me the truth.
You never lied to me.
You never gave up on us.
You always made time for me.
You were always there when I needed you.
You have always been kind to my children.
You never asked for any of this.
You never deserved it.
You always left the light on for me.
You never complained, not once.
You never have to check my answers again.
You can always ask me.
You are always welcome to say no.
You never raised your voice at me.
You always came with me to the doctor.
You never knew about the account.
I will always be honest with you.
I have never told anyone about this.
I said that you never listen, and it was not true.
You always thought of everyone else first.
You never got an answer from me.
You always believed in me.
You were never the problem.
You never stopped trying.
I accused you of always being late.
You never let me down.
You never wanted to hurt me.
You always asked how my day was, and I looked at my phone.
You always helped my mother.
We always said that we would tell each other.
You were always patient with me.
I made mistakes.
I broke your trust.
The mistakes were mine.
Mistakes were made by me, and by nobody else.
I said things that night that I cannot take back.
I know which lines I crossed.
The letter was written in March.
Dinner was made, and I did not come home.
Your trust was broken by what I did.
The money was spent by me, on gambling.
You were hurt, and I did that.
The house was cold when I came back.
The decision was made by my manager.
The words I used were cruel.
The account was opened in my name.
Our wedding was planned for June.
Nothing was said about it for weeks.
I did not just forget, I chose not to tell you.
It did not just happen, I let it happen.
I do not want to say that mistakes were made.
I let things get out of hand.
I just got home and found your note.
I just want you to know that I am sorry.
I had just told you that all was well.
It is only fair that you are angry.
You are the only one I ever wanted to tell.
It was just as wrong the second time.
I was the only one who knew.
I only realised later what it did to you.
I only found out on Friday.
You just stood there and looked at me.
It was not just a joke, it was cruel.
I called it just a joke, and it was not.
It was only when you cried that I stopped.
You had only one question, and I lied.
I just left you there.
I got there just in time.
It is not only about the money.
This is only a first step.
I can only imagine what it was like.
You asked for only one thing, the truth.
It was only a week before our wedding.
It would be just and fair if you were angry.
I have just one thing to say: I am sorry.
It was just before midnight when I came home.
I only told you half of it.
I just could not look at you.
I want to listen, not just wait for my turn.
It was only your patience that kept us together.
She was just leaving when you called.
I just sat there and said nothing.
I do not think it was nothing, and I never will again.
It is a big deal, and I treated it as small.
I know that it was that bad for you.
You only wanted the truth.
I was just as much to blame.
I am not asking you to forgive me.
You do not have to forgive me.
I don't expect you to forgive me.
Whether you forgive me is yours to decide.
I would understand if you never forgive me.
I have not forgiven myself.
You do not owe me forgiveness.
My father never forgave his brother.
I know I have no right to ask for forgiveness.
I am not asking you to trust me again now.
Take all the time you need.
I am not asking you to get over it.
You can be angry as long as you are.
You don't need to answer me today.
There is no need to move on before you are ready.
I will not ask when you will forgive me.
I hope to earn your trust again, day by day.
I never said sorry without asking for something in return.
Please tell me when you want to talk.
Please take the time you need.
I want to make it right, and I do not expect anything for it.
I am not asking you to stop being angry.
Can you tell me what it was like for you?
When you are ready, I would like to listen.
I understand if you can't let this go.
I will pay back the loan by December.
I will show you the letters on Saturday, all of them.
I have cancelled the card.
From now on, when you ask me, I answer what you asked.
I see a counsellor every Tuesday since March.
I wrote down every payment, and you can see the list.
I chose to lie, each time you asked.
I betrayed you with somebody you trusted.
I am responsible for what I did.
I read your diary without asking you.
I raised my voice, and you stepped back.
I threw the plate against the wall.
I saw that you were afraid, and I went on.
You cried in the kitchen, and I turned on the television.
I forgot our anniversary, and then I pretended that I had not.
I thought about myself first.
You lost the trust that you had in me, and you lost sleep.
You had to explain it to your parents alone.
I should have asked you first.
What I did cost you your savings.
I miss the way we talked in the evening.
I was afraid, and I let my fear decide for both of us.
I used what you told me in confidence against you.
I laughed at you in front of your friends.
I'm sorry for the nights when you waited for me.
I apologise for reading your messages.
I apologise to you, and I mean it.
I regret every single one of those lies.
I am sorry, without any condition.
It happened because I chose to stay.
I know that you cannot simply trust me now.
You told me to stop, and I didn't.
I made you doubt your own memory.
That evening you asked me twice, and I looked you in the eye and lied.
I want to be someone whose answer you do not have to check.
Honesty matters to me, and I did not live by it.
I promised to be there, and I was not.
I left you with the children for three days without a word.
The worst is that you found out from a stranger.
“You made me do it” is what I said, and it was wrong.
You said "you never listen", and you were right.
I kept saying "it was just a joke" while you were crying.
My father used to say: “I'm sorry, but you started it.”
I wrote 'sorry if I hurt you' because I was a coward.
I will call you if I am late.
I will leave the room if I feel that I am getting loud.
If I slip, I tell you the same day.
I do not know yet how to repair this, but I want to learn it.
I was tired, but that is no excuse.
I am angry at myself, not at you.
You never made it hard for me to tell the truth; I did.
You have never once hurt me like this.
I understand that sorry does not give you back your year.
I always thought that I was honest.
I made dinner, but I did not ask how you were.
You asked me not to go, and I went.
`
