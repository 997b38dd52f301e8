/* What is complained of after "you always", and what is missed after "you never". The same words can be thanks, so each
   verb is listed, many of them only with certain words behind them. */

export const COMPLAINT_LISTS = {
  complained: `
    ~interrupt|~criticise|~complain|~blame|~twist|~yell|~shout|~scream|~nag|~exaggerate|~overreact|~ignore|~assume
    ~accuse
    ~judge|~mock|~belittle|~lecture|~correct|~contradict|~argue|~fight|~attack|~insult|~dismiss|~lie|~cheat
    ~manipulate
    ~control|~compare|~demand|~nitpick|~pout|~sulk|~withdraw|~disappear|~threaten|~exclude|~neglect|~undermine
    ~humiliate
    ~forget|~procrastinate|~whine|~moan|~panic|~explode|~snap|~provoke|~patronise|~guilt|~guilttrip|~stonewall|~bully
    ~doubt
    ~suspect|~question|~spy|~deflect|~avoid|~pressure|~push|~postpone|~cancel|~dodge|~disrespect|~disappoint|~hurt
    ~embarrass|~abandon|~deny|~minimise|~misunderstand|~mishear|~drink|~gamble|~boss|~tease|~gossip|~scold|~refuse
    ~reject
    ~slam|~insist|~overspend|~oversleep|~badmouth|~favour|~sigh|~sabotage|~scare|~ruin|~spoil|~stare|~drag
    @complainedWith`,
  complainedWith: `
    ~have (to (be (right|the|in|so)|win|have|know|get|control|make|start|say|ruin|turn|criti-|complain|bring|
      interfere)|excuses)
    ~have (the last word|some? (excuse|bad|negative)|an (excuse|answer)|something (bad|negative|to complain)|your way)
    ~have a (go|problem|complaint|reason|dig)|~need to (be right|win|have|know|control)
    ~want (more|to (win|be right|fight|argue|control|have)|everything|your|it your)
    ~make @all? all? (about (you|your|yourself)|a (scene|fuss|big deal|drama|mess)|excuses|fun of|worse|difficult|so|
      too|promises you|such)
    ~make @all? me (feel|look|out|wait|the|pay|beg|do|regret)|~make plans without|~make jokes about
    ~make @all? (decisions|up|out|harder|impossible|us late|comments)
    ~bring (up|that|it|this|the past|everything|my|work)
    ~start (-ing|a|the|an|fights|arguments|it|this|that|drama|on me|something|with)
    ~take (_ (side|parents)|_ (mother|mum) 's|his|her|their|your (mother|friends|family|time)|everything|things|it|
      me for granted)
    ~take (over|offence|out|advantage|the (easy|credit)|sides|so long|forever|too)
    ~leave (me (alone|waiting|to|with|out|hanging|behind|in the|on)|when|in the middle|everything|it|your|things|
      without)
    ~leave (the (mess|room|house|dishes|kids|door|hard)|dirty|before|us|early|late)
    ~walk (away|out|off)|~run (away|off|to your|late|out|back to)|~shut (down|it|me|the|yourself|off)
    ~close (up|off|yourself|the door)
    ~put (!(us|me|others|everyone|everybody|people) _ first|your|me (down|last|second|off|in)|yourself !(last)|work|
      words|off|things off)
    ~put (everyone|everybody|others|people) else? (before|above|ahead)
    ~put (it off|the blame|that|pressure|him|her|them)
    ~find (a (way to|reason|problem|fault|excuse)|fault|something (wrong|to|else|bad)|excuses|an excuse)
    ~get (angry|mad|upset|so|defensive|your way|what you want|like this|jealous|loud|away with|annoyed|drunk|in a|
      your own)
    ~get (offended|hysterical|emotional|too|out of|me (wrong|angry)|to (decide|choose|win)|carried|home late|
      sarcastic|cold)
    ~get (moody|stuck|worked)
    ~go (on (about|and)|behind|too far|crazy|quiet|silent|cold|off|out of|away|straight|running|to your|through my|
      out without)
    ~go (back on|overboard|along with (him|her|them|your))
    ~turn (@all|things|away|around|your back|against|the|every|into|me)
    ~act (like|as (if|though)|so|surprised|innocent|cold|the victim|superior)
    ~play (the victim|games|innocent|dumb|with your phone)
    ~think (you (are|know)?|the worst|only|of yourself|about yourself|that you|that? i am !(@praise))
    ~say (that =($|,|when|to me|after|and)|no|you (will|are)|the same|it is (my|nothing|fine)|the wrong|mean|hurtful|
      yes and)
    ~say (one thing|later|tomorrow|things|something)
    ~do (this|that|it|what you want|exactly|the (same|opposite)|things your|whatever|nothing|everything (wrong|your|
      without))
    ~do (your own|stuff)
    ~look (at (your|other|me (like|as))|down|for (the|a|faults|problems|trouble|reasons)|only|the other)
    ~look (bored|away|so)|~expect (me|everyone|everybody|everything|too|us|others|the worst|so)
    ~choose (your|work|him|her|them|everyone|everything|others|the|yourself|his|alcohol)
    ~pick (a fight|fights|on|your|holes|at|the)
    ~see (only|the (worst|bad|negative)|me as|everything|what is wrong|yourself)|~treat (me|us|everyone|them|my|the)
    ~talk (down|over|about (yourself|your|work|him|her)|at|behind|so|to me (like|as)|too)
    ~come (home (late|drunk|angry|tired|in)|late|up with|too late|last|back (late|drunk)|with (excuses|another|some|
      a new)|between)
    ~spend (too|all|so|more|our|money|your|everything|hours|every)
    ~work (late|too|so|on (weekends|sundays)|weekends|through|all)
    ~use (it|that|this|my|the|me|your|everything|sarcasm|silence|tears|work)
    ~hide (behind|things|your|something|from|everything|it|in|away|money|the)
    ~keep (score|secrets|me|things from|everything|bringing|your (distance|phone|feelings)|quiet|it (from|to)|
      interrupting|on)
    ~give (me (the (silent|cold)|that|a hard|grief|orders|a look)|up (so|too|on|when)|in|the (kids|children)|excuses|
      orders|everyone)
    ~break (your (promise|promises|word)|promises|plans|everything|things|the)|~win (every|the|and|$)
    ~tell (me (what|how|that i|i|to|no|off)|everyone|everybody|your (mother|mum|friends|sister|family)|half|lies|
      people|the same)
    ~jump (to|down|on)|~pull (away|back|this|that|the|out|rank)|~roll your|~raise (your voice|the)
    ~hold (it|that|everything|a grudge|grudges|the past|things)|~fall (asleep|back|apart)
    ~change (the subject|your (mind|story)|the rules|plans|everything)
    ~let (me down|your|them|him|her|everyone|everything|it go to|things)
    ~miss (the point|my|our|appointments|everything|dinner)
    ~show up late|~stay (out|late|at work|on your|silent|in your)|~answer (with a|for me|back|in one)
    ~wait (until|for me to|too)|~sit (on|there|in front|at your)|~throw (it|that|things|everything|the|my|this)
    ~side with
    ~lose (your (temper|patience|keys|phone)|it|things|interest)|~buy (things|stuff|too|something|new|yourself)
    ~hang (up|out with your)|~react (so|like|badly|as|with|too)
    ~speak (over|down|for me|badly|to me (like|as|in)|(with|to) your)
    ~plan .8 without|~order me
    ~check (up on|my (phone|messages|mail|pockets|story)|where|who|your phone|the (clock|time))
    ~rush (me|us|off|through|out)|~care more (about|for) !(us|me|my|our|others)|~love ((him|her|them|your _) more)
    ~believe (your|him|her|them|everyone|the worst)|~listen to (your|him|her|them|everyone)
    ~defend (your|him|her|them)
    ~agree with (your|him|her|them)|~discuss .6 with (your|him|her|them|everyone)|~escape (to|into|when)`,
  praise: 'better|good|kind|worth|wonderful|great|beautiful|funny|clever',

  missed: `
    ~listen|~care|~help|~apologise|~appreciate|~respect|~support|~understand|~notice|~compliment|~bother|~initiate
    ~communicate|~clean|~cook|~tidy|~wash|~change|~learn|~try|~compromise|~cooperate|~participate|~acknowledge
    ~consider
    ~consult|~thank|~praise|~encourage|~comfort|~contribute|~commit|~relax|~reply|~respond|~invite|~include|~reassure
    ~validate|~smile|~greet|~celebrate|~vacuum|~visit|~hug|~cuddle|~defend|~prioritise|~explain|~share|~plan|~admit
    @missedWith
    -(-ing|-ly|-s|-ed|was|were|had|did|made|gave|said|took|told|went|came|got) !(.8 @hardForMe) .8 for me`,
  hardForMe: '(hard|harder|difficult|worse) for me',
  missedWith: `
    ~ask !(.12 (for (this|that|it|much|anything|any of|help|more|a thing)|me (to|for)|to be|too much|a lot))
    ~say (thank-|sorry|you (are|were) sorry|anything|what|no to|how|that you|please|a kind|when|i love|one|nice|hello|
      good|where)
    ~say (why|it (back|to me|first))|~tell (me|us) !(off)
    ~think (of|about|before|that i|i (might|could|am|do|have)|how|what) !(bad|ill|less|leaving|cheat-)
    ~let (me|us|anyone|anything|it go|go) !(down|go hungry|fall|give up|doubt|feel)
    ~make (time|an effort|any-|the (effort|bed|first|time)|me a priority|plans|love|up your)
    ~make me (your|feel (loved|wanted|special|safe|important|heard|like))
    ~have (any? time|a (good|kind|nice|moment)|energy|the time|(a|an) (ear|hour|evening)|anything (nice|good|kind))
    ~give me (credit|a (chance|break|compliment|hand|straight|moment|hug)|reason to trust|any-|the benefit|space|time|
      attention|what)
    ~give (us a|credit|compliments|anything|it a|a (straight|thought))
    ~take (me (seriously|out|anywhere|with)|my (side|feelings|advice|part)|responsib-|any-|an interest|care of|us|
      part|no for)
    ~take (the (time|blame|initiative|kids|rubbish|trash|bins|children)|out the|things seriously|time)
    ~pay (attention|any|for|me)|~show (me|to me|any-|affection|interest|up|your (feelings|love)|emotion|that you|love)
    ~come (home !(without)|near|anywhere|to (anything|any of|my|our|the|bed|see|me)|with|on time|along|when|out with|
      over)
    ~do !(.12 (wrong|anything (to|but|bad)|nothing|harm|(that|this) to me)) @chore
    ~love (me|us)|~trust (me|us|my|anyone|that)
    ~want (to !(hurt|leave|lose|cause|harm|make me (sad|feel))|me|us|my|sex|any-)
    ~touch (me|my)|~kiss me|~hold (me|my hand)|~look (at me|me in|up from|after|for me|forward|happy|beyond)
    ~talk !(.12 (bad|badly|ill|behind|down))|~open (up|your)
    ~call (me !(names|a)|back|when|to|if|my (mother|parents)|any more|unless|first|$)
    ~text !(.12 (her|him|other))|~answer (me|my|your|the|when|$|a|any-)|~write (me|back|to me)
    ~stop (~nag|~complain|~criticise|~blame|~talk|~work|to (think|ask|consider|listen)|and|~pick|~accuse|~judge|
      ~control|~look)
    ~stop ~interrupt|~put ((me|us) first|my|the|your phone|yourself in|any-|things|in any-|our|effort)
    ~spend (time|any-|a (minute|moment|day|weekend)|(a|an) evening|the)|~finish (what|anything|a|your|things|the)
    ~start (a conversation|the|anything|talking)
    ~remember (my|our|anything|what|to|the|when|a|birthdays|anniversar-)
    ~believe (me|in (me|us)|anything|a word|what|my)|~back me|~stand ((up for|by|behind|with) me|up for)
    ~stick (up for|to)|~pick (up|me up|your|the kids)|~get (it|me|up|anything done|around|what|how|off your|over)
    ~keep (your (word|promise|promises)|a promise|promises|to|any-|me)
    ~see (me !(cry|weak|afraid|scared|sober|drunk|like|shout|angry)|how (much|hard)|what i|my side|that i|the (good|
      things))
    ~see (it from|anything|things|when i)|~own (up|your|anything)|~hear (me|what|my|a word)|~need me|~miss me
    ~treat me (like (a|an) (adult|equal|partner|person)|with|well|as)|~value (me|my|our|what)|~offer (to|me|help|any-)
    ~go (with me|to (my|bed with|therapy|the)|anywhere|out with|along|out of your)|~forgive !(.12 yourself)|~fight for
    ~choose (me|us)|~use (your (head|words)|the)|~arrive on time|~side with me
    ~speak (to me|kindly|up|about (us|your))
    ~reach out|~check (in|on me|if i|how)|~surprise me|~mean (it|what|a word)|~save (any-|money|a)
    ~wait (for me|to)|~work on|~stay (home|with me|calm|and|to)|~laugh at my|~face (it|your|the|what)
    ~leave (work|the house|your (phone|desk|mother))`,
  chore: `
    any-|the|your|bath-|bed-|homework|night|nights|dinner|laundry|cooking|cleaning|school|shopping|chores|dishes|what
    things
    a thing|it (right|when)|housework|nice|as|enough|one`,

  states: `
    on (your|that|the) (phone|computer|laptop|ipad|tablet)
    at (work|the (office|pub|gym|bar)|your (mother|mum|friend-))|on at me
    on my (case|back)|at me|having a go|out|right|busy|late|angry|tired|mad|moody|grumpy|negative|critical|complaining
    nagging
    working|shouting|yelling|criticising|judging|blaming|interrupting|arguing|lying|in a (mood|bad mood|hurry|rush)
    too (busy|tired|late|sensitive|loud|much)|suspicious|jealous|defensive|sarcastic|unhappy|stressed|distracted
    so -(@virtues)|the (victim|problem)|against me|making !(@kindMaking) _?|taking !(care|the (kids|night)|time) _?
    putting (me down|words|your|him|her|them|work|it off|things off|pressure)
    telling me (what|how|to|off|no|i am|that i)|bringing (up|it|that|things up|the past|work)
    looking for (a|something|problems|trouble|faults|reasons)|finding (fault|something|problems|a reason|excuses)
    picking (on|at|a|fights|holes)|starting|trying to (control|change|win)|ready to (fight|judge|blame)|drunk|drinking
    gone
    away|absent|cold|distant|dramatic|hysterical|difficult|impossible|selfish|lazy|irresponsible|rude|mean|cruel
    unfair
    silent|pushing (me|my)|checking !(in|on me) _?|running (off|away|late|to|out)|hiding|leaving|ignoring|comparing`,
  virtues: `
    kind-|good-|nice|patient|gentle|thoughtful|generous|loving|careful|brave|strong|fair|calm|warm|sweet|supportive
    honest
    proud|happy|help-|loyal|understanding|open|funny|caring|easy|glad|close|forgiving|full`,
  kindMaking: 'sure|me (laugh|smile|feel)|time|an effort|dinner|room|breakfast|plans for us',
  lacks: `
    home|off (that|the|your|it)|here|there (for|when|with)|there =($|,)|around|on time|satisfied|happy|grateful|wrong
    interested|present|available|on my side|pleased|proud of|affectionate|supportive|nice|kind|honest|open|serious
    sorry
    ready to|willing|in the mood|able to|content|patient|warm|romantic|faithful|reliable|going to|the one (to|who)
    a (father|mother|partner|husband|wife|good)|really (there|here|present|with)|fully|thankful|tender|calm|fair`,
} as const
