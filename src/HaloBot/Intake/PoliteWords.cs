namespace HaloBot.Intake;

/// <summary>What stands around a wish and changes nothing about it, in the notation of <see cref="PhraseBook"/>.</summary>
internal static class PoliteWords
{
    /// <summary>Before it, any number of these.</summary>
    public const string Before = """
        (hi|hello|hey|hiya|helo|heya|hullo|morning|afternoon|evening|alright|ey up) [there|all|again|everyone]
        good (morning|afternoon|evening|day)
        (please|kindly|just|yes|yeah|yep|aye|ok|okay|right|so|and|but|well|look|listen|actually|sorry|oh|ah|er|erm|um|hmm|oops|wait|
            basically|now|also|then)
        (thanks|thank you|ta|cheers|great|brilliant|brill|lovely|fine|perfect|good)
        (excuse me|pardon me|i said|i told you|i am afraid|i suppose|we are getting nowhere|i am getting nowhere|this is getting nowhere)
        [sorry] i am (lost|stuck|confused|in a muddle)
        (mate|pal|love|pet|duck|hen|sir|madam|dear sir|guys|folks|halo|bot|darling|son|lad|team)
        (do you know|can you tell me|could you tell me|could you please tell me|can you please tell me|tell me|i want to know|i would
            like to know|i am just wondering|i was wondering|just wondering|may i ask|can i ask)
        """;

    /// <summary>After it, any number of these.</summary>
    public const string After = """
        (please|thanks|thank you|ta|cheers|thanks in advance|many thanks|kind regards|regards|thank you very much)
        (mate|pal|love|pet|duck|hen|sir|madam|guys|folks|darling|sweetheart|babe|son|lad|bud|buddy|dude|man|team|bro|bruv|butt)
        (now|right now|straight away|immediately|asap|today|at once|quick|quickly|then|again please|for me|for us|like|really|ok|okay|x|
            xx|lol|yeah|eh|innit)
        if (you can|possible|you could|you please|you would|you do not mind|i may|i can|that is ok|that is okay|that is alright|it is
            not too much trouble)
        (will|would|can|could) you
        it (is|has) been [over|about|nearly|a|more than] [1|to|3|for|5|6|7|8|10|two|three|four|five|six|eight|ten] (day|days|week|weeks|
            month|months|while|ages|long time) [now|already]
        (or what|or not|for now|when you can|when you are free|when your free|when you get a chance|as soon as possible)
        i (am|have got) [myself] (lost|stuck|confused|in a muddle|into a muddle)
        """;

    /// <summary>Before what the customer wants to do, or wants us to do: "I'd like to …".</summary>
    public const string ToDo = """
        [i|we] [really|just|do|still|now|desperately] (want|need|wish|would like|would love|would prefer|demand) [you|someone|somebody] [to]
        [i|we] (am|are) (trying|looking|hoping|asking) [you] to
        (can|could|may|might) (i|we|you|someone|somebody|anyone|anybody|a person) [please|just|kindly]
        (will|would) you [please|just|kindly|mind]
        (am i able to|are you able to|is it possible to|is it ok to|is there any way to|would it be possible to|would it be possible
            for me to)
        (let|allow) (me|us)
        i (wonder|was wondering) if (i|you|we) (can|could|might)
        i would be (grateful|glad|obliged) if you (could|would)
        i should like to
        i would rather
        (i am happy|you are welcome) for you to
        (going to|i have decided to|lets|let us)
        """;

    /// <summary>Before what the customer wants to have: "I want …". It may stand after <see cref="ToDo"/>: "can I have …".</summary>
    public const string ToHave = """
        (i|we) [really|just|do|still|now] (want|need|wish for|would like|would love|require|demand|request|should like)
        (i|we) (am|are) (asking for|requesting|after|wanting|demanding|waiting on)
        (have|get|get me|get us|give me|give us|send me|send us|issue|send|issue me|issue me with|provide|provide me with|request|ask
            for|ask you for|asking for|demand|want|need|apply for|see|find me|fetch me|post me)
        """;
}
