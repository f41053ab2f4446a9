namespace HaloBot.Intake;

/// <summary>Making a complaint, asking after it, and adding to it: see <see cref="PhraseBook"/> for the notation.</summary>
internal static class AboutTheCase
{
    public static readonly PhraseBook.Entry[] Entries =
    [
        new(Intent.Complain)
        {
            Say = """
                [a|new|another|a new] [formal] (complaint|complain)
                <how> <complain>
                (i|we) have [got] <acomplaint> [to make|for you]
                """,
            Do = """
                <complain>
                (report|tell you about) (a|an|another) (problem|issue|fault)
                """,
            Have = """
                <acomplaint>
                (complain|to complain)
                """,
        },
        new(Intent.Check)
        {
            Say = """
                <reference>
                (reference|ref|case|number|my ref|my reference|my case|my complaint|my case number|my reference number|it|case number|
                    complaint|complaint number|reference number) [is|number|no|number is] <reference>
                (re|about|regarding|concerning|hello re) <reference>
                status [of <mine>|please]
                (where|how) is <mine> [up to|at|going|now|getting on|coming along|doing|progressing]
                (where|how) <mine> is [up to|at|going|now|getting on|coming along|doing|progressing]
                how far [along|on] (is|are you with) <mine>
                how (are you|you are|is it) getting on [with <mine>]
                what (is|has been) (happening|going on|happened|done|the news|the latest|the status|the progress|the update|the state|
                    being done) [with|about|on|to|of|for] [<mine>|it]
                what stage is <mine> at
                (any|have you any|have you got any|is there any|has there been any) (news|update|updates|progress|movement|word) [yet|
                    for me|for us] [on|about|with|regarding] [<mine>|it|this] [yet]
                (news|update|updates|progress) (on|about|with|regarding) <mine>
                what is (my|the) (reference|ref|case number|complaint number|reference number|ref number|case ref|complaint reference)
                i (forgot|have forgotten|lost|have lost|do not have|can not find) my (reference|ref|case number|complaint number|
                    reference number|ref number|case ref)
                (has|have) (anyone|anybody|someone|somebody|you) [even|actually] (looked at|seen|read|dealt with|started on|received|
                    got|done anything about|done anything with|had) (<mine>|it|this) [yet]
                where has (it|<mine>) got to
                how (is the matter|the matter is) (progressing|going|coming along)
                [how|where] are (you|we) [up to|at] with <mine>
                (did|have) you (get|got|receive|received|read|see|seen) <mine> [yet|ok]
                (is there any|any) progress
                [just] (chasing|chasing up|following up|following up on|checking|checking up on|checking on|checking in on|enquiring
                    about|inquiring about|asking about|ringing about) [on] <mine>
                is <mine> (still open|closed|open|being dealt with|finished)
                """,
            Do = """
                (check|check or update|track|chase|chase up|check on|check up on|follow up|follow up on|look up|see|view|find|look at|
                    update me on|know about|ask about|find out about|enquire about) [up on|on] (<mine>|one|a complaint|an existing
                    complaint|an existing one) [progress|any progress|status]
                (check|know|see|find out|tell me) [the|any] (status|progress|state) [of|on|with] [<mine>]
                (check|know|see|find out|tell me) (how|where) <mine> is [going|getting on|up to|at]
                update me
                """,
            Have = """
                [an|any|the|some] (update|news|progress|progress update|status) [on|about|of] [<mine>|it]
                [my|the] (reference number|ref number|case number|reference)
                """,
        },
        new(Intent.AddToCase)
        {
            Say = """
                (add info|add information|more info|more information|more details|another thing|one more thing|something else|there is
                    something else|there is one more thing|there is more)
                [i have|we have|have] [got] [some|a bit|a lot|a few] (more|further|extra|new|other|additional) (information|details|
                    detail|evidence|to tell you|to say|to add|things|proof|photos) [for you|to add|to tell you|for <mine>|about <mine>]
                (i|we) have [got] (a photo|photos|a picture|pictures|a screenshot|evidence|proof|something|something else|one more
                    thing|another thing) [to (add|send|show you|tell you|say)] [for <mine>]
                [i] [have] (forgot|forgotten) to (say|mention|tell you|add|put) [something|one thing|a thing|that|this] [(in|on|about|
                    to) <mine>]
                [i have] [got] [a|the] [<file>] <how> (<send> (<file>|it|them|this)|<add>)
                there is something else [i (need|want|would like|forgot|have)] [to (tell you|add|say|mention|put)] [on|to|in] [<mine>]
                """,
            Do = """
                <add>
                <send> <file>
                (update|amend) (my|this|our) (complaint|case)
                (tell you|say|mention) (something else|one more thing|something more|another thing|a bit more|more)
                """,
        },
        new(Intent.ChangeContact)
        {
            Say = """
                ((i|we) have [got]|got) (a new|another|a different|new) <contact> [now]
                (i|we) have (changed|updated|got a new|swapped) (my|our|the) <contact>
                (my|our) <contact> (has|have|is) [just] (changed|different|new|not the same) [now] [since i (made|sent|put in) <mine>]
                my [new|other] (email [address]|[phone|mobile] number|address) is [now] (anemail|anumber)
                (use|contact me on|call me on|ring me on|email me at|text me on) (anemail|anumber) (instead|from now on)
                (do not use|stop using) (my|the) old <contact> [use this (one|number|email)] [instead] [anemail|anumber]
                i have changed [my] <contact> [to (anemail|anumber)]
                how [do i|can i|to] (tell|give) you (my|the) new (<contact>|one)
                i (change|have changed|changed) my <contact> how [do i|can i|to] (tell|give) you [my|the] [new] (<contact>|one)
                (i|we) [have] [recently|just] moved [house|home|address]
                wrong (email [address]|phone number|number|address|mobile number)
                i [have] (gave|given|put|typed|put in|entered|left) [you] (the|a) wrong <contact> [in]
                (my|the) <contact> [i gave you|i put|i gave] (is|was) wrong
                it is a new (email|phone|mobile) [address|number] [now]
                (do not|rather not) (phone|call|ring|telephone|email|text|write to) me (email|phone|call|ring|text|write to) me [instead]
                (email|text|phone|ring|call|write to|post) me (instead|rather than (phoning|phone|calling|call|ringing|emailing|email|
                    writing)|not (phone|call|ring|email|text))
                i would rather (you emailed|you phoned|you rang|you texted|you wrote to|you called) (me|us) [than (phoned|phone|rang|
                    ring|called|call|emailed|email|texted) [me]]
                i would (rather|prefer to) be (emailed|phoned|texted|contacted by (email|phone|post|text|letter)) [instead]
                (email|text|phone|ring|call|write to|post) me (instead|rather)
                """,
            Do = """
                (change|update|correct|amend|edit|alter|fix) (my|our|the) <contact> [on (my|this|the) (complaint|case)] [you have (for
                    me|on file)]
                give you (a new|my new|another|a different) <contact>
                use [a|my] (new|other|different) <contact>
                be contacted (by (email|phone|post|text|letter)|on a different number) [instead]
                (contact|call|ring|phone|text|email|reach) me (on|at|by|via) (a different|another|my other|a new|my new) (number|email|
                    email address|mobile|phone|address) [instead]
                """,
        },
    ];

    public static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["acomplaint"] = "[a|an|another|my|one|a new|new|an official|a formal] [formal|official|serious] complaint",
        ["complain"] = """
            (make|file|raise|log|lodge|register|start|submit|put in|do|begin|open|send|enter|record|place|report) <acomplaint>|put
            <acomplaint> in|(make|lodge|raise|register|file|log) <acomplaint> (about|against) (you|halo|your company|your service)|
            complain [about (you|it|this|something|halo|your company|your service)]
            """,
        ["add"] = """
            add (it|information|info|something|more|more information|more details|some details|details|to it|to this|something else|a
            note|one thing|one more thing|a comment|another thing|a bit more|some more|some information|some more information|evidence|
            this|a photo|photos|a picture|anything) [to <mine>|to it|on to it]|add to <mine>
            """,
        ["send"] = "(send|attach|upload|share|email|show|add|post|forward) [you|in|to you|them]",
        ["file"] = """
            [you] [a|an|some|the|my] (photo|photos|picture|pictures|pic|pics|file|files|screenshot|screenshots|attachment|attachments|
            document|documents|evidence|proof|video|image|images|receipt|copy of my bill|bill) [of (it|this|that|my bill|the problem)]
            [in|to you|here|to <mine>]
            """,
    };
}
