namespace HaloBot.Intake;

/// <summary>What the customer may have done with a complaint; each asks before it is done: see <see cref="PhraseBook"/> for the notation.</summary>
internal static class AboutTheOutcome
{
    public static readonly PhraseBook.Entry[] Entries =
    [
        new(Intent.Manager)
        {
            Say = """
                <manager>
                (can|could|will|would|may) <manager> (call|ring|phone|contact|speak to|look at|deal with|look into|read) (me|us|this|it|
                    <mine>) [back]
                (can|could|may) (it|this|that|<mine>) (go|be passed|be sent|be escalated|be referred) [on|up] to <manager>
                who is in charge
                who is in charge [get me them|get them|get me him|get me her]
                """,
            Do = """
                (speak|talk|chat) (to|with) <manager> [about (this|it|my complaint)]
                (escalate|pass|take|refer|move|send|put) [it|this|that|me|<mine>] [on|up|through|over] [to] <manager>
                (contact|ask for|involve|meet) <manager>
                get <manager> to (call|ring|phone|contact|speak to|look at|deal with|look into|read) (me|us|this|it|<mine>) [back]
                have a (word|chat) with <manager>
                """,
            Have = """
                <manager>
                (it|this|that|<mine>) [to be] (looked at|dealt with|reviewed|handled|seen|read) by <manager>
                (it|this|that|<mine>) [to be] (escalated|passed|passed on|sent|referred) to <manager>
                <manager> to (call|ring|phone|contact|speak to|look at|deal with|look into|read|handle|see) (me|us|this|it|<mine>) [back]
                """,
        },
        new(Intent.InWriting)
        {
            Say = """
                in writing
                (put|have|get) (it|this|that) (down|in writing)
                <how> <inwriting>
                <how> write to [you]
                what [is the] address (do i|can i|should i) write to
                what is (the|your) address to write to
                what address (do i|can i|should i|to) (write|send it|send a letter) [to]
                """,
            Do = """
                <inwriting>
                write (to you|you a letter|a letter|in) [about (it|this|my complaint)]
                send you a letter
                """,
            Have = """
                (it|this|that|<mine>) [to be] [put|recorded|made|taken|treated|done|dealt with|handled|logged] [down|formally] (in
                    writing|as a [formal] written complaint)
                (a|this as a) written complaint
                """,
        },
        new(Intent.Letter)
        {
            Say = """
                <letter> please
                <how> (get|ask for|request|obtain|apply for) <letter>
                """,
            Have = """
                <letter> [to my (email|address)|to me|by (email|post)] [so [that] i (can|may) go to <scheme>]
                deadlock
                """,
        },
        new(Intent.Settled)
        {
            Say = """
                (that|it|this) (settles|sorts|settled|sorted|has settled|has sorted|is settled) it [for me]
                (it|that|this|everything|<mine>) (is|has|has been|is been) [now] [all] (settled|sorted|resolved|fixed|sorted out|
                    solved) [now|out|for me]
                (sorted|all sorted|all settled|settled|problem solved|problem sorted|issue resolved|issue sorted|problem fixed|
                    resolved) [now]
                [i am] [very|quite|perfectly|really|more than] (happy|satisfied|pleased|content|fine|ok|okay|good) with <answer>
                i am [very|quite|perfectly|really] satisfied
                i (accept|agree|agree to|agree with) [<answer>]
                (fair enough|yes) i accept [<answer>]
                (that|it|this) is fine (by|with|for) me
                (that|it|this) (is|seems|sounds) [a] [very|perfectly|quite] (fair|fair enough|reasonable) [outcome|offer|answer]
                [i am] happy enough [with <answer>]
                i will take (it|that|the offer|your offer|the money)
                (that|this|it) will do [nicely|me]
                i (will|would like to|want to|wish to|am happy to) accept [<answer>]
                """,
        },
        new(Intent.NotSatisfied)
        {
            Say = """
                [no|sorry] [i am] [still|really|very|just] (not [at all|really|very] (satisfied|happy)|unhappy|dissatisfied|
                    unsatisfied) with <answer>
                [no] [i am] [still|really|very|just] (not satisfied|dissatisfied|unsatisfied)
                [no] [that is|this is|it is] [just|simply] (not [really] good enough|not acceptable|unacceptable|no good to me|no use
                    to me|no good)
                [no] (that|this|it) (does not|did not|has not|will not) (settle|sort|solve|fix|resolve|settled|sorted|fixed) (it|this|
                    that|anything|my (problem|complaint|issue))
                [no] i (do not|will not|can not) (accept|agree with|agree to|agree on) <answer>
                [no] i (do not|will not|can not) (accept|agree)
                [no] i (reject|refuse|decline|disagree with|dispute) <answer>
                i (am no|am not|am) (happy|having|unhappy) with <answer>
                i am (not having (it|this|that)|no happy with <answer>)
                [i am] not happy with <answer>
                <answer> (does not|did not|will not) (settle|sort|solve|fix|resolve) (it|this|that|anything|the (matter|problem|issue)|
                    my (problem|complaint|issue))
                i disagree
                """,
        },
        new(Intent.Withdraw)
        {
            Say = """
                (withdraw|withdraw it|withdraw this)
                you can (close|drop|cancel|withdraw) (it|<mine>)
                i do not (want|wish|need) to (pursue|continue with|go on with|carry on with) (<mine>|it) [any more|anymore|further]
                i do not (want|need) (<mine>|it) (any more|anymore)
                i do not want to complain [any more|anymore]
                i no longer (want|wish) to (complain|make a complaint)
                (forget|forget about) my complaint
                """,
            Do = """
                (withdraw|drop|close|cancel|retract|take back|scrap|pull|remove|delete|stop) <mine>
                take <mine> back
                withdraw [it]
                """,
        },
        new(Intent.Reopen)
        {
            Say = """
                <mine> needs (reopening|to be reopened|opening again)
                <mine> is (shut|closed) [and|but] i (want|need|would like) it (reopened|opened [again|back up]|reopening|open again)
                (you|they) [have] (closed|shut) <mine> [but] [it is (not fixed|not sorted|not resolved|still broken)] [please] (reopen|
                    open) (it|<mine>) [again]
                """,
            Do = """
                reopen [it|this|that|<mine>] [again|up]
                open (it|this|that|<mine>) (again|back up|up again)
                open it
                """,
            Have = "(it|this|<mine>) (reopened|opened again|opened back up|reopening|to be reopened|open again) [again]",
        },
    ];

    public static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["letter"] = """
            [a|an|the|my|your|that|one of your] (deadlock letter|adr letter|letter of deadlock|deadlock notice|final position letter)
            """,
        ["inwriting"] = """
            (put|make|have|record|take|count|get|treat|log|do|submit) (it|this|that|<mine>|things|a complaint|everything) [recorded|put|
            down] [down] (in writing|as (a|my) [formal] written complaint|as written)|complain in writing|make (it|this) (a|my)
            [formal] written complaint [under your [complaints] procedure]|make a [formal] written complaint
            """,
    };
}
