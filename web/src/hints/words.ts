/* Words that several patterns share, as pieces of regular expressions. */

/** Words that may stand in between without changing anything. */
export const ADV =
  '(?:(?:really|so|very|truly|deeply|terribly|awfully|honestly|sincerely|genuinely|just|also|still|too|always|simply|quite|kind of|kinda|sort of|rather|pretty|totally|completely|absolutely|constantly|sometimes|often|finally|actually|basically|even|all|such|more|once again|again|only|partly|mostly|practically|literally|ever|now)\\s+)'

/** Deeds that an apology is for, in the past. */
export const DEEDS_DONE =
  '(?:lied|cheated|shouted|yelled|screamed|swore|snapped|hit|slapped|pushed|shoved|threw|hurt you|kissed|slept with|flirted|hid|drank|gambled|lost (?:it|my (?:temper|cool))|blew up|exploded|betrayed|insulted|called you|went behind|walked out|stormed out|ignored you|kept it|kept (?:this|that) from|lashed out|looked elsewhere|went to (?:her|him)|turned to (?:her|him|someone)|read your|checked your|broke (?:my|your|our|the))'

/** Feelings and states that blame is put into. */
export const BAD =
  '(?:angry|mad|furious|livid|crazy|insane|nuts|sad|miserable|unhappy|depressed|anxious|nervous|jealous|insecure|bad|awful|terrible|horrible|guilty|ashamed|embarrassed|stupid|dumb|small|worthless|useless|invisible|unwanted|unloved|inadequate|inferior|weak|helpless|powerless|trapped|cornered|attacked|criticised|criticized|judged|rejected|abandoned|lonely|alone|ignored|neglected|hurt|sick|ill|tired|exhausted|desperate|paranoid|suspicious|defensive|aggressive|violent|cruel|mean|bitter|resentful|hateful|frustrated|irritated|annoyed|upset|stressed|tense|afraid|scared|frightened|cold|distant|numb|hopeless|dirty|cheap|ugly|fat|old|disrespected|unappreciated|unsafe|unimportant|controlled|suffocated|smothered|bored|impossible|late|irrational|unworthy|pathetic|second best|like nothing|like dirt|like shit|like crap|like garbage|like rubbish|like a failure|like a child|like an idiot|like a fool|like a loser|like a monster|like the bad guy)'

/** The words are told, not said: "I said that …", "I acted as if …". */
export const TOLD =
  /(?:\b(?:(?:used to|would) (?:say|tell|joke|claim|insist|shout|swear)|said|told|telling|saying|says|claimed|claiming|pretended|pretending|wrote|texted|insisted|argued|yelled|shouted|screamed|accused|thought|convinced|persuaded|announced|repeated|muttered|acted|behaved|sounded|acting)\b(?:\s+(?!because\b|and\b|but\b|when\b|since\b)\w+){0,4}\s*,?|\b(?:as if|as though|sound like|feel like|the idea|the lie|the excuse|the story|the words|false|untrue|unfair|wrong)\s*(?:that\s*)?)\s*$/i

/** Something denies what follows: "it is not that …", "I no longer believe …". */
export const DENIED =
  /\b(?:not|never|no longer|none|nothing|nobody|no one|neither|nor|without|stop|stopped|isn't|wasn't|don't|doesn't|didn't|won't|wouldn't|can't|cannot|couldn't|hasn't|haven't|shouldn't|instead of|rather than)\b(?:[^,;:]|,(?=\s*(?:and|or)))*$/i

/** A pattern to be tried on sentences; "d", so that its groups can be found again in the words as they were said. */
export const re = (pattern: string): RegExp => new RegExp(pattern, 'dgi')
