namespace HaloBot.Intake;

/// <summary>Moving about in the conversation: see <see cref="PhraseBook"/> for the notation.</summary>
internal static class MovingAbout
{
    public static readonly PhraseBook.Entry[] Entries =
    [
        new(Intent.Back)
        {
            Say = """
                (back|oops|previous|previous (question|step|one)|undo|back (a step|a bit|one))
                i [have] [just] (made a mistake|pressed the wrong (one|button|thing)|clicked the wrong (one|button|thing)|hit the wrong
                    (one|button|thing)|made a typo) [(in|on|with) (the last (one|question)|that (one|question)|that|my last answer)]
                (wrong (answer|button|one)|that was wrong|that was a mistake|my mistake)
                <goback>
                (that was wrong|my mistake|wrong one) <goback>
                """,
            Do = """
                <goback>
                take (me|us) back [one|a step|to the (last|previous) (question|step)]
                change my [last|previous] answer
                do (the last (one|question)|that (one|question)) again
                """,
        },
        new(Intent.StartAgain)
        {
            Say = """
                (restart|reset|start again|start over|begin again|from the (beginning|start|top))
                (scrap|clear|delete|forget) (that|it|all that|this|it all|all that|everything) [and] [let us] <restart>
                """,
            Do = """
                <restart>
                do (it all|this all|the whole thing|everything|it|all of it) (again|over|afresh|over again) [from the (start|beginning)]
                (restart|reset) [it|this|the chat|everything|the conversation]
                go again from the (top|start|beginning)
                """,
        },
        new(Intent.Cancel)
        {
            Say = """
                (cancel|stop|quit|exit|abort|nvm) [it|this|that|this chat|the chat|chat|everything]
                never mind [that|it|this|about (it|that|this)]
                forget (it|this|that|about it|about this|about that)
                i [have] changed my mind [do not bother|never mind|forget it]
                (do not|dont) (bother|worry about it|worry about that)
                (do not|dont) <pass> (it|this|that|anything|any of (it|this|that))
                i do not want (it|this|that|anything) (sent|recorded|kept|stored|saved|passed on)
                (it does not matter|does not matter|doesn matter|it is not important)
                (no|nah|nope|nay) (leave it|forget it|never mind|do not bother)
                leave it [it does not matter|then|at that|it is fine]
                i (do not want to|can not be bothered to) (do this|do it|carry on|continue|go on) [any more|anymore|now]
                (forget it|never mind|leave it) i can not be bothered
                (forget it|never mind|leave it) can not be bothered
                (end|close|leave|stop|finish) [the|this] (chat|conversation)
                (stop|quit) asking [me] [questions|so many questions|all these questions]
                get me out [of here|of this]
                """,
            Do = """
                (cancel|stop|quit|exit|abort) [it|this|that|the chat|this chat|chat|here|now]
                (end|close|leave|stop|finish|exit) [the|this] (chat|conversation)
                """,
        },
        new(Intent.CarryOn)
        {
            Say = """
                (carry on|continue|go on|resume|proceed|go ahead|keep going|crack on) [with (it|this|that|my complaint)]
                yes [do] (carry on|continue|go on)
                do (carry on|continue|go on)
                where (were|was) (we|i)
                pick up where (we|i) left off
                next [question]
                """,
            Do = """
                (carry on|continue|go on|resume|proceed|keep going|crack on) [with (it|this|that|my complaint)] [where (i|we) left off|
                    from where (i|we) left off]
                (carry|pick) (it|this) (on|up) [again]
                finish (it|this|my complaint|what i started)
                """,
        },
    ];

    public static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["pass"] = "(send|record|keep|store|save|pass on|write down)",
        ["goback"] = """
            go back [one|once|a step|one step|a bit|a question|one question|to the (last|previous) (question|step|one)]|step back|back
            up|back please|undo [that|it|this|my last answer]
            """,
        ["restart"] = """
            (start|begin) (again|over|afresh|anew|from scratch|[again] from the (beginning|start)|over again|all over again|all over)
            """,
    };
}
