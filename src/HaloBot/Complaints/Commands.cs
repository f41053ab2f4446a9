namespace HaloBot.Complaints;

/// <summary>What somebody wants to do to a case; <see cref="ComplaintProcedure"/> decides whether they may.</summary>
public abstract record Command(Move Move);

/// <param name="Reference">Drawn when the draft began and kept in it, so that filing twice is noticed.</param>
public sealed record FileComplaint(CaseReference Reference, ComplaintDetails Details, DateOnly FirstRaised) : Command(Move.File);

/// <param name="Case">The case that the customer was asked about: another may have come up since.</param>
public sealed record AddInformation(CaseReference Case, string Text) : Command(Move.AddInformation);

public sealed record Say(string Text) : Command(Move.Say);

public sealed record Claim() : Command(Move.Claim);

public sealed record TakeOver() : Command(Move.TakeOver);

/// <param name="InThread">Written in the case's thread, where only the owner's words go out, rather than in the card's reply box.</param>
public sealed record Reply(string Text, bool InThread) : Command(Move.Reply);

public sealed record HandBack() : Command(Move.HandBack);

/// <param name="RootCause">Why it went wrong, "so that we can avoid making the same mistakes again" (the complaints procedure).</param>
public sealed record GiveOutcome(string Text, Remedy Remedy, string RootCause) : Command(Move.GiveOutcome);
