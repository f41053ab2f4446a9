namespace HaloBot.Intake;

/// <summary>Questions that are answered at any moment: see <see cref="PhraseBook"/> for the notation.</summary>
internal static class Asking
{
    public static readonly PhraseBook.Entry[] Entries =
    [
        new(Intent.OfficeHours)
        {
            Say = """
                what (the|your) (office|opening|business|working) (hours|times) are [<day>]
                [what|when] [is|are|about] [the|your|you] [office|opening|business|working] (hours|times) [of business] [<day>]
                (office|opening|closing|business|working) (hours|times|time)
                what (are|is) [the|your] (office|opening|closing|business|working) (hours|times|time) [<day>]
                (what|which) (hours|days|time|times) (do|are|is|does|will) (you|the office|they|your office) (be) (open|closed|shut)
                (what|which) (hours|days|time|times) [do|are|is|does|will] (you|the office|they|your office) [open|close|shut|closed|
                    work|finish|start] [at|from|until|till|to|up] [<day>]
                when (are|is|do|does|will|can) (you|the office|they|your office) [be|next] (open|opening|close|closed|closing|shut|
                    start|finish|back) [again|next|up] [<day>]
                how late (are|is) (you|the office) open [<day>]
                [are|is] (you|you guys|the office|you lot|your office|the shop|you guys) [still|even|actually|ever] (open|shut|closed)
                    [<day>]
                do you (work|open|close) <day>
                (are you|is anyone|is anybody|is someone|is somebody|is there anyone|is there anybody) [there|in|working|in the office|
                    at the office|about] <day>
                is (anyone|anybody) in the office
                """,
            Have = "[the|your] (office|opening|working|business) (hours|times)",
        },
        new(Intent.StillUnhappy)
        {
            Say = """
                [what] [if|happens if|can i do if|do i do if|should i do if|about if] [i am] still (unhappy|not happy|not satisfied|
                    unsatisfied|dissatisfied) [about|with] [it|this|that]
                (what|who) [if|happens if|can i do if|do i do if|should i do if|do i go to if|can i go to if] (i am|we are) [still|not]
                    (unhappy|happy|satisfied|dissatisfied) [about|with] [it|this|that|<answer>]
                if i am still (unhappy|not happy|not satisfied)
                what (can|could|do|should|would) i do next
                (what if|what happens if|what do i do if|what can i do if|and if) (you|i|we) (can not|do not|can not|disagree|do not
                    agree|will not) [with] [sort|fix|resolve|agree|settle|solve|help|like] [with] [it|this|you|<answer>] [out]
                what is [the|my] next step if (you|i) (can not|do not|am not) (sort|fix|resolve|agree|settle|solve|help|happy|
                    satisfied) [with] [it|this|you|me|<answer>] [out]
                (what about|who (is|are)|tell me about|what is|what are|explain|where is|what does) <scheme> [do|mean]
                (<scheme>|escalate [it|this|that|<mine>]|escalation)
                <how> (escalate|take (it|this|that|<mine>) (further|higher)|complain further|appeal) [it|this|that|<mine>]
                <how> (go|complain|get|write|speak|take (it|this|that|<mine>)) (to|in touch with) <scheme>
                <how> (contact|reach) <scheme>
                i [am going to|will be|will] (go|going|take|taking|take this|taking this|complain|complaining|report|reporting|report
                    you|reporting you) (to|it to|this to|you to) <scheme>
                (when|how long) [before|until|till] (can i|i can|do i have to wait to) (go|take (it|this)|complain) to <scheme>
                what (can|do|should) i do if <answer> is (not good enough|wrong|unfair|not fair)
                (do|will) i (need|have) to wait (8|eight) weeks (before i can|to|until i can) (go|complain) to <scheme>
                (can|will|could) <scheme> (help|help me|sort it out|do anything)
                who is above you
                who (regulates|oversees|controls|checks) (you|this|halo|your company)
                (where|what|who) (do|can|else can) i (go|complain|turn|go to|complain to|turn to) (next|after this|after you|if you can
                    not help)
                what are my rights
                (what is|where is|where can i find|where can i see|where can i read) [the|your] [complaint|complaints] (procedure|
                    policy|process)
                """,
            Do = """
                escalate [it|this|that|<mine>]
                (go|complain|take (it|this|that|<mine>)) (to|direct to|straight to) <scheme>
                take (it|this|that|<mine>) further
                """,
            Have = "[a copy of] [the|your] (complaint|complaints) (procedure|policy|process|code)",
        },
        new(Intent.Person)
        {
            Say = """
                [real|human|live] (person|human|human being|agent|adviser|advisor|operator|representative)
                (human|customer services|customer service|call me|ring me|phone me|callback|ringback|call back|live chat)
                (call|ring|phone) (me|us) [back] [on|about it|about this]
                is there (a|any|an) [real] (person|human|one|body|agent|anyone) [there|here] [i can|i could|i may|i might|to|for me to]
                    [talk|speak|chat] [to|with]
                is there (anyone|anybody|someone|somebody) [there|here] (i can|i could|i may|i might|to) (talk|speak|chat) [to|with]
                i do not want [to] (talk|speak|chat) (to|with) (a|this) (robot|bot|machine|computer)
                i do not want (a robot|a bot|a machine|to talk to you)
                (i would rather|i would prefer to|i prefer to) (speak|talk|chat) (to|with) <person>
                (what is|have you got|do you have) (your|the|a) [phone|telephone|contact|customer service] number
                <how> (get hold of|get through to|speak to|talk to|contact|reach|ring|call|phone|get) (<person>|you)
                <how> (get to|speak|talk) (to|with) <person>
                who can i (talk|speak) to
                (speak|talk|chat) to me (in person|on the phone)
                live chat [with] [<person>]
                """,
            Do = """
                (talk|speak|chat) (to|with) <person> [on the phone|in person|over the phone|about (this|it|my complaint)]
                (put|pass|connect|transfer) (me|us) [through|over|on|on to] (to|with) <person>
                (call|ring|phone|telephone) (me|us) [back] [up] [about (this|it|my complaint)] [on this number] [when you are free|at
                    home|tomorrow|later|this afternoon|this morning|on my mobile]
                get <person> to (call|ring|phone|contact|speak to) (me|us) [back]
                have <person> (call|ring|phone|contact) (me|us) [back]
                give (me|us) a (call|ring|bell|phone|callback|ringback|call back|tinkle|shout) [back]
                speak on the phone
                (arrange|book|request) a (callback|call|ringback|phone call)
                have a chat with <person>
                """,
            Have = """
                <person>
                [a|your] (callback|ringback|call|phone call|phone number|telephone number|contact number)
                live chat
                """,
        },
        new(Intent.WhatNext)
        {
            Say = """
                what (happens|is happening|comes|will happen|do you do|are you going to do|will you do) [next|now|then] [with (this|
                    it)] [after (this|that)|after i send it|once i send it|when i send it]
                what (is next|next|now)
                when (will|do|does|can|are|is) <someone> [going to] <answered>
                when (will|do|can|should) (i|we) [expect to] (hear|get|expect|receive|be told|know) [an|a|the|your|anything|something]
                    [answer|reply|response|call|email|letter|result|outcome|decision] [from] [you|someone] [back] [by]
                how long (does|will|would|is) (it|this|that) [going to|all] (take|be)
                how (long|soon) (do i|will i|until i|till i|before i|have i got to|do i have to|will i have to) (hear|wait|get) [for]
                    [an|a] [answer|reply|response] [back] [from you|from someone]
                will (you|someone|somebody|anyone) [be] (call|calling|ring|ringing|phone|contact|contacting|email|get back to|getting
                    back to|be in touch) [with] [me|us] [back]
                (is|are) (my|the) (data|details|information|personal data|personal information) (safe|secure|private|confidential|protected)
                why do you (need|want|ask|ask for) [to know] [that|this|my name|my address|my email|my number|my phone number|my details]
                [so|and] then what
                i have (sent|done) it [so] [then|now] what
                how many (days|weeks) [for|until|till|before|to] [i get] [an|a|the|your] (answer|reply|response)
                how long for [an|a|the|your] (answer|reply|response)
                will (someone|somebody|anyone|anybody|a person|a human) [actually|really|even] (see|read|look at) (this|it|that|my
                    complaint)
                (who|whom) [actually|really] (will see|sees|reads|will read|can see|gets|looks at) (this|it|that|my complaint|these
                    messages|these|them)
                what (do|will) you do with (this|it|my data|my details|my information|my complaint)
                do you (share|sell|keep|store|pass on) my (details|data|information)
                """,
        },
    ];

    // Names that only these phrases use.
    public static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["day"] = "[on|at|over|during|in|for|until|till] [the|a] (<oneday> [<oneday>])",
        ["oneday"] = """
            (today|tomorrow|tonight|now|later|weekend|weekends|saturday|saturdays|sunday|sundays|monday|mondays|tuesday|wednesday|
            thursday|friday|bank holidays|bank holiday|christmas|christmas day|christmas eve|boxing day|new year|new years day|easter|
            good friday|morning|afternoon|evening|evenings|mornings|night|this evening|this morning|this afternoon|this weekend|week|
            weekdays|holidays)
            """,
        ["scheme"] = """
            [the|a|an] (cedr|cisas|ofcom|communications ombudsman|telecoms ombudsman|ombudsman|ombudsmen|regulator|adr|adr scheme|adr
            letter|deadlock|deadlock letter|dispute resolution|dispute resolution service|alternative dispute resolution|complaint
            procedure|complaints procedure|citizens advice|small claims court|courts|court|trading standards)
            """,
        ["being"] = """
            [a|an|the] (bot|robot|human|human being|person|real person|real human|machine|computer|ai|chatbot|program|real|actual
            person|proper person|android)
            """,
    };
}
