using HaloBot;

try
{
    var app = WebApplication.CreateBuilder(args).AddHaloBot().Build().MapHaloBot();
    await app.RunAsync();
    return 0;
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
