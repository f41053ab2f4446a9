using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>What a form of a case is drawn from.</summary>
/// <param name="Viewer">Who fills it in.</param>
/// <param name="Today">London date.</param>
/// <param name="Colleagues">Everybody of the staff, as far as the team's roster is known.</param>
internal sealed record FormContext(
    Complaint Complaint, Actor Viewer, Procedure Procedure, DateOnly Today, IReadOnlyList<Actor> Colleagues, FormAnswers Before) : Filling(Before);
