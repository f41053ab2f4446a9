using HaloBot.Complaints;
using static HaloBot.Tests.Customers.Move;

namespace HaloBot.Tests.Customers;

/// <summary>How people move about in the conversation: ask, change their minds, go away, stop, want somebody else.</summary>
public static class Tempers
{
    private static readonly Prompt[] Asked =
        [Prompt.Story, Prompt.Kind, Prompt.Name, Prompt.Contact, Prompt.Outcome, Prompt.Before, Prompt.Account, Prompt.Needs, Prompt.Summary];

    private static readonly Move Away = new("carry on") { Away = TimeSpan.FromHours(2) };

    public static readonly Trait AsksOfficeHours = AsksEverywhere("what are your office hours?");
    public static readonly Trait AsksAboutCedr = AsksEverywhere("what about CEDR?");
    public static readonly Trait AsksWhoThisIs = AsksEverywhere("are you a robot");
    public static readonly Trait AsksWhatNext = AsksEverywhere("what happens next?");
    public static readonly Trait AsksForSomebody = AsksEverywhere("can I talk to someone?");
    public static readonly Trait AsksForHelp = AsksEverywhere("help");
    public static readonly Trait AsksAllSorts = AsksEverywhere("when are you open", "who is this", "what next", "can i speak to a human", "what are my rights");
    public static readonly Trait ThanksAndGoes = AsksEverywhere("thanks, bye");
    public static readonly Trait IsAbusive = AsksEverywhere("f*** off you useless bot", "this is bollocks");

    public static readonly Trait GoesBackOnce = plan => plan.First(Prompt.Contact, "back");
    public static readonly Trait GoesBackThrice = plan => plan.First(Prompt.Account, "go back").First(Prompt.Before, "back").First(Prompt.Outcome, "back please");
    public static readonly Trait GoesBackToTheStory = plan => plan.First(Prompt.Kind, "back").Instead(Prompt.Story, Story("What I mean is: my bill is wrong by £4", Category.Billing));
    public static readonly Trait GoesBackFromTheSummary = plan => plan.First(Prompt.Summary, "oops, back").Instead(Prompt.Needs, Needs("Large print"), Needs("Braille"));
    public static readonly Trait StartsAgain = plan => plan.First(Prompt.Before, StartAgain);
    public static readonly Trait StartsAgainAtTheEnd = plan => plan.First(Prompt.Summary, StartAgain);

    public static readonly Trait ChangesTheName = plan => plan.First(Prompt.Summary, "Change something").Instead(Prompt.Change, "My name").Later(Prompt.Name, Name("Joanna Bloggs"));
    public static readonly Trait ChangesThreeAnswers = plan => plan.First(Prompt.Summary, "Change something", "change", "edit")
        .Instead(Prompt.Change, "email", "Who I am", "account").Later(Prompt.Contact, Phone("01772 123456", "01772 123456"))
        .Later(Prompt.Kind, Kind("small business", CustomerKind.SmallBusiness)).Later(Prompt.Account, Account("12-34"));
    public static readonly Trait ChangesTheStory = plan => plan.First(Prompt.Summary, "no").Instead(Prompt.Change, "What happened")
        .Instead(Prompt.Story, Story("It was never connected in the first place, no internet at all", Category.Fault));
    public static readonly Trait ChangesTheCategory = plan => plan.First(Prompt.Summary, "Change something").Instead(Prompt.Change, "What it's about")
        .Instead(Prompt.Category, About(Category.CustomerService));
    public static readonly Trait ChangesAnAnswerToNothing = plan => plan.First(Prompt.Summary, "Change something").Instead(Prompt.Change, "Support I need")
        .Later(Prompt.Needs, new Move("skip", told => told.Needs = null));
    public static readonly Trait ChangesNothingAfterAll = plan => plan.First(Prompt.Summary, "Change something").Instead(Prompt.Change, "Nothing after all");

    public static readonly Trait ComesBackAfterTwoHours = plan => plan.First(Prompt.Name, Away).First(Prompt.Before, Away);
    public static readonly Trait ComesBackAfterThreeDays = plan => plan.First(Prompt.Outcome, Away with { Away = TimeSpan.FromDays(3) });
    public static readonly Trait ComesBackAndSaysYes = plan => plan.First(Prompt.Outcome, new Move("yes") { Away = TimeSpan.FromDays(3) });
    public static readonly Trait ComesBackAndGoesOn = plan => plan.Instead(Prompt.Name, Name("Jo Bloggs") with { Away = TimeSpan.FromDays(3) });
    public static readonly Trait SeesTheProgramRestart = plan => plan.Instead(Prompt.Contact, Email("jo@example.com") with { Restart = true })
        .First(Prompt.Needs, Away with { Restart = true });
    public static readonly Trait IsAwayBeforeSending = plan => plan.First(Prompt.Summary, Away with { Away = TimeSpan.FromDays(2), Restart = true });
    public static readonly Trait SaysHelloAgain = plan => plan.First(Prompt.Contact, new Move("hello again") { Away = TimeSpan.FromHours(2) });

    public static readonly Trait CancelsAndCarriesOn = plan => plan.First(Prompt.Contact, "cancel").Later(Prompt.Nothing, "carry on");
    public static readonly Trait CancelsAndSaysYes = plan => plan.First(Prompt.Before, "stop").Later(Prompt.Nothing, "yes");
    public static readonly Trait CancelsAndSends = plan => plan.First(Prompt.Name, "never mind").Later(Prompt.Nothing, "send");
    public static readonly Trait CancelsAtTheEndAndComesBack = plan => plan.First(Prompt.Summary, "Cancel").Later(Prompt.Nothing, new Move("carry on") { Away = TimeSpan.FromHours(2) });

    public static readonly Trait CancelsThrice = plan => plan.First(Prompt.Name, "cancel").First(Prompt.Outcome, "stop").First(Prompt.Needs, "cancel").First(Prompt.Summary, "cancel please")
        .Later(Prompt.Nothing, "carry on", "go on", "ok", "carry on please");

    public static readonly Trait SaysOkAfterwards = plan => plan.First(Prompt.Filed, "ok", "Send", "yes", "thanks", "no", "ok thanks bye", "ok");

    public static readonly Trait Cancels = Stops(Prompt.Contact, "cancel");
    public static readonly Trait CancelsAtTheSummary = Stops(Prompt.Summary, "Cancel");
    public static readonly Trait WantsNothingSent = Stops(Prompt.Name, "don't send it");
    public static readonly Trait WantsNothingSentAfterAll = Stops(Prompt.Summary, "please don't send it");
    public static readonly Trait WantsNothingRecorded = Stops(Prompt.Outcome, "please don't record this");

    public static readonly Trait GetsAPerson = plan =>
    {
        plan.First(Prompt.Contact, "get a person");
        plan.Ending = Ending.Person;
    };

    public static readonly Trait GetsAPersonAtOnce = plan =>
    {
        plan.Instead(Prompt.Kind, "get me a human");
        plan.Ending = Ending.Person;
    };

    public static readonly Trait GetsAPersonAtNight = plan =>
    {
        plan.First(Prompt.Outcome, new Move("get a person") { Away = TimeSpan.FromHours(12) });
        plan.Ending = Ending.Person;
    };

    private static Trait AsksEverywhere(params string[] questions) => plan =>
    {
        for (var i = 0; i < Asked.Length; i++)
        {
            plan.First(Asked[i], questions[i % questions.Length]);
        }
    };

    private static Trait Stops(Prompt at, string words) => plan =>
    {
        plan.Instead(at, words);
        plan.Ending = Ending.Stopped;
    };
}
