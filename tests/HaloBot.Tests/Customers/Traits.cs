using HaloBot.Complaints;
using static HaloBot.Tests.Customers.Move;

namespace HaloBot.Tests.Customers;

public delegate void Trait(Plan plan);

/// <summary>How people answer: plainly or not, in odd formats, or not at all. The last trait has the last word.</summary>
public static class Traits
{
    private static readonly Prompt[] MayBeSkipped = [Prompt.Outcome, Prompt.Before, Prompt.Account, Prompt.Needs];
    private static readonly Prompt[] Asked = [Prompt.Story, Prompt.Kind, Prompt.Name, Prompt.Contact, .. MayBeSkipped, Prompt.Summary];

    public static readonly Trait SaysTheyWantToComplain = plan => plan.Instead(Prompt.Nothing, "I want to make a complaint");
    public static readonly Trait SaysHello = plan => plan.First(Prompt.Nothing, "hiya");
    public static readonly Trait PressesTheButton = plan => plan.Instead(Prompt.Nothing, "Make a complaint");

    public static readonly Trait SkipsWhatTheyMay = plan => Each(MayBeSkipped, prompt => plan.Instead(prompt, "Skip"));
    public static readonly Trait SkipsInOtherWords = plan => plan.Instead(Prompt.Outcome, "dunno").Instead(Prompt.Before, "nope")
        .Instead(Prompt.Account, "can't find it").Instead(Prompt.Needs, "no thanks");
    public static readonly Trait SkipsTheRest = plan => plan.Instead(Prompt.Outcome, "Skip the rest");
    public static readonly Trait SkipsTheRestLater = plan => plan.Instead(Prompt.Before, "just send it");
    public static readonly Trait TriesToSkipEverything = plan =>
    {
        SkipsWhatTheyMay(plan);
        Each([Prompt.Story, Prompt.Kind, Prompt.Name, Prompt.Contact], prompt => plan.First(prompt, "skip"));
    };

    public static readonly Trait RunsASmallBusiness = plan => plan.Instead(Prompt.Kind, Kind("sole trader", CustomerKind.SmallBusiness)).Instead(Prompt.Name, Name("Patel & Daughters"));
    public static readonly Trait RunsALargerBusiness = plan => plan.Instead(Prompt.Kind, Kind("Larger business", CustomerKind.LargerBusiness)).Instead(Prompt.Name, Name("Acme Logistics plc"));
    public static readonly Trait ChoosesByNumber = plan => plan.Instead(Prompt.Kind, Kind("2", CustomerKind.SmallBusiness)).Instead(Prompt.Summary, "1");
    public static readonly Trait SaysHomePls = plan => plan.Instead(Prompt.Kind, Kind("home pls", CustomerKind.Domestic)).Instead(Prompt.Summary, "send it pls");
    public static readonly Trait SaysItsMyHome = plan => plan.Instead(Prompt.Kind, Kind("It's for my home, thanks", CustomerKind.Domestic)).Instead(Prompt.Summary, "Yes please, send it");
    public static readonly Trait ShoutsTheirName = plan => plan.Instead(Prompt.Name, Name("MRS B. O'HARE-SMYTHE"));
    public static readonly Trait IntroducesThemselves = plan => plan.Instead(Prompt.Name, Name("Hi, my name is Siân Ó Briain.", "Siân Ó Briain"));
    public static readonly Trait HasOneLetterForAName = plan => plan.Instead(Prompt.Name, Name("O"));
    public static readonly Trait GivesAPhoneWithBrackets = plan => plan.Instead(Prompt.Contact, Phone("+44 (0)7700 900123", "07700 900123"));
    public static readonly Trait GivesAPhoneWithDots = plan => plan.Instead(Prompt.Contact, Phone("07700.900.123", "07700 900123"));
    public static readonly Trait AsksToBeRung = plan => plan.Instead(Prompt.Contact, Phone("ring me on 07700900123", "07700 900123"));
    public static readonly Trait WritesAPostalAddress = plan => plan.Instead(Prompt.Contact, Post("Flat 3\n12 High Street\nPreston\nPR1 2AB", "Flat 3, 12 High Street, Preston, PR1 2AB"));
    public static readonly Trait ShoutsTheirEmail = plan => plan.Instead(Prompt.Contact, Email("JO.BLOGGS+HALO@EXAMPLE.CO.UK.", "JO.BLOGGS+HALO@EXAMPLE.CO.UK"));
    public static readonly Trait GivesAWrongContactFourTimes = plan => plan.First(Prompt.Contact, "jo at example", "jo@", "07700 900", "you have it already");
    public static readonly Trait PastesASignature = plan => plan.Instead(
        Prompt.Contact,
        new Move("Kind regards\nJo Bloggs\nHead of Tea\nT: 01772 123456\njo@example.com\nThink before you print", told =>
        {
            told.Contact = (ContactKind.Email, "jo@example.com");
            told.Story.Add("Kind regards\nJo Bloggs\nHead of Tea\nT: 01772 123456\njo@example.com\nThink before you print");
        }));
    public static readonly Trait SaysWhenToRing = plan => plan.Instead(
        Prompt.Contact,
        new Move("07700 900123 but please don't ring before ten, I work nights", told =>
        {
            told.Contact = (ContactKind.Phone, "07700 900123");
            told.Story.Add("07700 900123 but please don't ring before ten, I work nights");
        }));
    public static readonly Trait TellsEverythingAtOnce = plan =>
        plan.Instead(Prompt.Nothing, Story($"{plan.Story.Text}\nI'm Jo Bloggs, jo@example.com or 07700 900123, account 4711 0815.", plan.Story.Category));
    public static readonly Trait HasSpacesInTheAccount = plan => plan.Instead(Prompt.Account, Account("AC 47 11 - 08 15 / b"));
    public static readonly Trait SaysWhereTheAccountIs = plan => plan.First(Prompt.Account, "it is on the bill", "somewhere");
    public static readonly Trait RemembersSometimeInOctober = plan => plan.Instead(Prompt.Before, Before("sometime in october I think"));
    public static readonly Trait ListsManyTimes = plan => plan.Instead(Prompt.Before, Before("3/11, 10/11 and again yesterday 😤"));
    public static readonly Trait IsRambling = plan => plan.Instead(Prompt.Outcome, Outcome("Well, what I'd really like, if it isn't a bother, is the money back and somebody to say sorry to our Karen"))
        .Instead(Prompt.Before, Before("Oh many times, I rang in the spring, and then when Derek was round, and I wrote a letter"))
        .Instead(Prompt.Needs, Needs("My eyes aren't what they were, so big letters, and please speak slowly"));
    public static readonly Trait IsTerse = plan => plan.Instead(Prompt.Kind, Kind("home", CustomerKind.Domestic)).Instead(Prompt.Name, Name("Al")).Instead(Prompt.Outcome, Outcome("refund"))
        .Instead(Prompt.Before, "no").Instead(Prompt.Account, "no").Instead(Prompt.Needs, "no").Instead(Prompt.Summary, "y");

    public static readonly Trait IsMessagedTwice = plan => plan.Way = Way.DeliveredTwice;
    public static readonly Trait PressesEnterTwice = plan => plan.Way = Way.SaidTwice;
    public static readonly Trait SendsNothingFirst = plan => Each([Prompt.Nothing, .. Asked], prompt => plan.First(prompt, ""));
    public static readonly Trait SendsNothingThrice = plan => Each([Prompt.Nothing, .. Asked], prompt => plan.First(prompt, "", "   ", ""));
    public static readonly Trait SaysYesFirst = plan => Each([Prompt.Nothing, Prompt.Story, Prompt.Kind, Prompt.Name, Prompt.Contact, Prompt.Outcome, Prompt.Account, Prompt.Needs], prompt => plan.First(prompt, "yes"));
    public static readonly Trait SaysOkFirst = plan => Each([Prompt.Nothing, Prompt.Story, Prompt.Kind, Prompt.Name, Prompt.Contact], prompt => plan.First(prompt, "ok"));
    public static readonly Trait SaysHelloAtEveryPrompt = plan => Each(Asked, prompt => plan.First(prompt, "hello?"));
    public static readonly Trait SaysSendTooEarly = plan => Each([Prompt.Story, Prompt.Kind, Prompt.Name, Prompt.Contact], prompt => plan.First(prompt, "send"));
    public static readonly Trait AddsToTheStory = plan => plan.First(Prompt.Kind, More("Also it smells of burning a bit")).First(Prompt.Summary, More("And my neighbour has seen it too"), More("I forgot: the lights were red"));

    private static void Each(IEnumerable<Prompt> prompts, Action<Prompt> does)
    {
        foreach (var prompt in prompts)
        {
            does(prompt);
        }
    }
}
