using HaloBot.Language;

namespace HaloBot.Complaints;

/// <summary>
/// The words that tell what a complaint is about, in the notation of <see cref="PhraseReader"/>: one wording to a line, <c>(a|b)</c> one of these,
/// <c>[a|b]</c> one of these or nothing, <c>&lt;name&gt;</c> see <see cref="CategoryNames"/>. They count wherever they stand in the complaint; of two
/// wordings that begin at the same word only the longer one counts. To improve a guess, add words here, and the complaint to utterances.tsv.
/// </summary>
internal static class CategoryWords
{
    private const int Settles = 12;
    private const int Decides = 7;
    private const int Tells = 3;
    private const int Hints = 1;

    public static readonly (Category Category, int Weight, string Phrases)[] Table =
    [
        (Category.DataProtection, Settles, """
            (gdpr|data protection|data breach|privacy|subject access [request]|sar|ico|information commissioner)
            (my|our|personal|customer|customers) [personal] data
            (someone|somebody|someones|other people|peoples|everyone|everyones|everybody|everybodys|another customer) [is|else|elses]
                [is|elses] (details|data|bill|name|address|addresses|account|information)
            someone else is (bill|details|data|account|name)
            (gave|given|giving|shared|share|sharing|sold|selling|passed|leaked|disclosed|sent|emailed) [out|on] (my|our) (details|
                information|data|number|address|bill|letter|letters|name|bank details)
            told my (neighbour|neighbours|ex|husband|wife|partner|landlord|boss|family|mum) about my
            (information|data|details) you hold [about|on]
            (marketing|opted out|opt out|unsubscribed|unsubscribe)
            (scammers|fraudsters|hacked|hackers|identity theft|leaked)
            (changed|accessed|logged in to|opened|in) my (email|password|details|account) [on my account] without (asking|permission|my
                permission|me knowing)
            """),
        (Category.DataProtection, Tells, """
            (spam|scam|confidential|wrong date of birth|to my ex|data|personal information|my details)
            to the wrong (address|person|email)
            """),

        (Category.Accessibility, Settles, """
            (disabled|disability|disabilities|deaf|blind|large print|bigger print|big print|braille|relay uk|text relay|bsl|sign
                language|wheelchair|accessible|accessibility|screen reader|dyslexic|dyslexia|autistic|autism|hard of hearing|partially
                sighted|visually impaired|hearing aid|hearing aids|dementia|reasonable adjustment|reasonable adjustments|easy read|
                stammer|mobility|sign language|registered blind|audio bill|impaired|vulnerable)
            (makes it hard to|i can not|can not) use the phone
            """),
        (Category.Accessibility, Tells, """
            (learning difficulties|special needs|sight|hearing|interpreter|on his behalf|on her behalf|power of attorney|arthritis|
                stroke|anxiety)
            """),

        (Category.MisSelling, Decides, """
            (missold|misselling|missell|missale|misled|mislead|misleading|conned|con|tricked|scammed into|duped|lied|lie|lies|assured|
                liars|lying|false advertising|falsely|hard sell|pressured|pushed into|talked in to|talked into|fobbed in to)
            (was|were|been) promised
            (salesman|salesperson|sales man|sales rep|salesmen|saleswoman|sales team|doorstep|cold called|at the door)
            (was|were|been) told [that] (it|i|we|there) would
            (told|telling) (me|us|him|her|my mum|my nan|my dad) [that] (it|that|there|i|we|they) (would|will|was|is|had)
            (said|says) (it|there|i) (was|would|is|had|will) (be|free|include|included|no)
            never (agreed|signed up) [to] [this|that|it|any]
            sold (me|us|my mum|my nan|my dad|my mother|my father|him|her) [something|a|the|an]
            signing up
            (signed|signing) (me|us|him|her|my (nan|mum|dad|gran|mother|father|wife|husband|son|daughter)) up
            """),
        (Category.MisSelling, Tells, """
            (sold|sales|rep|reps|promised|never asked for|never wanted|you promised|they promised|he promised|she promised|advertised|
                advert|advertised as|guaranteed|agreed to)
            (you|they|he|she|the lady|the man) said [i|it|full|unlimited|free|no|that]
            (do not need|did not need|not what i was sold|can not use it)
            """),

        (Category.Switching, Decides, """
            (switch|switched|switching|port|ported|porting|porting my|pac|pac code|stac|slammed|slamming|one touch switch|one touch
                switching)
            (keep|kept|keeping|lost|lose|losing|transfer|transferred|port|move|moved) (my|our|the) [old|landline|phone|telephone|
                mobile] number
            (new|old|previous|another|different|other|changed|changing|change|current|last) (provider|supplier|company|network|isp)
            [moving|moved|going|transferring|leaving|went] (to|from|for) (sky|bt|ee|virgin|vodafone|talktalk|plusnet|another (company|
                provider|network))
            (moved|switched|transferred) to another (company|provider)
            (took over|take over|taken over) my (line|number|broadband)
            release (the|my) (line|number)
            my old number
            """),
        (Category.Switching, Tells, """
            (transfer|transferred|transferring|changeover|provider|suppliers)
            when i (moved|joined|came) to you
            changed my [phone|landline] number
            """),

        (Category.Contract, Decides, """
            (contract|contracts|terms and conditions|termination|early termination|exit fee|exit fees|exit charge|exit charges|leaving
                fee|cancellation fee|termination fee|termination charge|early exit fee|cooling off|cooling off period|tied in|tied into|
                locked in|auto renewed|auto renewal|auto renew|renewal|notice period|minimum term|mid contract)
            (early termination|termination|exit|cancellation|leaving) (fee|fees|charge|charges)
            (days|days of|month|months|thirty|30 days|a months|month is) notice
            (let|letting) (me|us|him|her) (leave|cancel|go|out)
            (close|cancel|cancelled|cancelling|end|terminate) [my|our|the] (account|broadband|internet|phone|contract|service|agreement|
                package|line)
            """),
        (Category.Contract, Tells, """
            (cancel|cancelled|canceled|cancelling|cancellation|renew|renewed|terms|upgrade|upgraded|upgrading|agreement|package|signed|
                leave|rolled onto|rolled over|rolled on to|my deal|deal ended)
            (18|24|12|36|eighteen|twelve|twenty four) (month|months)
            """),

        (Category.Equipment, Decides, """
            <router> [you|they] [sent|gave] [me|us] [is|has|was|does|are] (broken|faulty|broke|dead|not work|not working|damaged|
                smashed|packed in|bust|knackered|kaput|blown|overheats|overheating|died|wrong|old)
            (wrong|faulty|broken|second hand|new|replacement|old|used|damaged|another|missing) <router>
            (equipment|handset|handsets|sim|sims|sim card|sim cards|socket|sockets|cables|charger|battery|adapter|power supply|remote|
                filter|splitter)
            <router> (keeps|light|lights|never|has not|has still|still|overheats|restarts|turns)
            (router|rooter|hub|modem) (never|not|has not) (arrived|come|came|turned up|been delivered)
            (phone|mobile|tablet|box) (arrived|came|is smashed|is broken|smashed|screen|does not turn on)
            broken phone
            """),
        (Category.Equipment, Tells, """
            (router|routers|rooter|hub|hubs|modem|extender|booster|mesh|device|box|kit|light is red|red light|delivery|delivered|parcel|
                smashed|overheats|smells|cable box|arrived)
            """),

        (Category.Billing, Decides, """
            (overcharged|overcharge|overcharging|double charged|refund|refunds|refunded|direct debit|direct debits|debited|debit|debt|
                debts|debt collector|debt collectors|bailiffs|roaming|premium rate|late fee|late payment|reimburse|reimbursed|rebate|
                overpaying|overpaid|vat|bank charges)
            [still] (on|off) (my|the|our) bill
            (charged|charging|charge|charges|billed|bill|billing) (me|us|him|her|twice|for|again|too much|double|wrong|wrongly|my|i)
            <bill> (is|has|was|are|went|keeps|came) (wrong|too high|gone up|been|gone|up|higher|going)
            (took|taken|take|taking|takes|takin|stole|stealing|robbing|nicked) [my|more|too much|the|all|extra] (money|payment|payments|
                twice|out|me blind)
            price [of it|has|have] (up|gone up|rise|rises|hike|hikes|increase|increased|went up)
            (put|upped|raised|increased|hiked) [my|me|the|our|up] (price|prices|bill|bills|payment|payments)
            (you|they) (owe|owes) (me|us)
            """),
        (Category.Billing, Tells, """
            (charge|charged|charges|charging|bill|bills|billed|billing|invoice|invoices|invoiced|paying|paid|payed|payment|payments|
                price|prices|owe|owed|owes|£|money|credit|discount|pounds|quid|fee|fees|cost|costs|expensive|fiver|tenner|bank|account|
                tariff|robbed|ripped off|rip off|pence|quote|quoted|dear)
            """),

        (Category.Fault, Decides, """
            no (internet|tinternet|broadband|phone|landline|signal|connection|dial tone|wifi|service|line|net|telephone|tone|reception|data)
            <line> [still|keeps|just|all|completely|totally|has|is] (is|are|was|has|have|keeps|went|been|gone|has been|is been) [still|
                been|completely|just|gone|totally|all|absolutely|so|very|really|too] (down|off|dead|gone|out|slow|dropping|cutting|
                stopping|intermittent|rubbish|terrible|awful|crap|patchy|useless|poor|not|crackling|bad|unusable|disconnecting|freezing)
            <line> [completely|totally|still|just|all|really|so|very] (down|off|dead|gone|out|slow|drops|dropping|cutting|stopped|not
                working|not work|does not work|keeps|died|stops|is knackered|knackered|crackles|crackling|buffering|wont|will not|can
                not)
            (meg|mbps|mbit|mb|megabits|gig)
            (texts|text messages|messages|sms) (not|are not|never|do not) (arriving|coming|sending|come|arrive|send)
            (outage|crackling|crackle|crackly|buffering|dropouts|drop outs|dial tone|intermittent|cuts out|cutting out|keeps dropping|
                keeps cutting|disconnecting|disconnects|disconnected|pendant alarm|lagging|latency|power cut|dead line|line fault|line
                down)
            (can not|will not|not able to|unable to) (get on|get online|connect|ring out|ring anyone|call out|make calls|ring anybody|
                call anyone|receive calls|get through on|stream|get on to) [the] [internet|calls|wifi|999]
            (slow|slower|rubbish|terrible|poor|awful|useless) (internet|broadband|speed|speeds|wifi|connection|signal|service)
            """),
        (Category.Fault, Tells, """
            (internet|tinternet|broadband|wifi|landline|connection|connect|signal|slow|speed|speeds|fault|faults|faulty line|dead|
                freeze|freezes|freezing|line|telephone|service|download|upload|stream|streaming|fibre|offline|online|works|working|999|
                function|functioning)
            (not|never|stopped|is not|has not|does not|do not) (work|working|worked)
            (have|has) (had|not had) nothing
            comes and goes
            been (off|cut off|without|down)
            """),
        (Category.Fault, Hints, "(phone|phones|mobile|off|down|calls|drops|ring out)"),

        (Category.CustomerService, Decides, """
            (rude|customer service|customer services|call centre|call center|on hold|in a queue|pillar to post|fobbed off|passed around|
                hung up|put the phone down|laughed at|unprofessional|appointment|appointments|attitude|manners|cheeky|patronising|
                patronised|condescending)
            (engineer|engineers|technician|installer|openreach|he|they) (did not|never|has not|failed to|does not|do not|had not|not|
                left|no show) (show|turn|turned|came|come|arrive|arrived|showed|turn up|turned up|back) [up|back|again]
            promised to (ring|call|phone|email|contact|get back to|write to) [me|us]
            <nobody> (rings|rang|ring|called|calls|call|phoned|answers|answered|answer|replies|replied|reply|gets back|got back|get
                back|gets|contacted|listens|came|turned|turned up|came back|came out|listened|picks up|picked up|emailed|responds|
                responded|cares|knows|bothered|wants|helps|helped)
            (been|being|was|am|feel|completely) ignored
            (kept|keep|keeps|left) [me|us] (waiting|hanging)
            (can not|could not) get (through|hold)
            (sworn at|swore at|shouted at|talked down to|spoken to like)
            (stop|quit) (calling|ringing|phoning|texting|emailing|sending)
            a right mess
            no (reply|response|answer|callback|call back|ringback)
            """),
        (Category.CustomerService, Tells, """
            (ignored|waiting|waited|wait|staff|engineer|engineers|treated|useless staff|manager|queue|hold|cut me off|cuts me off|
                promised call|spoke|spoken|advisor|adviser|agent|helpful|unhelpful|listening|complained|answered|polite|apology|told
                something different|different people|different story|acknowledgement|opening hours|office hours|have written|wrote|
                letters)
            """),
    ];
}
