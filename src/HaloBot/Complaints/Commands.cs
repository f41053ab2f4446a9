namespace HaloBot.Complaints;

/// <summary>What somebody wants to do to a case; <see cref="ComplaintProcedure"/> decides whether they may.</summary>
public abstract record Command(Move Move);

/// <param name="Reference">Drawn when the draft began and kept in it, so that filing twice is noticed.</param>
public sealed record FileComplaint(CaseReference Reference, ComplaintDetails Details, DateOnly FirstRaised) : Command(Move.File);

public sealed record AddInformation(string Text) : Command(Move.AddInformation);
