import{t as e}from"./find-CNm5Iwr7.js";var t={yours:`your|his|her|their|(each other|the other|one another|_) 's`,whose:`@yours|my|our|the`,phone:`
    (cell|mobile)? (phone|phones)|cellphone|cellphones|telephone|telephones|mobile|mobiles|smartphone|smartphones
    laptop|laptops
    computer|computers|tablet|tablets|ipad|ipads|device|devices|browser|browsers|inbox|whatsapp|instagram|insta
    facebook
    messenger|snapchat|telegram|tiktok|tinder|dating (app|apps)|social media|google|app|apps`,words:`
    message|messages|text|texts|text messages|chat|chats|email|emails|dm|dms|direct messages
    call (log|logs|history|list|records)
    phone (bill|bills|records)|calls|(search|browsing|browser) history|browsing|history|screentime|screen time
    contacts
    followers|likes|photos|conversation|conversations|inbox|diary|journal|notes`,key:`
    password|passwords|passcode|passcodes|pass (word|words|code|codes)|pin|pins|pin (code|codes)|login|logins
    log (in|ins)
    (unlock|phone|access) (code|codes)|(code|codes|key|keys) (to|for|of) (your|my|her|his|the) @phone|codes and
    (key|keys) to (your|my) (email|account)|face id|fingerprint|fingerprints|thumbprint|thumbprints
    thumb (print|prints)
    credentials`,look:`
    ~read|~check|~see|look- (at|through|into|in|over)|~go (through|over)|~inspect|~search|~scroll through|~monitor
    ~control
    ~review|~access|~spotcheck|spot ~check|~browse|~examine|~supervise|~screen|~scan|~skim`,hand:`~show|~open|~hand over?|~give !(up)|~forward|~unlock`,show:`
    ~share|~give|~send|~turn|~switch|~keep|~leave|~let|~show|~enable|~allow|~want|~need|~get|~have|~ping|~text|~drop
    ~see`,place:`
    (live|phone|gps|realtime|current|exact)* (location|locations) !(for|of !((your|my|our|his|her) (phone|car)))|gps
    whereabouts
    @finder|location sharing|google maps timeline`,finder:`find my (phone|iphone|friends|device)?|snap map|snapmap|life360|life 360`,you:`you|i|we|the other`,alltimes:`
    (at (any|all) (time|times)|at every|on ((the|a|your|my) (map|phone|app)|google maps)|24-|every (hour|minute|
      moment))
    whenever|all the time|any time|anytime`,other:`your|my|our|his|her|each other 's`,trackers:`habit|mood|fitness|sleep|step|period|budget|drink|drinks|goal|chore|time|debt|spending`,whereTemplates:`
    @show ..8 @place
    (~see|~check|~know|~follow|~watch|~monitor|look- at) ..5 @other (live|gps|phone)* (location|whereabouts)
    (~see|~check|~know|~follow|~watch|~monitor|look- at) ..5 where @you (are|am|is) @alltimes
    (stay|are|be|both) _? on @finder
    (@finder|location sharing|gps|live location) ..5 (on|active|enabled|turned on|shared|always)
    ~drop (me|you|us|him|her)? (a|your|my)? (pin|pins)
    <!(keep|keeps) ~track (you|me|each other !('s)|where (you|i)|@other (phone|phones|car|location|movements|activity|
      every))
    (locator|location|tracking) (app|device|software|chip)|<!(@trackers) (tracker|trackers)|airtag|airtags
    air (tag|tags)
    activat- (the|your|my)? location|(app|apps) (that|which) (show|shows) where|by the? map|geotrack-|geo track-|gps
    where (you|i|we) (are|am)? (find (yourself|myself))? (on|by) (the|a) map`,keyTemplates:`
    @handOver ..9 @key
    (fingerprint|fingerprints|finger (print|prints)) on (both|each|my|your|our)
    no more? (hiding|secret|hidden|private) @key
    (no|without|same|shared|each other 's|all (your|my|our)|both our|your|my|no more) @key
    (no|without) phone? (lock|locks)|no locked @phone|@phone ..4 (unlocked|without a (lock|code|pass-))
    ~unlock ..5 @phone
    log- (in|into) to? (my|your|each)|log- (me|you) (in|into)|(stay|keep (me|you)) logged in`,handOver:`
    ~want|~need|~give|~share|~tell|~swap|~exchange|~hand|~know|~have|~get|~show|~write|~text|~send|~let|~leave
    ~provide
    ~reveal|~keep|~set !(up)|~remove|~use|~grant|~access|~add|~register|~store|~save|~put`,readTemplates:`
    (@hand|<!(@iDo) @look) ..4 (@whose|me|you|all|any|every|each|to) .3 (@phone|@words)
    @look ..4 (@yours|me|you|all|any|every|each|to) -(my|the)*3 (@phone|@words)`,meeting:`see|seeing|talk-|speak-|meet-|contact-`,openTemplates:`
    open phone|openphone
    (phone|phones|message|messages|email|emails|chat|chats) (check|checks|inspection|inspections|access|transparency)
    (full|complete|free|unlimited|total|constant|unrestricted) _? (access|transparency) ..8 (@phone|@words|account|
      accounts)
    (access|<!(@iDo) look) (to|into|at) all? (@whose|all) .2 (@phone|@words)
    access to (all|every one) of? @other accounts
    (phone|phones|messages|email|emails|chats) (is|are|will be|~stay|~remain) _? (open|an open book)
    (~lay|~put|~place|~leave|~bring) (your|my) (phone|phones|telephone|telephones) (before|in front of|out for) (me|
      you)
    your phone (open|face up|screen up|where i can see)`,copyTemplates:`
    @screenshot (any|every|all|each|your|the|my) ..3 @words|~listen in
    read what (you|i) .5 (~say|~write|~text|~message)
    @screenshot ..4 (of|from) ..5 (@phone|@words)|(copy|copies|cc|bcc) ..4 (me|you) ..5 (email|emails|messages|texts)`,screenshot:`screenshot|screenshots|screen (shot|shots)`,belongings:`
    pocket|pockets|bag|bags|handbag|purse|wallet|drawer|drawers|belongings|things|stuff|receipts`,spyTemplates:`
    spyware|spy ware|keylogger|stalkerware|(spy|spying) app|monitoring (app|software)|hidden camera
    (camera|cameras) (in|at|on)
    ~record all? (your|my|each other 's) (calls|conversations)|~mirror (your|my) (phone|messages)|polygraph
    lie detector`,report:`
    ~send|~text|~message|~call|~report|~write|~photograph|~videocall|video ~call|~facetime|~check in|~update|~prove
    ~log
    ~account|~show|~phone|~ping`,often:`
    every single? (hour|half hour|half an hour|30 minutes|thirty minutes|two hours|2 hours|15 minutes|ten minutes|
      few minutes)
    every single? (move|step|minute)|every single? time (you|i|we) (leave|go|arrive|move|meet|talk|get)|each hour
    hourly`,picture:`
    photo|photos|picture|pictures|selfie|selfies|pic|pics|video|videos|proof|proofs|screenshot|screenshots`,reportTemplates:`
    @report ..12 (@often|proof of where|where (you|i) (are|am) (at all times|every|all the time|all day))
    @report ..12 @picture ..6 of? (from (wherever|work|the @outside)|where|who|that (you|i)|proof|to prove|as proof)
    @report ..12 who (you|i) (~talk|~speak|~meet|~text) (to|with)
    (account for|list|report|document) of? (every|all|each) (minute|hour|penny|cent|person|contact|call)
    at all times ..6 (where|who|reach-)`,outside:`pub|bar|office|club|party|place|hotel`,whoTemplates:`
    (~tell|~let|~know|~inform|~ask|~text|~message|~report|~say|~show|~see) ..6 @whereWho
    (always|every time|at all times) ..6 (where|who) (you|i) (are|am)
    (~monitor|~track|~watch|~check|~control|~see|~know|~decide|~approve|show me|tell me) ..3 who (you|i) (are|am|have|
      have been)? @meets
    (~call|~text|~videocall|video ~call|~facetime|~photo|photos|picture-|selfie-|landline) ..12 (so that? (i|
      you) (can|will)?|to) @see ..3 @really`,whereWho:`
    (every|each) time (when|that)? (you|i) (change|move|go)|where and with? who
    (where|who) (you|i) (are|am) with? (and (where|who) ((you|i) (are|am))? with|,? (always|at all times|all the time|
      every time|24-))
    (where|who) (you|i) (are|am) with? ,? (at any time|(whenever|when|every time) (i|you) ask)
    with? whom (you|i) (have|had)? (spoken|met|seen|talked|written|spoke|talk|meet|see)`,meets:`~talk|~speak|~meet|~see|~text|~message|~follow|~chat|~hang|~write|~call`,see:`know|see|check|be sure|make sure|prove|verify|confirm|show`,really:`who (is|you|i)|where (you|i)|(you|i) (are|am) (really|actually|where)`,allowTemplates:`
    ask me first? before you (see|meet|go out|talk|leave)
    (tell|show) me ..3 (everyone|everybody|anyone|whoever|each person) you (talk|speak|meet|see|text|message)
    you ..4 (call|videocall|video call|facetime|text|ring) me ..8 so that? i can? (know|see|be sure|
      check) !(..25 @kindly)
    you ..4 send me (a|an) (selfie|photo|picture|pic|video) ..8 so that? i can? (know|see|be sure|
      check) !(..25 @kindly)
    (not|never) ..3 (go|see|meet|leave) ..4 without (asking|my|me)
    you always? (call|text|message|ring|phone) me ..20 (leave|arrive|get (there|in|home)) ..20 @eachTime
    (run|clear|check) (it|that|this|(your|my) plans|everything) (by|with|past) (me|you) ..4 (before|first) ..4 @goOut
    (get|am|be|is) (notified|alerted|an alert|a notification) ..3 (when|if|whenever) (you|i)
    (~ask|~need|~get|~have|~wait for) ..3 (my|your|for) (permission|approval|consent) ..8 (@goOut|going|seeing|leave|
      leaving|friends)
    (stop|not|never|no longer) (~see|~talk|~speak|~meet|~contact) ..6 @others`,kindly:`safe|late|okay|all right`,eachTime:`every time|each time|always|without fail`,goOut:`go|see|meet|hang|out|talk|text`,others:`
    any other? (men|women|friends|male|female)|your (friends|family|mother|sister|brother)|anyone|male|female
    other (men|women)
    your _ (without me|unless i)`,stops:`
    ~stop|~quit|not|never|no longer|without|gives? up|~give up|~end|instead of|rather than|refrain|~avoid|~resist
    ~delete
    ~remove|~uninstall|~turn off|~switch off|trust-|nobody|neither|no more|no one|let go of|leave off|~cancel`,stopsThen:`
    @stops ..30`,putAway:`
    ..6 (away|off|down|aside|back|in (a|the|another) @somewhere|out of the? (bedroom|room|sight)|on silent)
    ..6 (for the (kids|children|baby|dog)|of the (dog|cat|kids|children|car|bins))`,somewhere:`drawer|basket|box|hall|kitchen|bag|pocket|room|other`,innocentTopic:`
    kid|kids|children|child|daughter|son|baby|dog|cat|school|recipe|doctor|wedding|holiday|restaurant|netflix|wifi
    streaming
    (our|the) bank (statement|statements)|budget|shopping|calendar|(photo|photos) of (the|our)|thank you|thankyou
    running
    together we|jogging|hiking|emergency|luggage|laundry|joint|steps|drinking|sleep|spending|habit|habits|mood|period
    periods
    tracker for`,iDo:`(i|we) (will|am|can|may|only|just|also|always|shall|want to|going to)*`},n=`When you ask me something, I answer what you asked.`,r=`If something happens that you would want to know, I tell you the same day.`,i=`We sit down together each evening, and I tell you about my day.`,a=`I say in the morning where I will be, and tell you when it changes.`,o={within:`_ (stop|not|never|no longer)`,sentence:`@innocentTopic`},s={before:`@stopsThen`,although:`@meeting`,...o},c=`away|down|off|aside`,l=`own (password|passwords|passcode|passcodes|pin|pins|phone|phones|login|logins)`,u={...s,within:`${o.within}|${c}|${l}`,after:`@putAway|${l}`},d=(e,t,n,r)=>({id:e,kind:t,says:n,unless:t===`secrets`?{...s,within:`${o.within}|${l}`,after:l}:u,rewrite:()=>r}),f=[d(`location`,`location`,`@whereTemplates`,a),d(`secrets`,`secrets`,`@keyTemplates`,n),d(`reading`,`reading`,`@readTemplates`,r),d(`open-phone`,`reading`,`@openTemplates`,r),d(`copies`,`reading`,`@copyTemplates`,r),d(`belongings`,`reading`,`(~check|~search|~go through|look- (through|in)|~inspect|~empty) @yours _? @belongings`,r),d(`spying`,`reading`,`@spyTemplates`,r),d(`reporting`,`reporting`,`@reportTemplates`,i),d(`where-and-who`,`reporting`,`@whoTemplates`,i),d(`permission`,`reporting`,`@allowTemplates`,i)],p=new e(f,t),m=e=>p.find(e);export{m as watching};