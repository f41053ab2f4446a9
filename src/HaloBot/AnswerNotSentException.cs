namespace HaloBot;

/// <summary>
/// The turn is saved, only the channel did not take the answer. The channel is to see a failure: when it delivers the
/// activity again, the saved answer is sent again.
/// </summary>
public sealed class AnswerNotSentException(Exception inner) : Exception("The turn was saved, but its answer could not be sent.", inner);
