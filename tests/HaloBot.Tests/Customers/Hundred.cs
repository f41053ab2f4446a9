using static HaloBot.Tests.Customers.Stories;
using static HaloBot.Tests.Customers.Tempers;
using static HaloBot.Tests.Customers.Traits;

namespace HaloBot.Tests.Customers;

public sealed record Customer(string Name, Story Story, params Trait[] Traits);

/// <summary>Who they are: what has gone wrong for them, and what they are like.</summary>
public static class Hundred
{
    public static readonly IReadOnlyList<Customer> Customers =
    [
        // Plainly.
        new("Jo answers plainly", Off),
        new("Maureen says first that she wants to complain", Crackle, SaysTheyWantToComplain),
        new("Dev presses the button", Slow, PressesTheButton),
        new("Rhys says hello first", Twice, SaysHello),
        new("Bridget introduces herself", Late, IntroducesThemselves),
        new("Colin has one word for it", Terse, IsTerse),
        new("Gladys rambles", Rambling, IsRambling),
        new("Winston types in a hurry", Typos, SaysHomePls),
        new("Sandra pastes her diary", Pasted, SkipsTheRest),

        // Odd formats.
        new("Imran chooses by number", Router, ChoosesByNumber),
        new("Elsie says thanks with each answer", NoShow, SaysItsMyHome),
        new("Mrs O'Hare-Smythe shouts", Rude, ShoutsTheirName, ShoutsTheirEmail),
        new("O has one letter for a name", Switch, HasOneLetterForAName),
        new("Priyanka writes her number for abroad", Porting, GivesAPhoneWithBrackets),
        new("Luc writes dots between figures", Handset, GivesAPhoneWithDots, SaysHomePls),
        new("Bert wants to be rung", Crackle, AsksToBeRung, SkipsInOtherWords),
        new("Doris only has a letter box", Deaf, WritesAPostalAddress),
        new("Kev sends his signature", ExitFee, PastesASignature),
        new("Nadia works nights", Late, SaysWhenToRing),
        new("Tom's account has spaces and dashes", Rise, HasSpacesInTheAccount, RemembersSometimeInOctober),
        new("Olu says where the account number is", Twice, SaysWhereTheAccountIs),
        new("Fay remembers sometime in October", Salesman, RemembersSometimeInOctober),
        new("Gus lists every call", Off, ListsManyTimes, GivesAPhoneWithDots),
        new("Harriet tells everything at once", Cancelled, TellsEverythingAtOnce),

        // Scripts, signs and tongues.
        new("Yusuf writes from right to left", Arabic, SkipsTheRest),
        new("Megan writes in Welsh", Welsh, IntroducesThemselves),
        new("Robin likes markdown", Markdown, HasSpacesInTheAccount),
        new("Mallory sends a script", Script, ShoutsTheirEmail),
        new("Bobby sends a table", Table, ChoosesByNumber),

        // Businesses.
        new("Patel & Daughters", Handset, RunsASmallBusiness),
        new("Acme Logistics", Neighbour, RunsALargerBusiness, PastesASignature),
        new("A sole trader who rings", Off, RunsASmallBusiness, GivesAPhoneWithBrackets, AsksOfficeHours),

        // Skipping.
        new("Sid skips what he may", Router, SkipsWhatTheyMay),
        new("Tess skips in other words", Smell, SkipsInOtherWords),
        new("Uma skips the rest", Neighbour, SkipsTheRest),
        new("Vic skips the rest later", Cancelled, SkipsTheRestLater),
        new("Wanda tries to skip everything", Late, TriesToSkipEverything),
        new("Xander tries to skip what happened, too", Rude, PressesTheButton, TriesToSkipEverything),

        // Messages that say nothing, or the same again.
        new("Yvonne's phone sends nothing", Off, SendsNothingFirst),
        new("Zak's phone sends nothing thrice", Salesman, SendsNothingThrice, SkipsTheRest),
        new("Abbie says yes to everything", Rise, SaysYesFirst),
        new("Ben says yes to everything, and wants to complain", Crackle, SaysTheyWantToComplain, SaysYesFirst),
        new("Cath says OK", NoShow, SaysOkFirst, SaysOkAfterwards),
        new("Ian says OK, yes and no afterwards", Twice, SkipsTheRest, SaysOkAfterwards),
        new("Dai says hello at every prompt", Porting, SaysTheyWantToComplain, SaysHelloAtEveryPrompt),
        new("Ed presses Enter twice", Twice, PressesEnterTwice),
        new("Flo presses Enter twice and skips", Router, PressesEnterTwice, SkipsWhatTheyMay),
        new("Gil presses Enter twice by number", Deaf, ChoosesByNumber, PressesEnterTwice),
        new("Hope's messages arrive twice", ExitFee, IsMessagedTwice),
        new("Ivor's messages arrive twice, with questions", Rude, IsMessagedTwice, AsksAboutCedr),
        new("Jan sends too early", Late, PressesTheButton, SaysSendTooEarly),

        // Questions in between.
        new("Len asks when we are open", Off, AsksOfficeHours),
        new("Mo asks about CEDR", Cancelled, AsksAboutCedr, SaysTheyWantToComplain),
        new("Nell asks who this is", Rambling, AsksWhoThisIs, SkipsTheRest),
        new("Oz asks what happens next", Slow, AsksWhatNext, IsTerse),
        new("Pam asks for somebody at every prompt, and goes on", Deaf, AsksForSomebody),
        new("Quentin is lost", Smell, AsksForHelp),
        new("Ruth asks all sorts", Neighbour, AsksAllSorts, PressesTheButton),
        new("Stan asks all sorts, twice", Switch, AsksAllSorts, AsksOfficeHours),
        new("Tilly thanks and says goodbye, and stays", Porting, ThanksAndGoes),
        new("Ugo swears first", Swearing, IsAbusive),
        new("Val swears, skips and sends", Rude, SaysTheyWantToComplain, IsAbusive, SkipsTheRest),

        // Going wrong with the contact.
        new("Will gets the contact wrong four times", Twice, GivesAWrongContactFourTimes),
        new("Xenia gets it wrong four times, then writes an address", ExitFee, WritesAPostalAddress, GivesAWrongContactFourTimes),
        new("Yan gets it wrong, asks and sends nothing", Off, GivesAWrongContactFourTimes, AsksAllSorts, SendsNothingFirst),

        // Telling more.
        new("Zoe goes on telling", Router, AddsToTheStory),
        new("Alf goes on telling and asks", Typos, AddsToTheStory, AsksWhatNext),

        // Changing their minds.
        new("Cy goes back once", Late, GoesBackOnce),
        new("Dot goes back thrice", Crackle, GoesBackThrice),
        new("Eli goes back to what happened", Rise, GoesBackToTheStory),
        new("Fern goes back from the summary", Deaf, GoesBackFromTheSummary),
        new("Gwen starts again", Salesman, StartsAgain),
        new("Hal starts again at the end", Handset, StartsAgainAtTheEnd, IsTerse),
        new("Iris changes her name", Neighbour, ChangesTheName),
        new("Jed changes three answers", Twice, ChangesThreeAnswers),
        new("Kay changes what happened", Smell, ChangesTheStory),
        new("Lou changes what it is about", Off, ChangesTheCategory),
        new("Mia takes an answer back", Cancelled, ChangesAnAnswerToNothing, ChangesNothingAfterAll),
        new("Ned changes nothing after all", Markdown, ChangesNothingAfterAll),
        new("Ola goes back, changes her name and asks", Off, GoesBackOnce, ChangesTheName, AsksForHelp),

        // Going away.
        new("Pip comes back after two hours", Switch, ComesBackAfterTwoHours),
        new("Queenie comes back after three days", Router, ComesBackAfterThreeDays),
        new("Ray is reminded and says yes", Rude, ComesBackAndSaysYes),
        new("Sue comes back and goes on", Twice, ComesBackAndGoesOn),
        new("Ted sees the program restart", Off, SeesTheProgramRestart),
        new("Una sleeps on it before sending", ExitFee, IsAwayBeforeSending, SkipsTheRest),
        new("Viv says hello again", Late, SaysHelloAgain),

        // Stopping, and not.
        new("Walt cancels and carries on", Crackle, CancelsAndCarriesOn),
        new("Xi cancels and says yes", Slow, CancelsAndSaysYes),
        new("Yaz cancels and sends", Rise, CancelsAndSends, SkipsTheRest),
        new("Zed cancels at the end and comes back", Porting, CancelsAtTheEndAndComesBack),
        new("Kim cancels again and again, and goes on", Terse, CancelsThrice),
        new("Amy cancels for good", Off, Cancels),
        new("Bo cancels at the summary", Rambling, CancelsAtTheSummary),
        new("Con wants nothing sent", Salesman, WantsNothingSent),
        new("Di wants nothing sent after all", Twice, WantsNothingSentAfterAll),
        new("Ern wants nothing recorded", Neighbour, WantsNothingRecorded),
        new("Fi gets a person", Deaf, GetsAPerson),
        new("Flora would have a person at night", Switch, GetsAPersonAtNight, RunsALargerBusiness),
        new("Gav gets a person at once", Swearing, GetsAPersonAtOnce, IsAbusive),
    ];

    public static Plan PlanOf(string name)
    {
        var customer = Customers.Single(one => one.Name == name);
        var plan = new Plan(customer.Story);
        foreach (var trait in customer.Traits)
        {
            trait(plan);
        }

        return plan;
    }
}
