using HaloBot.Local;

try
{
    KnownArguments.Check(args);
    await using var host = await LocalHost.StartAsync(new LocalHostOptions { Args = args, Output = Console.Out }, CancellationToken.None);
    await host.WaitForShutdownAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
