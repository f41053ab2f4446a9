namespace HaloBot.Local;

/// <summary>How <see cref="LocalHost"/> is started. Settings travel as command-line arguments, as a person would give them.</summary>
public sealed record LocalHostOptions
{
    /// <summary>
    /// For example <c>--urls http://127.0.0.1:0</c>, <c>--Local:DataDirectory=DIR</c>, <c>--Storage:ConnectionString=…</c>,
    /// or <c>--Local:BotUrl=http://…/api/messages</c> to put another bot behind the simulators.
    /// </summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>Where progress and the addresses are printed; nowhere by default.</summary>
    public TextWriter Output { get; init; } = TextWriter.Null;

    /// <summary>A last word on the services before the host is built; for tests that replace one.</summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }
}
