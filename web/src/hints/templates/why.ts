/* Why each template points at its words, and the work that it rests on. It is read with the templates, and held to them
   by the test; it is not sent to the browser. */
import { FREED, GOTTMAN, LAZARE, LEWICKI, ROSENBERG, SCHUMANN, STARK } from '../sources'
import type { Source } from '../types'

const WATCHING =
  'Watching each other keeps distrust alive, and in some couples it is how one controls the other.'

export const WHY: Readonly<Record<string, { readonly reason: string; readonly source: Source }>> = {
  /* sorryIf */
  'sorry-if': { reason: 'A condition after the apology doubts that there was any harm.', source: LAZARE },
  'i-may-have': {
    reason: '"May have" keeps a door open that the one who was hurt cannot close.',
    source: SCHUMANN,
  },
  'bad-if': { reason: 'The same condition, with the regret as a feeling.', source: LAZARE },
  'if-sorry': { reason: 'The same condition, said first.', source: LAZARE },
  'if-then-sorry': { reason: 'The same condition, said first.', source: LAZARE },
  'sorry-for-any': { reason: '"Any" leaves open what it was, and whether it was.', source: LAZARE },
  'sorry-may-have': {
    reason: '"May have" keeps a door open that the one who was hurt cannot close.',
    source: SCHUMANN,
  },
  /* sorryBut */
  'sorry-but': { reason: 'Justifying right after the apology is heard instead of it.', source: SCHUMANN },
  'sorry-clause-but': { reason: 'A defence after "but" cancels what was owned before it.', source: SCHUMANN },
  'owned-but': {
    reason: 'Blame or an excuse behind "but" takes back what was owned before it, with or without a "sorry".',
    source: SCHUMANN,
  },
  'sorry-then-but': { reason: 'The same, as a sentence of its own.', source: SCHUMANN },
  'owned-then-but': { reason: 'The same, where it was owned without a "sorry".', source: SCHUMANN },
  /* sorryYouFeel */
  'sorry-you-feel': {
    reason: 'Regret about a feeling is sympathy; what caused it goes unnamed.',
    source: LAZARE,
  },
  'sorry-you-think': { reason: 'It moves the wrong into how the other understood it.', source: LAZARE },
  'sorry-you-mind': { reason: 'The same, with other words for how the other sees it.', source: LAZARE },
  'sorry-you-are': { reason: 'How the other is now is theirs; what was done is mine.', source: LAZARE },
  'sorry-you-are-hurt': { reason: 'It is sorry about the wound, and leaves out the hand.', source: LAZARE },
  'sorry-you-are-offended': {
    reason: 'It says where the offence was taken from, not what was done.',
    source: LAZARE,
  },
  /* youMadeMe */
  'you-made-me-feel': {
    reason: 'A feeling is mine; said as the other’s doing, it is heard as blame.',
    source: ROSENBERG,
  },
  'you-made-me-do': { reason: 'Responsibility weighs most, and this gives it away.', source: SCHUMANN },
  'your-fault': { reason: 'Blaming the one who was hurt is the defence that hurts again.', source: SCHUMANN },
  'because-you': {
    reason: 'A deed explained by what the other did is laid at their door.',
    source: SCHUMANN,
  },
  'because-of-your': { reason: 'The same, with the cause said first.', source: SCHUMANN },
  'if-you-had-not': { reason: 'The same, as a condition that the other failed to meet.', source: SCHUMANN },
  'if-only-you': { reason: 'The same, with the deed as something that came of it.', source: SCHUMANN },
  'your-nagging': { reason: 'What the other is like is made the cause of what I did.', source: SCHUMANN },
  'both-of-us': {
    reason: 'An apology owns one part. Shared out, the blame is passed on with it.',
    source: LAZARE,
  },
  /* agentless */
  'mistakes-were-made': {
    reason: 'The passive voice takes the one who did it out of the sentence.',
    source: LAZARE,
  },
  'yours-was-ignored': { reason: 'The same, of what was the other’s.', source: LAZARE },
  'it-was-ruined': { reason: 'The same, of the day or the bond that was hurt.', source: LAZARE },
  'sorry-for-what-happened': { reason: 'What happened has no one in it; what I did has.', source: LAZARE },
  'it-just-happened': {
    reason: 'What is said to have happened by itself, nobody can put right.',
    source: LAZARE,
  },
  /* minimiser */
  'it-was-just': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'it-was-only-a': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'only-a-little': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'one-in-many': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'i-was-just': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'i-only-did': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'only-once': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'that-is-all': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'was-only-doing': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'one-kiss': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'we-only-met': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'not-worth-it': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'everyone-does': { reason: 'What everybody does, nobody has to answer for.', source: LAZARE },
  'little-lie': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  'you-overreact': { reason: 'It puts the size of the hurt down to the one who has it.', source: LAZARE },
  'no-big-deal': {
    reason: 'Making it small tells the one who was hurt that the hurt is too large.',
    source: LAZARE,
  },
  /* demand */
  'please-forgive': {
    reason: 'To the one who was hurt, a plea for forgiveness weighs least; it asks them to do the work.',
    source: LEWICKI,
  },
  'you-must-forgive': {
    reason: 'To the one who was hurt, a plea for forgiveness weighs least; it asks them to do the work.',
    source: LEWICKI,
  },
  'can-you-forgive': {
    reason: 'To the one who was hurt, a plea for forgiveness weighs least; it asks them to do the work.',
    source: LEWICKI,
  },
  'please-do-not': {
    reason: 'To the one who was hurt, a plea for forgiveness weighs least; it asks them to do the work.',
    source: LEWICKI,
  },
  'any-forgive': {
    reason: 'To the one who was hurt, a plea for forgiveness weighs least; it asks them to do the work.',
    source: LEWICKI,
  },
  'you-would-forgive': {
    reason: 'To the one who was hurt, a plea for forgiveness weighs least; it asks them to do the work.',
    source: LEWICKI,
  },
  /* alwaysNever */
  'you-always-never': {
    reason: 'A complaint about one event can be heard; one about a whole person is defended against.',
    source: GOTTMAN,
  },
  'you-do-not-ever': { reason: 'The same verdict in other words.', source: GOTTMAN },
  'it-is-always-you': { reason: 'The same verdict, with the person as a habit.', source: GOTTMAN },
  'all-you-do': { reason: 'The same verdict, with nothing else left of the other.', source: GOTTMAN },
  'you-all-the-time': { reason: 'The same verdict in other words.', source: GOTTMAN },
  'every-time-you': { reason: 'The same verdict in other words.', source: GOTTMAN },
  'without-fail-you': { reason: 'The same verdict in other words.', source: GOTTMAN },
  'you-are-forever': {
    reason: `
      The same verdict in other words: what somebody is constantly doing is nearly always complained of.`,
    source: GOTTMAN,
  },
  'can-you-not-ever': { reason: 'The same verdict, as a question.', source: GOTTMAN },
  /* watch */
  location: { reason: WATCHING, source: FREED },
  secrets: { reason: WATCHING, source: FREED },
  reading: { reason: WATCHING, source: STARK },
  'open-phone': { reason: WATCHING, source: STARK },
  copies: { reason: WATCHING, source: STARK },
  belongings: { reason: WATCHING, source: STARK },
  spying: { reason: WATCHING, source: FREED },
  reporting: { reason: WATCHING, source: STARK },
  'where-and-who': { reason: WATCHING, source: STARK },
  permission: { reason: WATCHING, source: STARK },
}
