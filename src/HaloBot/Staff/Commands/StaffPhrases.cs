using HaloBot.Language;

namespace HaloBot.Staff;

/// <summary>
/// The phrases of staff, in the notation of <see cref="PhraseReader"/>: one to a line; <c>(a|b c)</c> one of these; <c>[a|b]</c> one of these or
/// nothing; an indented line goes on from the one before. The longest that fits counts, wherever it stands. Words stand as
/// <see cref="PlainWords"/> writes them ("what's" as "what is"), and slips of the keyboard are repaired. To improve what is understood, add a phrase
/// here, and what was typed to tests/HaloBot.Tests/Staff/staff-utterances.tsv.
/// </summary>
internal static class StaffPhrases
{
    public static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["cases"] = "(case|cases|complaint|complaints|ticket|tickets|ones)",
        ["any"] = "(any|all|all the|the|some|every|a list of|list of|open|all open|all the open)",
        ["about"] = "(about|regarding|concerning|re|to do with|related to|on)",
    };

    public static readonly (StaffMark Mark, string Phrases)[] Table =
    [
        (StaffMark.Find, """
            (find|search|search for|look for|looking for|look up|lookup|locate|dig out|dig up|get me|pull up) [me] [<any>] [<cases>] [(from|by|for|with|<about>|
                mentioning|containing|named|called|of)]
            [is there|are there|do we have|have we got|have we had|got|did we get|show me|show|list] <any> <cases> (from|by|mentioning|containing|called|
                named|that mention|that mentions|that say|with the word|with the words|where somebody mentions)
            [is there|are there|do we have|have we got|have we had|got|did we get] (anything|something) (from|by|mentioning|called|named)
            [is there|are there|do we have|have we got|have we had|show me|show|list] [<any>] <cases> <about>
            [is there|are there|do we have|have we got|have we had] anything <about>
            who (complained|is complaining|has complained) <about>
            (where is|show me|get) the <cases> (from|by|of|about)
            """),

        (StaffMark.Cases, """
            <cases>
            (open|outstanding|unresolved|current|live|active) [<cases>]
            (what is|what are|anything|what do we have|what have we got|which ones are) (open|outstanding|on|left|still open|in the queue|on the go)
            (the queue|queue|workload|backlog|caseload)
            (what|which) <cases> (do we have|have we got|are there|are open)
            """),

        (StaffMark.Mine, """
            (my|mine|my own)
            (assigned|allocated|belonging|given) to me
            for me
            (i own|i have|i have got|i am on|i am dealing with|i am handling|i claimed|i took|have i got|do i have|have i|am i (on|dealing with|handling|
                working on)|i am working on|i should be (doing|on|working on)|should i be (doing|on|working on))
            (on my|in my) (list|plate|desk|queue|name)
            (what is|what have i got) on my (list|plate|desk)
            what should i (do|be doing|look at|work on) [next|first|now]
            """),

        (StaffMark.Unowned, """
            (unowned|unclaimed|unassigned|unallocated|ownerless|untaken|spare|orphaned|free)
            [what is] up for grabs
            (nobody|no one|noone|no body) (owns|has|has claimed|claimed|has got|is on|has taken|took|is dealing with|is looking at|has picked up)
            nobody is
            (without|with no|has no|have no) (owner|owners)
            not [been|yet|yet been] (claimed|taken|assigned|owned|picked up|allocated) [yet]
            (going spare|need an owner|needs an owner|need claiming|needs claiming|to claim|to pick up|to take|to be claimed|left to claim|can i (claim|take|
                pick up)|waiting for an owner|needs picking up|need picking up)
            """),

        (StaffMark.Overdue, """
            (overdue|late|past due|past their date|out of time|over due|behind|breached|missed|past deadline|past the deadline|past its date|
                running late|overran)
            (late|behind) on
            missed [the|a|their|its] (deadline|deadlines|date)
            (should have been|ought to have been) (done|answered|sorted) [by now|already]
            """),

        (StaffMark.DueToday, """
            due (today|by tonight|by the end of today|by end of today|by close|by five|before five)
            (today|due by today|deadline today|for today|to do today)
            """),

        (StaffMark.DueThisWeek, """
            due [by|in|within] [this week|the week|the end of the week|end of the week|end of this week|friday|the end of this week|the next few days]
            (this week|by friday|before friday|before the weekend|by the weekend|end of the week|for the week|coming up|due soon)
            deadline this week
            (falls|fall|falling) due [this week]
            """),

        (StaffMark.AwaitsCustomer, """
            (awaiting|waiting for|waiting on|pending|with|chasing) [the|a] (customer|customers|customer reply|customers reply|customer answer|their answer|
                an answer|a reply|customer response|customers response|a response)
            waiting for [the] customer is (reply|answer|response)
            [the] (customer|customers) (to reply|to answer|to come back|has not answered|have not answered|has not replied|have not replied|has to
                answer|to respond|to get back)
            (outcome given|answered|outcome sent|given an outcome|we have answered|we answered|with an outcome)
            """),

        (StaffMark.Digest, """
            [the|a|todays|daily|morning] (digest|summary|overview|roundup|round up|snapshot|rundown|run down|briefing|morning report)
            (what is|anything|whats) (new|happening|going on|urgent|up|the state of play|the position|most urgent) [today|this morning|with us|here]
            (how are we doing|how do things stand|where are we|where do we stand|how are things looking|how does it look|state of play|catch me up|bring me up
                to [speed|date]|fill me in|update me|get me up to speed) [today|this morning]
            what (needs|need) (doing|attention|looking at|seeing to|dealing with) [today|this morning|first|now]
            what (should|do) we (do|look at|tackle|start with|need to do) [first|next|today]
            (anything|what is|whats) [most] (urgent|pressing|important)
            (most urgent|urgent <cases>|urgent ones|priorities)
            """),

        (StaffMark.New, """
            (new|phone|phoned in|written|postal) (case|complaint)
            (record|log|file|register|enter|create|note down|put in|write up|take down|add) [a|an|another|this|the|new|a new|one more] [new|phone|phoned in|written|postal] (case|
                complaint|phone call|letter)
            (a|the|another|one) customer (rang|has rung|has just rung|just rang|phoned|has phoned|called|has called|wrote|has written|emailed|has emailed|on the phone|
                is on the phone)
            (somebody|someone) (rang|has rung|phoned|has phoned|called|has called|wrote|has written|emailed|is on the phone)
            (letter|email|e mail|call|phone call) (from a customer|of complaint|with a complaint|to complain)
            complaint (by|over the|on the|through the) (phone|post|letter|email|e mail)
            """),

        (StaffMark.OnCall, """
            [who is|who are|whos] (on call|oncall|on duty|the duty manager)
            who (gets|is|are|will be|is being) (notified|alerted|mentioned|pinged|the alerts|the urgent alerts|paged|called|told)
            who (do|does) [the] [urgent] alerts (go to|mention|notify|reach)
            on call (list|rota|person|people)
            """),

        (StaffMark.Managers, "[who is|who are|which] [the|our|a] (manager|managers)"),

        // "id" is read as "I'd".
        (StaffMark.OwnId, """
            [what is] my [own] [entra|entra object|object|aad|azure|azure ad|user] i would
            (entra|entra object|object|aad) i would
            """),

        (StaffMark.Check, """
            [run|do|a|another|the] [health|setup|set up|system|self|procedure] (check|test|checkup|check up|diagnosis|diagnostics|self test)
            (check|test|examine) (yourself|everything|the setup|your setup|the set up|your set up|the procedure|that everything works)
            (is|are) (everything|it all|the bot|it|you|things|all) (ok|okay|working|set up|running|all right|alright|fine|healthy|well|in order|up and running|online)
            (anything|something|what is) (wrong|broken|not working|amiss)
            [call|run] [the] doctor
            [are there] any problems with the (bot|setup|set up)
            """),

        (StaffMark.Help, """
            (help|commands|instructions|options|menu)
            what (can|do) you (do|understand|know|answer) [for me|for us|here]
            what can i (ask|say|type|do) [you|here]
            how (do|does|can) (i|you|we|this) (use|work|use this|use you|talk to you|ask|ask you)
            how does (this|this bot|it) work
            (who|what) are you
            how do i (use|find|see|list) [this|you|cases|my cases|a case]
            (hello|hi|hey|hiya|good morning|good afternoon|morning|hello there|are you there|you there)
            """),

        (StaffMark.Billing, "(billing|bill|bills|charges|charging|overcharging|invoice|invoices|payment|payments|refund|money)"),
        (StaffMark.Fault, "(fault|faults|faulty|outage|outages|loss of service|no service|broadband faults|line faults|service faults|technical)"),
        (StaffMark.Contract, "(contract|contracts|cancellation|cancellations|contractual|exit fees)"),
        (StaffMark.Equipment, "(equipment|router|routers|hardware|kit)"),
        (StaffMark.CustomerService, "(customer service|customer services|rudeness|staff conduct|service complaints)"),
        (StaffMark.Switching, "(switching|switch|porting|switches|number porting)"),
        (StaffMark.MisSelling, "(mis selling|misselling|mis sold|missold|mis selling|sales)"),
        (StaffMark.Accessibility, "(accessibility|accessible|disability)"),
        (StaffMark.DataProtection, "(data protection|gdpr|privacy|data)"),
        (StaffMark.Other, "(something else|other|misc|miscellaneous|uncategorised)"),

        (StaffMark.Nothing, """
            (please|pls|plz|thanks|thank you|ta|cheers|mate|love|ok|okay|now|right now|again|just|quick|quickly|so|and|or|the|a|an|of|for|in|on|with|by|to|at|is|
                are|was|be|been|that|which|there|here|it|them|they|these|those|this|we|us|our|me|i|you|all|any|some|every|anything|still|yet|currently|do|does|
                have|has|got|get|need|needs|want|about|regarding|from|list|show|give|see|view|display|bring up|tell|what|who|when|how many|let me|let us|can you|could
                you|would you|can i|could i|may i|i want to|i would like to|i need to|whose|only|also|up|out|over|team|department|new|bot|halobot|how|much|category|
                type|kind|whats|today is|currently|left|going|one|thing|things|stuff|had|not|no|yes|if|but|as|my colleague|everyone|everybody|number|did|will|
                full|whole|more|should|would)
            (show|give|tell|list|get|send) (me|us)
            """),
    ];
}
