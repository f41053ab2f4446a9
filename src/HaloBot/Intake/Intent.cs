using System.Text.RegularExpressions;

namespace HaloBot.Intake;

/// <summary>What a customer may ask for at any moment, apart from answering the question that was put to them.</summary>
public enum Intent
{
    /// <summary>None of these: an answer, or a complaint.</summary>
    None,
    Complain,
    OfficeHours,
    StillUnhappy,
    Person,
    Check,
    Help,
    Greeting,
    Back,
    StartAgain,
    Cancel,
    CarryOn,
    Thanks,
    WhoAreYou,
    WhatNext,
    Manager,
    InWriting,
    Letter,
    Settled,
    NotSatisfied,
    Withdraw,
    Reopen,
    ChangeContact,
    AddToCase,
}

/// <summary>
/// Recognises intents from a readable table of phrases. Only short messages are read this way: in a longer one the
/// same words belong to the story ("I rang during office hours and nobody answered").
/// </summary>
public static partial class Intents
{
    private const int MostWords = 10;

    private static readonly (Intent Intent, Regex Phrases)[] Table =
    [
        (Intent.StartAgain, StartAgain()),
        (Intent.Withdraw, Withdraw()),
        (Intent.Cancel, Cancel()),
        (Intent.Back, Back()),
        (Intent.OfficeHours, OfficeHours()),
        (Intent.Manager, Manager()),
        (Intent.InWriting, InWriting()),
        (Intent.Letter, Letter()),
        (Intent.Settled, Settled()),
        (Intent.NotSatisfied, NotSatisfied()),
        (Intent.Reopen, Reopen()),
        (Intent.StillUnhappy, StillUnhappy()),
        (Intent.Person, Person()),
        (Intent.Check, Check()),
        (Intent.Complain, Complain()),
        (Intent.Help, Help()),
        (Intent.CarryOn, CarryOn()),
        (Intent.Thanks, Thanks()),
        (Intent.WhoAreYou, WhoAreYou()),
        (Intent.WhatNext, WhatNext()),
        (Intent.Greeting, Greeting()),
    ];

    public static Intent Of(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords)
        {
            return Intent.None;
        }

        var plain = string.Join(' ', words).Replace('’', '\'');
        return Table.FirstOrDefault(line => line.Phrases.IsMatch(plain)).Intent;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(please )?(start (again|over|afresh)|restart|begin again)( please)?[.!]*$", Options, 200)]
    private static partial Regex StartAgain();

    [GeneratedRegex(@"^((please|can|could|may|i|id|i'd|you|want|wanna|would|like|need|to|let me|me)\W+)*((ask|asking) for|speak (to|with)|spk to|talk (to|with)|see|get|contact|have|escalate( (it|this|my complaint))? to|pass (it|this|my complaint|me) (on )?to|want|need)( me)? (a |an |the |your |department |dept |duty |senior )*manager( please| pls| now)*[.!? ]*$|^(a |department |the )?manager( please| pls)?[.!? ]*$", Options, 200)]
    private static partial Regex Manager();

    [GeneratedRegex(@"^((please|can|could|may|i|id|i'd|you|want|wanna|would|like|need|to|how (do|can) i)\W+)*(put|make|have|record|take|count) (it|this|that|my complaint|the complaint|a complaint|things?)( down)? (in writing|as (a )?written( complaint)?|written)( please)?[.!? ]*$|^in writing( please)?[.!? ]*$", Options, 200)]
    private static partial Regex InWriting();

    [GeneratedRegex(@"^((please|can|could|may|i|id|i'd|you|want|wanna|would|like|need|to|let me)\W+)*(ask(ing)? for|request(ing)?|want|need|have|get|issue|send( me)?|give( me)?|demand) (me )?(a |an |the |my )?(dead ?lock|adr)( letter)?( please| pls| now)*[.!? ]*$", Options, 200)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^((yes|ok|okay|great|thanks|thank you)\W+)*(that('s| has| is)? (settles?|settled|sorted|sorts) it|(it'?s|it is|that'?s|thats) (all )?(settled|sorted|resolved)( now)?|(i'?m |i am )?(happy|satisfied|fine|ok) with (that|it|this|the (answer|outcome)|your answer)|i (accept|agree)( (it|this|that|the (answer|outcome|offer)|your (answer|offer)))?)( thanks| thank you)?[.! ]*$", Options, 200)]
    private static partial Regex Settled();

    [GeneratedRegex(@"^((no|sorry|but)\W+)*((i'?m|i am|im) (really |very |still )?(not (satisfied|happy)|unhappy|dissatisfied|unsatisfied)( with (that|it|this|the (answer|outcome|offer)|your (answer|offer)))|(i'?m|i am|im) (really |very )?(not satisfied|dissatisfied)|not (satisfied|good enough|happy with (that|it|this|the (answer|outcome)|your answer))|(that|this|it) (doesn'?t|does not|dosnt) (settle|sort|solve|fix) (it|this|anything)|i (don'?t|do not|dont) accept( (it|this|that|the (answer|outcome|offer)|your (answer|offer)))?|i (reject|refuse) (it|this|that|the (answer|outcome|offer)|your (answer|offer)))[.! ]*$", Options, 200)]
    private static partial Regex NotSatisfied();

    [GeneratedRegex(@"^((please|can|could|i|id|i'd|you|want|wanna|would|like|need|to)\W+)*((withdraw|drop|close|cancel|retract|take back) (my|the|this|that) (complaint|case)|withdraw( it)?)( please)?[.!? ]*$", Options, 200)]
    private static partial Regex Withdraw();

    [GeneratedRegex(@"^((please|can|could|i|id|i'd|you|want|wanna|would|like|need|to)\W+)*(re-?open|open) (it|my (complaint|case)|the (complaint|case)|this|that)( again| back up)?( please)?[.!? ]*$", Options, 200)]
    private static partial Regex Reopen();

    [GeneratedRegex(@"^(please )?(cancel( it| this| that)?|stop|quit|exit|never ?mind|forget (it|this|about it))( please)?[.!]*$", Options, 200)]
    private static partial Regex Cancel();

    [GeneratedRegex(@"^((please|oops|wait|sorry)\W+)*(go )?(back|bakc|undo|previous( question)?)( please)?[.!]*$", Options, 200)]
    private static partial Regex Back();

    [GeneratedRegex(@"^((and|but|so|hi|hello|please|can you tell me|do you know)\W+)*((what|when)('s| is| are)? (are )?(your |the |you )*((office|opening|working) (hours|times?)|hours|open|closed?|shut)|(are|r) (you|u) (still )?(open|shut|closed)|what (time|days?) (do|are|r) (you|u) (open|close|shut|closed)( (at|until|till))?|(your |the )?(office|opening) (hours|times?)|when (do|can|are|r|will) (you|u|the office) (open|close|shut|be open|next open))(,? (please|today|tomorrow|now|on (bank holidays|saturdays?|sundays?|weekends|mondays?|christmas( day| eve)?)|at (the )?weekends?))*[?.! ]*$", Options, 200)]
    private static partial Regex OfficeHours();

    [GeneratedRegex(@"^((and|but|so|hi|hello|please)\W+)*((what (if|happens if|can i do if|do i do if|should i do if) )?((i'?m|i am) )?still (unhappy|not happy|not satisfied|unsatisfied)|if i'm still unhappy|what (can|do|should) i do (if (i'?m|i am) (still )?(unhappy|not happy|not satisfied)|next)|what if (you|u) (can'?t|don'?t|cannot) (sort|fix|resolve) (it|this)( out)?|(what about|who (is|are)|tell me about|what('s| is)) (an? |the )?(cedr|cisas|ofcom|(communications )?ombudsman|adr|dead ?lock( letter)?|adr letter|dispute resolution|complaints? procedure)|(cedr|cisas|ofcom|ombudsman|dead ?lock( letter)?|dispute resolution|(the )?complaints? procedure|escalate( it| this)?)|how (do|can) i (escalate|take (it|this) further)( (it|this))?)[?.! ]*$", Options, 200)]
    private static partial Regex StillUnhappy();

    [GeneratedRegex(@"^((can|could|may|please|i want|i'd like|i would like|i need|let me|is it possible)\b.{0,12})?(talk|speak|chat|spk) (to|with) (a |an |some ?|the |your |one of )*(real |actual |live )?(person|human( being)?|body|one|someone|somebody|anyone|agent|adviser|advisor|manager|member of (the )?(staff|team))( please)?[.!? ]*$|^(real |a )?(person|human|agent)[.!? ]*(please)?$|^(can|could) (you|someone|somebody) (please )?(call|ring|phone) me( back)?[?.! ]*(please)?$|^is there (a|any) (real )?(person|human|one|body)\b.{0,20}$", Options, 200)]
    private static partial Regex Person();

    [GeneratedRegex(@"^((hi|hello|please)\W+)*((i want to |i'd like to |can i |please )?(check( or update)?|update|track|chase)( on)? (a |an |my |the |up on )*(existing )?(complaint|case|one)|what('s| is) (my |the )?(reference|ref)( number)?|status|(what('s| is) the )?status of my complaint|(what's|what is|whats|any) (happening|going on|news|the news|an? update)( (with|on|about))? (my |the )?(complaint|case))[?.! ]*$", Options, 200)]
    private static partial Regex Check();

    [GeneratedRegex(@"^(i (want|need|would like|wish|have) |i'd like |i wanna |can i |how (do|can) i |please )?(to )?(make|file|raise|log|register|start|submit)? ?(a |an |another |new )*(formal )?(complaint|complain)[.!? ]*(please)?[.!]*$", Options, 200)]
    private static partial Regex Complain();

    [GeneratedRegex(@"^(please )?(help|help me|menu|options|what can (you|u) do|\?+)( please)?[?.!]*$", Options, 200)]
    private static partial Regex Help();

    [GeneratedRegex(@"^(yes,? )?(please )?(carry on|continue|go on|resume)( please)?[.!]*$", Options, 200)]
    private static partial Regex CarryOn();

    [GeneratedRegex(@"^(ok(ay)?,? )?(many )?(thanks|thank you|thankyou|thx|ta|cheers|bye|goodbye)( very much| so much| a lot| bye)?[.! ]*$", Options, 200)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^(who (are|r) (you|u)|what (are|r) (you|u)|(are|r) (you|u) (a )?(bot|robot|human|person|real|real person|machine|computer|ai)|is this (a )?(bot|robot|human|person|real|real person|machine|computer|ai))[?.! ]*$", Options, 200)]
    private static partial Regex WhoAreYou();

    [GeneratedRegex(@"^(what happens (next|now|after this)|what('s| is) next|when (will|do|does) (someone|somebody|you|anyone) (call|ring|phone|contact|reply|get back to|answer)( to)?( me| back)?|how long (does|will) (it|this) take|is my data safe|why do you need (that|this|to know)|who (will see|sees|reads) this)[?.! ]*$", Options, 200)]
    private static partial Regex WhatNext();

    [GeneratedRegex(@"^(hi|hello|hey|hiya|good (morning|afternoon|evening)|morning|alright)( there| all)?[.!?, ]*$", Options, 200)]
    private static partial Regex Greeting();
}
