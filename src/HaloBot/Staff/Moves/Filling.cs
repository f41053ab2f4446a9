namespace HaloBot.Staff;

/// <summary>A form that is being filled in.</summary>
/// <param name="Before">What was typed already, when the form is shown again.</param>
internal record Filling(FormAnswers Before);
