using HaloBot;

var app = WebApplication.CreateBuilder(args).AddHaloBot().Build().MapHaloBot();
await app.RunAsync();
