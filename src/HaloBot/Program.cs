using HaloBot;
using Microsoft.Extensions.Options;

try
{
    var app = WebApplication.CreateBuilder(args).AddHaloBot().Build().MapHaloBot();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (e is SettingException or OptionsValidationException or FormatException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
