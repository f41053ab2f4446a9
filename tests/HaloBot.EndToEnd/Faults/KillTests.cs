using HaloBot.Tests.Faults;
using HaloBot.Tests.Transcripts;

namespace HaloBot.EndToEnd.Faults;

/// <summary>The program is killed at every await of a filing, on both sides of it, and started again.</summary>
public sealed class KillTests(KillTests.Program program) : IClassFixture<KillTests.Program>
{
    // Turn and Courier run side by side. So that each kill finds the same situation every time, the one waits for the other.
    private const string TurnFirst = "hold before CourierRead until after ConversationSave";
    private const string CourierNever = "hold before CourierRead";
    private const string CourierFirst = "hold before ConversationSave until after AgendaRemove";

    public static TheoryData<string, string> Moments { get; } = [.. Gaps.ForKills];

    [Theory]
    [MemberData(nameof(Moments))]
    public Task Killed_and_started_again_it_files_one_case(string gap, string moment) =>
        FileAsync(gap, $"{(moment.Split(' ')[1] is "AgendaAdd" or "Commit" or "ConversationSave" ? CourierNever : TurnFirst)}; kill {moment}");

    [Fact]
    public Task Killed_when_all_was_sent_and_the_chat_not_saved_it_files_one_case() =>
        FileAsync(Gaps.Save, $"{CourierFirst}; kill before ConversationSave");

    private async Task FileAsync(string gap, string script)
    {
        var (customer, aftermath) = await program.TellAsync();
        using var _ = customer;

        // As a real client: the same activity again, by its own id, if it was not taken.
        var send = $"send-{customer.UserId}";
        if (!await program.KillAsync(script, SendAsync))
        {
            await customer.ConnectAsync();
            await SendAsync();
        }

        await program.QuietAsync(aftermath);
        aftermath.ShouldBeOneCase(gap);
        program.Add(gap, aftermath);

        async Task SendAsync()
        {
            using var answer = await customer.PostAsync(DirectLineCustomer.Message("Send", send));
            answer.EnsureSuccessStatusCode();
        }
    }

    public sealed class Program() : FaultyProgram("Kill, while a complaint is filed");
}
