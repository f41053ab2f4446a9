using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public class PromptOptions
{
    public Activity Prompt { get; set; }

    /// <summary>Sent instead of <see cref="Prompt"/> after an answer that was not understood.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    public ListStyle? Style { get; set; }

    /// <summary>For the validator. After a restart it comes back as JSON.</summary>
    public object Validations { get; set; }
}

public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }
}

/// <summary>True accepts the answer. May change <see cref="PromptRecognizerResult{T}.Value"/>, or accept what was not recognised.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    public IDictionary<string, object> State { get; }

    /// <summary>1 at the first answer.</summary>
    public int AttemptCount => PromptAttempts.Read(State);
}
