/* What is complained of after "you always", and what is missed after "you never". The same words can be thanks, so each
   verb is listed, many of them only with certain words behind them. */

export const COMPLAINT_LISTS = {
  complained: `
    ~interrupt|~criticise|~complain|~blame|~twist|~yell|~shout|~scream|~nag|~exaggerate|~overreact|~ignore|~assume
    ~accuse|~judge|~mock|~belittle|~lecture|~correct|~contradict|~argue|~fight|~attack|~insult|~dismiss|~lie|~cheat
    ~manipulate|~control|~compare|~demand|~nitpick|~pout|~sulk|~withdraw|~disappear|~threaten|~exclude|~neglect
    ~undermine|~humiliate|~forget|~procrastinate|~whine|~moan|~panic|~explode|~snap|~provoke|~patronise|~guilt
    ~guilttrip|~stonewall|~bully|~doubt|~suspect|~question|~spy|~deflect|~avoid|~pressure|~push|~postpone|~cancel
    ~dodge|~disrespect|~disappoint|~hurt|~embarrass|~abandon|~deny|~minimise|~misunderstand|~mishear|~drink|~gamble
    ~boss|~tease|~gossip|~scold|~refuse|~reject|~slam|~insist|~overspend|~oversleep|~badmouth|~favour|~sigh|~sabotage
    ~scare|~ruin|~spoil|~stare|~drag|@complainedWith`,
  complainedWith: `
    ~have (to (be (in|right|so|the)|control|get|have|know|make|ruin|say|start|turn|win|criti-|bring|complain|
       interfere)|excuses)
    ~have (the last word|some? (bad|excuse|negative)|an (answer|excuse)|something (bad|negative|to complain)|your way)
    ~have a (complaint|dig|go|problem|reason)|~need to (be right|control|have|know|win)
    ~want (more|to (win|be right|argue|control|fight|have)|everything|your|it your)
    ~make @all? all? (about (you|your|yourself)|a (fuss|scene|big deal|drama|mess)|excuses|fun of|difficult|so|worse|
       too|promises you|such)
    ~make @all? me (beg|do|feel|look|out|pay|regret|the|wait)|~make plans without|~make jokes about
    ~make @all? (decisions|harder|impossible|out|up|us late|comments)
    ~bring (it|that|this|up|the past|everything|my|work)
    ~start (-ing|a|an|arguments|drama|fights|it|that|the|this|on me|something|with)
    ~take (_ (parents|side)|_ (mother|mum) 's|her|his|their|your (family|friends|mother|time)|everything|it|things|
       me for granted)
    ~take (advantage|offence|out|over|the (credit|easy)|sides|so long|forever|too)
    ~leave (me (alone|behind|hanging|out|to|waiting|with|in the|on)|when|in the middle|everything|it|things|your|
       without)
    ~leave (the (dishes|door|hard|house|kids|mess|room)|before|dirty|early|late|us)|~walk (away|off|out)
    ~run (away|off|to your|late|out|back to)|~shut (down|it|me|off|the|yourself)|~close (off|up|yourself|the door)
    ~put (!(everybody|everyone|me|others|people|us) _ first|your|me (down|in|last|off|second)|yourself !(last)|work|
       words|off|things off)
    ~put (everybody|everyone|others|people) else? (above|ahead|before)
    ~put (it off|the blame|her|him|pressure|that|them)
    ~find (a (way to|excuse|fault|problem|reason)|fault|something (bad|else|to|wrong)|excuses|an excuse)
    ~get (angry|defensive|mad|so|upset|your way|what you want|like this|jealous|loud|away with|annoyed|drunk|in a|
       your own)
    ~get (emotional|hysterical|offended|too|out of|me (angry|wrong)|to (choose|decide|win)|carried|home late|
       sarcastic|cold)
    ~get (moody|stuck|worked)
    ~go (on (about|and)|behind|too far|cold|crazy|off|quiet|silent|out of|away|running|straight|to your|through my|
       out without)
    ~go (back on|overboard|along with (her|him|them|your))
    ~turn (@all|around|away|things|your back|against|every|into|me|the)
    ~act (like|as (if|though)|cold|innocent|so|surprised|the victim|superior)
    ~play (the victim|dumb|games|innocent|with your phone)
    ~think (you (are|know)?|the worst|only|of yourself|about yourself|that you|that? i am !(@praise))
    ~say (that =($|,|when|to me|after|and)|no|you (are|will)|the same|it is (fine|my|nothing)|the wrong|hurtful|mean|
       yes and)
    ~say (one thing|later|something|things|tomorrow)
    ~do (it|that|this|what you want|exactly|the (opposite|same)|things your|nothing|whatever|everything (wrong|your|
       without))
    ~do (your own|stuff)
    ~look (at (other|your|me (as|like))|down|for (a|faults|problems|reasons|the|trouble)|only|the other)
    ~look (away|bored|so)|~expect (everybody|everyone|everything|me|others|too|us|the worst|so)
    ~choose (alcohol|everyone|everything|her|him|his|others|the|them|work|your|yourself)
    ~pick (a fight|at|fights|holes|on|the|your)
    ~see (only|the (bad|negative|worst)|me as|everything|what is wrong|yourself)|~treat (everyone|me|my|the|them|us)
    ~talk (down|over|about (her|him|work|your|yourself)|at|behind|so|to me (as|like)|too)
    ~come (home (angry|drunk|in|late|tired)|late|up with|too late|last|back (drunk|late)|with (another|excuses|some|
       a new)|between)
    ~spend (all|every|everything|hours|money|more|our|so|too|your)
    ~work (late|so|too|on (sundays|weekends)|all|through|weekends)
    ~use (everything|it|me|my|sarcasm|silence|tears|that|the|this|work|your)
    ~hide (away|behind|everything|from|in|it|money|something|the|things|your)
    ~keep (me|score|secrets|things from|bringing|everything|your (distance|feelings|phone)|quiet|it (from|to)|
       interrupting|on)
    ~give (me (the (cold|silent)|that|a hard|grief|orders|a look)|up (on|so|too|when)|in|the (children|kids)|excuses|
       orders|everyone)
    ~break (your (promise|promises|word)|everything|plans|promises|the|things)|~win (and|every|the|$)
    ~tell (me (how|what|that i|i|no|off|to)|everybody|everyone|your (family|friends|mother|mum|sister)|half|lies|
       people|the same)
    ~jump (down|on|to)|~pull (away|back|out|rank|that|the|this)|~roll your|~raise (your voice|the)
    ~hold (everything|it|that|a grudge|grudges|the past|things)|~fall (apart|asleep|back)
    ~change (the subject|your (mind|story)|the rules|everything|plans)
    ~let (me down|everyone|everything|her|him|them|your|it go to|things)
    ~miss (the point|appointments|dinner|everything|my|our)|~show up late
    ~stay (late|out|at work|on your|silent|in your)|~answer (with a|for me|back|in one)|~wait (until|for me to|too)
    ~sit (on|there|in front|at your)|~throw (everything|it|my|that|the|things|this)|~side with
    ~lose (your (keys|patience|phone|temper)|interest|it|things)|~buy (new|something|stuff|things|too|yourself)
    ~hang (up|out with your)|~react (as|badly|like|so|too|with)
    ~speak (down|over|for me|badly|to me (as|in|like)|(to|with) your)|~plan .8 without|~order me
    ~check (up on|my (mail|messages|phone|pockets|story)|where|who|your phone|the (clock|time))
    ~rush (me|off|out|through|us)|~care more (about|for) !(me|my|others|our|us)|~love ((her|him|them|your _) more)
    ~believe (everyone|her|him|them|your|the worst)|~listen to (everyone|her|him|them|your)
    ~defend (her|him|them|your)|~agree with (her|him|them|your)|~discuss .6 with (everyone|her|him|them|your)
    ~escape (into|to|when)`,
  praise: 'better|good|kind|worth|wonderful|great|beautiful|funny|clever',

  missed: `
    ~listen|~care|~help|~apologise|~appreciate|~respect|~support|~understand|~notice|~compliment|~bother|~initiate
    ~communicate|~clean|~cook|~tidy|~wash|~change|~learn|~try|~compromise|~cooperate|~participate|~acknowledge
    ~consider|~consult|~thank|~praise|~encourage|~comfort|~contribute|~commit|~relax|~reply|~respond|~invite|~include
    ~reassure|~validate|~smile|~greet|~celebrate|~vacuum|~visit|~hug|~cuddle|~defend|~prioritise|~explain|~share|~plan
    ~admit|@missedWith
    -(-ing|-ly|-s|-ed|came|did|gave|got|had|made|said|told|took|was|went|were) !(.8 @hardForMe) .8 for me`,
  hardForMe: '(difficult|hard|harder|worse) for me',
  missedWith: `
    ~ask !(.12 (for (anything|it|much|that|this|any of|help|more|a thing)|me (for|to)|to be|too much|a lot))
    ~say (thank-|sorry|you (are|were) sorry|anything|what|no to|how|that you|please|a kind|when|i love|hello|nice|one|
       good|where)
    ~say (why|it (back|to me|first))|~tell (me|us) !(off)
    ~think (about|before|of|that i|i (am|could|do|have|might)|how|what) !(bad|ill|leaving|less|cheat-)
    ~let (anyone|anything|me|us|it go|go) !(down|go hungry|fall|give up|doubt|feel)
    ~make (time|an effort|any-|the (bed|effort|first|time)|me a priority|love|plans|up your)
    ~make me (your|feel (heard|important|like|loved|safe|special|wanted))
    ~have (any? time|a (good|kind|moment|nice)|energy|the time|(a|an) (ear|evening|hour)|anything (good|kind|nice))
    ~give me (credit|a (break|chance|compliment|hand|hug|moment|straight)|reason to trust|any-|the benefit|space|time|
       attention|what)
    ~give (us a|anything|compliments|credit|it a|a (straight|thought))
    ~take (me (anywhere|out|seriously|with)|my (advice|feelings|part|side)|responsib-|any-|an interest|care of|us|
       part|no for)
    ~take (the (bins|blame|children|initiative|kids|rubbish|time|trash)|out the|things seriously|time)
    ~pay (any|attention|for|me)|~show (me|to me|any-|affection|interest|up|your (feelings|love)|emotion|that you|love)
    ~come (home !(without)|anywhere|near|to (anything|any of|bed|me|my|our|see|the)|with|on time|along|when|out with|
       over)
    ~do !(.12 (wrong|anything (bad|but|to)|harm|nothing|(that|this) to me)) @chore|~love (me|us)
    ~trust (anyone|me|my|that|us)|~want (to !(cause|harm|hurt|leave|lose|make me (feel|sad))|me|my|sex|us|any-)
    ~touch (me|my)|~kiss me|~hold (me|my hand)|~look (at me|me in|up from|after|for me|beyond|forward|happy)
    ~talk !(.12 (bad|badly|behind|down|ill))|~open (up|your)
    ~call (me !(a|names)|back|if|to|when|my (mother|parents)|any more|first|unless|$)|~text !(.12 (her|him|other))
    ~answer (me|my|the|when|your|$|a|any-)|~write (back|me|to me)
    ~stop (~nag|~complain|~criticise|~blame|~talk|~work|to (ask|consider|listen|think)|and|~pick|~accuse|~judge|
       ~control|~look)
    ~stop ~interrupt|~put ((me|us) first|my|the|your phone|yourself in|any-|things|in any-|effort|our)
    ~spend (time|any-|a (day|minute|moment|weekend)|(a|an) evening|the)|~finish (a|anything|the|things|what|your)
    ~start (a conversation|anything|talking|the)|~remember (a|anything|birthdays|my|our|the|to|what|when|anniversar-)
    ~believe (me|in (me|us)|anything|a word|my|what)|~back me|~stand ((up for|behind|by|with) me|up for)
    ~stick (up for|to)|~pick (up|me up|your|the kids)|~get (it|me|up|anything done|around|how|what|off your|over)
    ~keep (your (promise|promises|word)|a promise|promises|to|any-|me)
    ~see (me !(afraid|angry|cry|drunk|like|scared|shout|sober|weak)|how (hard|much)|what i|my side|that i|the (good|
       things))
    ~see (it from|anything|things|when i)|~own (anything|up|your)|~hear (me|my|what|a word)|~need me|~miss me
    ~treat me (like (a|an) (adult|equal|partner|person)|as|well|with)|~value (me|my|our|what)|~offer (help|me|to|any-)
    ~go (with me|to (my|bed with|the|therapy)|anywhere|out with|along|out of your)|~forgive !(.12 yourself)|~fight for
    ~choose (me|us)|~use (your (head|words)|the)|~arrive on time|~side with me
    ~speak (to me|kindly|up|about (us|your))|~reach out|~check (in|on me|if i|how)|~surprise me|~mean (it|what|a word)
    ~save (any-|a|money)|~wait (for me|to)|~work on|~stay (home|with me|and|calm|to)|~laugh at my
    ~face (it|the|what|your)|~leave (work|the house|your (desk|mother|phone))`,
  chore: `
    any-|bath-|bed-|a thing|it (right|when)|as|chores|cleaning|cooking|dinner|dishes|enough|homework|housework|laundry
    nice|night|nights|one|school|shopping|the|things|what|your`,

  states: `
    on (that|the|your) (computer|ipad|laptop|phone|tablet)
    at (work|the (bar|gym|office|pub)|your (mother|mum|friend-))|on at me|on my (back|case)|at me|having a go
    in a (mood|bad mood|hurry|rush)|too (busy|late|loud|much|sensitive|tired)|so -(@virtues)|the (problem|victim)
    against me|making !(@kindMaking) _?|taking !(care|the (kids|night)|time) _?
    putting (me down|her|him|them|words|work|your|it off|things off|pressure)
    telling me (how|no|off|to|what|i am|that i)|bringing (it|that|up|things up|the past|work)
    looking for (a|faults|problems|reasons|something|trouble)|finding (fault|problems|something|a reason|excuses)
    picking (a|at|fights|holes|on)|trying to (change|control|win)|ready to (blame|fight|judge)|pushing (me|my)
    checking !(in|on me) _?|running (away|late|off|out|to)|absent|angry|arguing|away|blaming|busy|cold|comparing
    complaining|critical|criticising|cruel|defensive|difficult|distant|distracted|dramatic|drinking|drunk|gone|grumpy
    hiding|hysterical|ignoring|impossible|interrupting|irresponsible|jealous|judging|late|lazy|leaving|lying|mad|mean
    moody|nagging|negative|out|right|rude|sarcastic|selfish|shouting|silent|starting|stressed|suspicious|tired|unfair
    unhappy|working|yelling`,
  virtues: `
    kind-|good-|help-|brave|calm|careful|caring|close|easy|fair|forgiving|full|funny|generous|gentle|glad|happy|honest
    loving|loyal|nice|open|patient|proud|strong|supportive|sweet|thoughtful|understanding|warm`,
  kindMaking: 'sure|me (feel|laugh|smile)|time|an effort|dinner|room|breakfast|plans for us',
  lacks: `
    off (it|that|the|your)|there (for|when|with)|there =($|,)|on time|on my side|proud of|ready to|in the mood|able to
    going to|the one (to|who)|a (father|good|husband|mother|partner|wife)|really (here|present|there|with)
    affectionate|around|available|calm|content|fair|faithful|fully|grateful|happy|here|home|honest|interested|kind
    nice|open|patient|pleased|present|reliable|romantic|satisfied|serious|sorry|supportive|tender|thankful|warm
    willing|wrong`,
} as const
