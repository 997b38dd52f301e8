/* The words that several templates share (template.ts says how they are written). */

export const SHARED_LISTS = {
  /** Words that may stand in between without changing anything. */
  adv: `
    (kind|sort) of|once again|absolutely|actually|again|all|also|always|awfully|basically|completely|constantly|deeply
    even|ever|finally|genuinely|honestly|just|literally|more|mostly|now|often|only|partly|practically|pretty|quite
    rather|really|simply|sincerely|so|sometimes|still|such|terribly|too|totally|truly|very`,

  /** Deeds that an apology is for, in the past. */
  done: `
    hurt you|slept with|lost (it|my (cool|temper))|blew up|called you|went behind|(stormed|walked) out|ignored you
    kept it|kept (that|this) from|lashed out|looked elsewhere|went to (her|him)|turned to (her|him|someone)
    (checked|read) your|broke (my|our|the|your)|betrayed|cheated|drank|exploded|flirted|gambled|hid|hit|insulted
    kissed|lied|pushed|screamed|shouted|shoved|slapped|snapped|swore|threw|yelled`,

  /** Feelings and states that blame is put into. */
  bad: `
    second best
    like (crap|dirt|garbage|nothing|rubbish|shit|a (child|failure|fool|loser|monster)|an idiot|the bad guy)|abandoned
    afraid|aggressive|alone|angry|annoyed|anxious|ashamed|attacked|awful|bad|bitter|bored|cheap|cold|controlled
    cornered|crazy|criticised|cruel|defensive|depressed|desperate|dirty|disrespected|distant|dumb|embarrassed
    exhausted|fat|frightened|frustrated|furious|guilty|hateful|helpless|hopeless|horrible|hurt|ignored|ill|impossible
    inadequate|inferior|insane|insecure|invisible|irrational|irritated|jealous|judged|late|livid|lonely|mad|mean
    miserable|neglected|nervous|numb|nuts|old|paranoid|pathetic|powerless|rejected|resentful|sad|scared|sick|small
    smothered|stressed|stupid|suffocated|suspicious|tense|terrible|tired|trapped|ugly|unappreciated|unhappy
    unimportant|unloved|unsafe|unwanted|unworthy|upset|useless|violent|weak|worthless`,

  /** Before it, words are told, not said: "I said that …", "I acted as if …". */
  told: `
    (used to|would) (claim|insist|joke|say|shout|swear|tell) @toldWord*4 ,?
    (argued|claimed|claiming|insisted|pretended|pretending|said|saying|says|telling|texted|told|wrote) @toldWord*4 ,?
    (accused|announced|convinced|muttered|persuaded|repeated|screamed|shouted|thought|yelled) @toldWord*4 ,?
    (acted|acting|behaved|sounded) @toldWord*4 ,?
    (as (if|though)|(feel|sound) like|the (excuse|idea|lie|story|words)|false|unfair|untrue|wrong) that?`,
  toldWord: '-(and|because|but|since|when)',

  /** Before it, something denies what follows: "it is not that …", "I no longer believe …". */
  denied: '@no .25|@no .20 , (and|or) .20',
  no: 'not|never|no longer|none|nothing|nobody|no one|neither|nor|without|stop|stopped|instead of|rather than',
} as const
