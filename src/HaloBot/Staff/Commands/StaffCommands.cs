using AdaptiveCards;
using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>Answers what staff ask: lists, a case's card, a search, the digest, who is on call, whether all is well, help.</summary>
public sealed class StaffCommands(
    CaseLists lists, CaseStore cases, CaseCards cards, CaseMoves moves, NewComplaints newComplaints, OnCallCommand onCall, ManagersCommand managers, CheckCommand check)
{
    /// <param name="words">Without the mention of the bot.</param>
    /// <param name="here">The case in whose thread it was asked, or null.</param>
    /// <returns>The answer; null where the words are no command, but for the customer.</returns>
    public async Task<IMessageActivity?> AnswerAsync(
        ITurnContext<IMessageActivity> turn, string words, CaseReference? here, Actor asker, CancellationToken cancellationToken) =>
        await ReadAsync(turn.Activity, words, here, asker, cancellationToken) is { } ask ? await AnswerAsync(turn, ask, asker, cancellationToken)
            : here is null ? MessageFactory.Text(HelpText.NotUnderstood)
            : null;

    /// <summary>
    /// In a case's thread an exact command is one, whoever gives it. What only looks like one is for the customer, if it comes from the case's
    /// owner: nobody else's words go there, so theirs are a command if every one of them belongs to it.
    /// </summary>
    private async Task<StaffAsk?> ReadAsync(IMessageActivity activity, string words, CaseReference? here, Actor asker, CancellationToken cancellationToken)
    {
        if (here is not { } reference)
        {
            return words.Length == 0 ? new StaffAsk.Help() : StaffWords.Read(words, asker).Ask;
        }

        if (StrictWords.Read(words, asker, anyFind: false) is { } exact)
        {
            return exact is StaffAsk.OnCall { Who: var who } && !OnCallCommand.IsUnmistakable(who, activity) ? null : exact;
        }

        return StaffWords.Read(words, asker) is ({ } ask, IsWhole: true)
            && await cases.ReadAsync(reference, cancellationToken) is { Complaint: var complaint } && complaint.Owner?.Id != asker.Id
                ? words.Contains("this case", StringComparison.OrdinalIgnoreCase) ? new StaffAsk.Case(reference) : ask
                : null;
    }

    private async Task<IMessageActivity> AnswerAsync(
        ITurnContext<IMessageActivity> turn, StaffAsk ask, Actor asker, CancellationToken cancellationToken) => ask switch
        {
            StaffAsk.Cases asked => await ListAsync(lists.First(ListKind.Cases, asked.Filter), asker, cancellationToken),
            StaffAsk.Find find => await ListAsync(lists.First(ListKind.Find, text: find.Text), asker, cancellationToken),
            StaffAsk.Digest => await ListAsync(lists.First(ListKind.Digest), asker, cancellationToken),
            StaffAsk.Case { Reference: var reference } => await cases.ReadAsync(reference, cancellationToken) is { } stored
                ? cards.Post(stored.Complaint)
                : MessageFactory.Text(NoCase(reference)),
            StaffAsk.New => newComplaints.Offer(turn.Activity),
            StaffAsk.OnCall { Who: var who } => await onCall.AnswerAsync(turn, who, asker, cancellationToken),
            StaffAsk.Managers => await managers.AnswerAsync(turn, cancellationToken),
            StaffAsk.OwnId => ManagersCommand.OwnId(asker),
            StaffAsk.Check => await check.AnswerAsync(turn, cancellationToken),
            _ => MessageFactory.Text(HelpText.Text),
        };

    private async Task<Activity> ListAsync(ListPlace place, Actor asker, CancellationToken cancellationToken) =>
        CardMessage.Of(ListCard.Draw(await lists.ReadAsync(place, asker, cancellationToken), lists.Now));

    /// <summary>A button of a list was pressed: what its presser sees then.</summary>
    public async Task<ListAnswer> PressAsync(ListPress press, string pressId, Actor actor, CancellationToken cancellationToken)
    {
        if (press.Case is not { } reference)
        {
            return new ListAnswer(ListCard.Draw(await lists.ReadAsync(press.Place, actor, cancellationToken), lists.Now), null);
        }

        if (press.Verb == ListPress.Card)
        {
            return await cases.ReadAsync(reference, cancellationToken) is { } stored
                ? new ListAnswer(cards.For(stored.Complaint, actor), null)
                : new ListAnswer(null, NoCase(reference));
        }

        if (Command(press.Verb) is not { } command)
        {
            return new ListAnswer(null, "This button is not known any more. Please ask for the list again.");
        }

        var result = await moves.MakeAsync(reference, command, actor, pressId, known: null, cancellationToken);
        if (result.Refusal is { } refused)
        {
            return new ListAnswer(null, refused.Reason) { OnItsWay = result.Delivered };
        }

        return new ListAnswer(await AfterAsync(press.Place, result.Complaint!, actor, cancellationToken), null) { OnItsWay = result.Delivered };
    }

    /// <summary>The list with the case as it now is, which the index will know in a moment; the case's own card where the list was a search.</summary>
    private async Task<AdaptiveCard> AfterAsync(ListPlace place, Complaint complaint, Actor actor, CancellationToken cancellationToken)
    {
        if (place.Kind == ListKind.Find)
        {
            return cards.For(complaint, actor);
        }

        var page = await lists.ReadAsync(place, actor, cancellationToken);
        return ListCard.Draw(page.With(lists.Line(complaint)), lists.Now);
    }

    private static Command? Command(string verb) =>
        verb == ComplaintProcedure.Claim.Verb ? new Claim() : verb == ComplaintProcedure.Open.Verb ? new Open() : null;

    private static string NoCase(CaseReference reference) => $"There is no case {reference}. Please look at the reference again.";
}
