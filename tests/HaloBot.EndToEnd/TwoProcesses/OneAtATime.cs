namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>These tests measure, and four processes at once would measure each other.</summary>
[CollectionDefinition(nameof(OneAtATime))]
public sealed class OneAtATime;
