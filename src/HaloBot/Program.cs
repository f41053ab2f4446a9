using HaloBot;

try
{
    var app = WebApplication.CreateBuilder(args).AddHaloBot().Build().MapHaloBot();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartFault.SentenceOf(e) is not null)
{
    await Console.Error.WriteLineAsync(StartFault.SentenceOf(e));
    return 1;
}
