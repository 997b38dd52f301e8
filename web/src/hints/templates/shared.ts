/* The words that several templates share (template.ts says how they are written). */

export const SHARED_LISTS = {
  /** Words that may stand in between without changing anything. */
  adv: `
    really|so|very|truly|deeply|terribly|awfully|honestly|sincerely|genuinely|just|also|still|too|always|simply|quite
    (kind|sort) of|rather|pretty|totally|completely|absolutely|constantly|sometimes|often|finally|actually|basically
    even|all|such|more|once again|again|only|partly|mostly|practically|literally|ever|now`,

  /** Deeds that an apology is for, in the past. */
  done: `
    lied|cheated|shouted|yelled|screamed|swore|snapped|hit|slapped|pushed|shoved|threw|hurt you|kissed|slept with
    flirted|hid|drank|gambled|lost (it|my (temper|cool))|blew up|exploded|betrayed|insulted|called you|went behind
    (walked|stormed) out|ignored you|kept it|kept (this|that) from|lashed out|looked elsewhere|went to (her|him)
    turned to (her|him|someone)|(read|checked) your|broke (my|your|our|the)`,

  /** Feelings and states that blame is put into. */
  bad: `
    angry|mad|furious|livid|crazy|insane|nuts|sad|miserable|unhappy|depressed|anxious|nervous|jealous|insecure|bad
    awful|terrible|horrible|guilty|ashamed|embarrassed|stupid|dumb|small|worthless|useless|invisible|unwanted|unloved
    inadequate|inferior|weak|helpless|powerless|trapped|cornered|attacked|criticised|judged|rejected|abandoned|lonely
    alone|ignored|neglected|hurt|sick|ill|tired|exhausted|desperate|paranoid|suspicious|defensive|aggressive|violent
    cruel|mean|bitter|resentful|hateful|frustrated|irritated|annoyed|upset|stressed|tense|afraid|scared|frightened
    cold|distant|numb|hopeless|dirty|cheap|ugly|fat|old|disrespected|unappreciated|unsafe|unimportant|controlled
    suffocated|smothered|bored|impossible|late|irrational|unworthy|pathetic|second best
    like (nothing|dirt|shit|crap|garbage|rubbish|a (failure|child|fool|loser|monster)|an idiot|the bad guy)`,

  /** Before it, words are told, not said: "I said that …", "I acted as if …". */
  told: `
    (used to|would) (say|tell|joke|claim|insist|shout|swear) @toldWord*4 ,?
    (said|told|telling|saying|says|claimed|claiming|pretended|pretending|wrote|texted|insisted|argued) @toldWord*4 ,?
    (yelled|shouted|screamed|accused|thought|convinced|persuaded|announced|repeated|muttered) @toldWord*4 ,?
    (acted|behaved|sounded|acting) @toldWord*4 ,?
    (as (if|though)|(sound|feel) like|the (idea|lie|excuse|story|words)|false|untrue|unfair|wrong) that?`,
  toldWord: '-(because|and|but|when|since)',

  /** Before it, something denies what follows: "it is not that …", "I no longer believe …". */
  denied: `
    @no .25
    @no .20 , (and|or) .20`,
  no: `
    not|never|no longer|none|nothing|nobody|no one|neither|nor|without|stop|stopped|instead of|rather than`,
} as const
