/* Why something was not done, and what can be done instead: one sentence for each reason of the closed list, shown
   beside what was tried. Values come as they are read aloud here. A reason that only a program with a mistake can
   meet shares the sentence of a page that is out of date. */
import type { Reason } from '../../wire'

/** What a sentence can say: days and moments written out, numbers as they are. */
export interface RefusalValues {
  readonly day: string
  readonly until: string
  readonly limit: number
  readonly low: number
  readonly high: number
  readonly after: number
  readonly cookies: string
}

const outdated = 'This page is older than the server. Load it again; what you wrote stays here.'
const lookAgain = 'This changed a moment ago. Look at how it stands now, then choose again.'

export const refusals = {
  malformed: outdated,
  unknown_command: outdated,
  bad_id: outdated,
  bad_secret: outdated,
  unknown_value: outdated,
  not_sealed: outdated,
  early_not_ready: lookAgain,
  last_not_here: lookAgain,
  expires_needless: outdated,
  expires_out_of_reach: outdated,
  not_a_socket: outdated,
  id_taken: 'This was made already. Look at how it stands now.',
  id_reused: 'This was sent once with other words. Look at how it stands, then send it again.',

  bad_day: 'This is not a day of the calendar. Choose another.',
  bad_time: 'This time is out of reach. Choose another.',
  unknown_zone: 'This time zone is not known to the server. Choose the city nearest to you in the list.',
  out_of_range: v => `Choose a number from ${v.low} to ${v.high}.`,
  pause_length: 'A time-out lasts at least 20 minutes and at most 24 hours, counted from its beginning.',
  amends_missing: 'Choose who makes amends in this talk.',
  amends_needless: 'In an ordinary talk nobody makes amends. Leave it out, or choose a repair talk.',
  slots_count: v => `Offer at least one time and at most ${v.high}.`,
  slot_twice: 'The same time is there twice. Take one of them out.',
  free_form: 'These hours overlap or run past the day. Paint them again.',
  days_reversed: 'The last day comes before the first. Change one of them.',
  review_too_early: v => `Look at it together on ${v.day}, its first day, or later.`,
  rhythm_unknown: 'This rhythm is not known here. Choose every day, some days of the week, or monthly.',
  rhythm_empty: 'No day between the first and the last fits this rhythm. Choose other days.',

  no_such_request: 'This request is no longer here. Look at your requests again.',
  no_such_talk: 'This talk is no longer here. Go back and open it again.',
  no_such_commitment: 'This commitment is no longer here. Its offer may have been taken back.',
  no_such_checkin: 'Nothing is marked on this day any more. Look at it again.',
  no_such_summary: 'This question is no longer here. It may have been taken back.',
  no_such_note: 'This note is no longer here. It may have been removed on another of your devices.',
  no_such_seat: 'This place is no longer here.',

  changed_since: lookAgain,
  share_full:
    'Your half of this place holds as many things as it can. What is there can still be changed; your partner can go on as before.',
  words_full:
    'Your words fill your half of this place. Remove or shorten something of yours; your partner can go on as before.',
  words_too_long: 'This is longer than fits here. Shorten it; what you wrote is still here.',
  thing_full: 'There is no room for more here. Begin a new one; what you wrote is still here.',
  wordings_full: 'This was reworded as often as it can be. Begin a new one instead.',
  notes_full: 'There is no room for another note here. Try again without one.',
  day_ahead: v => `That day is not here yet. The last that can be chosen is ${v.day}.`,
  day_passed: v => `That day is over. The first that can be chosen is ${v.day}.`,

  slots_passed: 'One of these times has passed. Take it out, or choose another.',
  agreed_slot_stands: 'The agreed time stands anyway. Offer other times beside it, or leave it as it is.',
  requests_full: v => `You have ${v.limit} open requests. Wait for an answer, or withdraw one.`,
  not_yet_until: v => `Your partner asked to wait until ${v.day}. You can ask again from that day on.`,
  nothing_to_answer: 'No times wait for an answer here. Look at how the request stands now.',
  own_offer: 'These times are your own offer. Your partner answers them.',
  slot_not_offered: 'This time is not on offer any more. Choose one of those that are.',
  slot_passed: 'This time has passed. Choose another, or offer other times.',
  day_too_far: v => `That day is too far off. The last that can be chosen is ${v.day}; or choose none.`,
  request_not_open: 'This request is not open any more. Look at how it stands now.',
  asker_withdraws: 'Only the one who asked can withdraw it. You can offer other times, or say “not yet”.',
  no_agreed_time: 'No time is agreed here any more. Look at how the request stands now.',

  not_as_agreed: 'A talk was agreed that is of another kind. Open it from the request.',
  request_not_agreed: 'No time is agreed for this request. Agree on one, or start a talk without it.',
  talk_held: 'The talk of this request was opened already.',
  another_talk: 'A talk is open already. Join it, or end it first.',
  partner_not_here: 'Your partner is not here yet. Until then you can prepare on your own.',
  talk_ended: 'This talk has ended. You can open a new one.',
  talk_paused: 'The talk is in a time-out. What you wrote stays here until it goes on.',
  talk_moved_on: 'The talk has moved on. Look at where it stands now.',
  partner_has_floor: 'Your partner has the floor. What you wrote stays here until it comes to you.',
  talk_spoken: 'This talk is spoken, so nothing is written in it.',
  hand_is_listeners: 'You have the floor. Raising a hand is for the one who listens.',
  partner_answers:
    'Your partner answers it. You can say what you will make right, and that you have said it.',
  partners_pause: 'Your partner called this time-out, and only they can take it back.',
  slip_over: 'This time-out stands now. You can both say that you would go on sooner.',
  partner_says_done: 'Your partner says when they are done. You can accept it, or say what you still need.',
  sooner_return: v => `A return at ${v.until} was asked for already. It can be later, never sooner.`,

  offers_full: v => `You have ${v.limit} offers that wait for an answer. Take one back, or wait for one.`,
  rhythm_too_old: v => `That is too long ago. The first day that can be chosen is ${v.day}.`,
  no_agreement_waits: 'Nothing waits for your agreement here. Look at how it stands now.',
  nothing_to_decline: 'There is nothing to decline here any more. Look at how it stands now.',
  commitment_closed: 'This commitment has ended. You can offer a new one.',
  commitment_not_active: 'This commitment is not in force now. Look at how it stands.',
  partners_wording_waits: 'Your partner offered a new wording. Agree to it or decline it first.',
  show_is_partners: 'What would show it is for your partner to say.',
  show_stands: 'These are your partner’s words. Say yours in a new wording of the commitment.',
  keeper_completes: 'Only the one who keeps it says that it is done. You can release it.',
  keeper_checks_in: 'Only the one who keeps it marks it. You can notice what they marked.',
  day_before_start: v => `This commitment begins on ${v.day}. No day before it can be marked.`,
  own_checkin: 'This mark is your own. Noticing it is for your partner.',

  summary_closed: 'This question is not open any more. Look at how it stands now.',
  own_question: 'You asked this yourself. Your partner answers it.',

  you_left: 'You have left this space. Nothing more can be done here.',
  you_are_alone:
    'You are alone in this space now. Your notes stay; you can take a copy, or erase everything.',
  nobody_else: 'Nobody else is in this space.',
  founder_rejects: 'Only the one who started the space can say this. You can leave it.',
  talked_already:
    'You have opened a talk with each other, so this cannot be said any more. You can leave the space.',

  nothing_here: 'This is no longer here. A link or code opens once, and only for a while.',
  secret_used: 'This link was used before. Make a new one.',
  places_taken: 'Both places of this space are taken, so nobody else can be invited.',
  space_known: 'This space is there already. Load the page again.',
  devices_full: v => `This place has ${v.limit} devices, as many as it can. Sign one of them out first.`,
  lent_full: 'This place is lent already. End that first, or wait until it is over.',
  lent_device: 'This phone holds the place for one talk. Do this on your own device.',
  returned_lately: v => `You asked for a return not long ago. You can ask again from ${v.until} on.`,
  put_aside: v =>
    `A return put something aside, and whoever it belongs to can take it back until ${v.until}. Until then this waits.`,

  wrong_origin:
    'This page was opened under an address that the server does not know. Open Amends at its own.',
  too_often: 'That was often in a short time. Wait a little, then try again.',
  not_now: 'The server cannot save anything right now. Nothing was changed. Try again in a moment.',
  request_too_large: 'This is more than can be sent at once. Shorten it, then try again.',
  headers_too_large: v =>
    `Other programs at this address have set cookies that are too large: ${v.cookies}. Delete theirs in your browser’s settings; those named “amends” keep you signed in.`,
} satisfies Record<Reason, string | ((v: RefusalValues) => string)>
