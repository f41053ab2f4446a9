using HaloBot.Complaints;
using HaloBot.Intake;
using HaloBot.Storage;

namespace HaloBot.Tests.Storage;

public sealed class TableStorageTests(Azurite azurite) : IAsyncLifetime
{
    private readonly Tables _tables = azurite.NewTables();

    private Conversations Conversations => new(new TableStorage<Conversation>(_tables.Dialogs, ConversationJson.Stored.Conversation));

    public async ValueTask InitializeAsync() => await _tables.EnsureCreatedAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("dl_0123abc")]
    [InlineData("directline-a/b\\c#d?e|%f")]
    public async Task A_conversation_is_read_as_it_was_saved(string key)
    {
        var conversation = new Conversation
        {
            Greeted = true,
            Turn = 3,
            Draft = new ComplaintDraft(CaseReference.Parse("HC-7K3M-9QXD-4"), new DateOnly(2026, 11, 23))
            {
                Description = new string('é', 40_000),
                Kind = CustomerKind.SmallBusiness,
                Contact = new Contact(ContactKind.Phone, "01772 000000"),
            },
            Replies = [new ChatMessage("t3.0", "Hello", ["A", "B"])],
            Recent = "x ",
        };
        await Conversations.SaveAsync(key, conversation, CancellationToken.None);

        var read = await Conversations.ReadAsync(key, CancellationToken.None);
        read.Draft.ShouldBe(conversation.Draft);
        read.Replies.Single().Choices.ShouldBe(["A", "B"]);
        (read.Greeted, read.Turn, read.Recent).ShouldBe((true, 3, "x "));
    }

    [Fact]
    public async Task Two_turns_that_read_the_same_row_cannot_both_save_it()
    {
        await Conversations.SaveAsync("dl_1", new Conversation(), CancellationToken.None);
        var one = await Conversations.ReadAsync("dl_1", CancellationToken.None);
        var two = await Conversations.ReadAsync("dl_1", CancellationToken.None);

        await Conversations.SaveAsync("dl_1", one, CancellationToken.None);
        await Should.ThrowAsync<StateChangedException>(() => Conversations.SaveAsync("dl_1", two, CancellationToken.None));
        await Conversations.SaveAsync("dl_1", one, CancellationToken.None);
    }

    [Fact]
    public async Task Two_first_turns_cannot_both_begin_it()
    {
        await Conversations.SaveAsync("dl_2", new Conversation(), CancellationToken.None);
        await Should.ThrowAsync<StateChangedException>(() => Conversations.SaveAsync("dl_2", new Conversation(), CancellationToken.None));
    }
}
