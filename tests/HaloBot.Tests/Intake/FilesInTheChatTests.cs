using System.Text.Json.Nodes;
using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Intake;

/// <summary>What a transcript cannot say of files: the same message twice, addresses that nobody should ask, and a host without blobs.</summary>
public sealed class FilesInTheChatTests(Azurite azurite)
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_same_message_again_adds_nothing_to_the_draft_nor_to_the_case()
    {
        await using var stage = await OpenAsync();
        var first = DirectLineCustomer.Message("My line is dead", "first");
        await UploadAsync(stage, first, "photo.jpg");
        await UploadAsync(stage, first, "photo.jpg");
        foreach (var words in new[] { "My home", "Jo Bloggs", "jo@example.com", "Skip the rest", "Send" })
        {
            await stage.Customer.SayAsync(words);
        }

        await stage.SettleAsync();
        (await CaseAsync(stage)).Files.Select(file => file.Name).ShouldBe(["photo.jpg"]);

        var later = DirectLineCustomer.Message("and this", "later");
        await UploadAsync(stage, later, "bill.pdf");
        await UploadAsync(stage, later, "bill.pdf");
        await stage.SettleAsync();

        var complaint = await CaseAsync(stage);
        complaint.Files.Select(file => file.Name).ShouldBe(["photo.jpg", "bill.pdf"]);
        complaint.Added.ShouldBe(["and this"]);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/secret")]
    [InlineData("http://169.254.169.254/metadata/instance")]
    [InlineData("https://example.com/photo.jpg")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task An_address_that_is_no_upload_is_never_asked_and_the_customer_is_told(string address)
    {
        await using var stage = await OpenAsync();
        using var sent = await stage.Customer.PostAsync(WithFile(address));

        (await HeardAsync(stage))[0].ShouldBe("I'm sorry, photo.jpg didn't reach me. Please send it again, or e-mail it to help@halo-connect.com.");
    }

    [Fact]
    public async Task A_file_in_the_message_itself_is_kept()
    {
        await using var stage = await OpenAsync();
        using var sent = await stage.Customer.PostAsync(WithFile($"data:image/jpeg;base64,{Convert.ToBase64String(TestFile.Jpeg)}"));

        (await HeardAsync(stage))[0].ShouldStartWith("Thank you, I've kept photo.jpg with your complaint.");
    }

    [Fact]
    public async Task Without_blob_storage_the_customer_is_told_where_to_send_files_and_the_words_are_kept()
    {
        var tablesOnly = string.Concat(azurite.ConnectionString.Split(';').Where(part => !part.StartsWith("BlobEndpoint", StringComparison.Ordinal)).Select(part => part.Length > 0 ? $"{part};" : ""));
        await using var stage = await OpenAsync($"--Storage:ConnectionString={tablesOnly}");
        await UploadAsync(stage, DirectLineCustomer.Message("My line is dead"), "photo.jpg");

        var heard = await HeardAsync(stage);
        heard[0].ShouldBe("I can't take files here. Please e-mail photo.jpg to help@halo-connect.com. You can tell me everything else in this chat.");
        heard[1].ShouldBe("I'm sorry to hear that.");
        (await stage.Http.GetStringAsync("widget")).ShouldContain("data-uploads=\"\"");
    }

    [Fact]
    public async Task While_blobs_are_away_the_words_are_kept_and_the_customer_is_told_honestly()
    {
        // Nobody listens there.
        var away = string.Join(';', azurite.ConnectionString.Split(';').Select(part => part.StartsWith("BlobEndpoint", StringComparison.Ordinal) ? "BlobEndpoint=http://127.0.0.1:1/devstoreaccount1" : part));
        await using var stage = await OpenAsync($"--Storage:ConnectionString={away}");
        await UploadAsync(stage, DirectLineCustomer.Message("My line is dead"), "photo.jpg");

        var heard = await HeardAsync(stage);
        heard[0].ShouldStartWith("I'm sorry, I couldn't keep photo.jpg: something has gone wrong on our side. What you write here is kept.");
        heard[1].ShouldBe("I'm sorry to hear that.");
    }

    [Fact]
    public async Task A_case_takes_twenty_files_and_says_so_of_the_next()
    {
        await using var stage = await OpenAsync();
        for (var i = 0; i < FileLimits.MostPerCase; i += FileLimits.MostPerMessage)
        {
            await UploadAsync(stage, DirectLineCustomer.Message(""), [.. Enumerable.Repeat("photo.jpg", FileLimits.MostPerMessage)]);
        }

        await HeardAsync(stage);
        await UploadAsync(stage, DirectLineCustomer.Message(""), "more.jpg");
        (await HeardAsync(stage))[0].ShouldBe("I can't take more.jpg: 20 files or 50 MB are all that I can keep with a complaint. Please e-mail it to help@halo-connect.com.");
    }

    private async Task<Stage> OpenAsync(params IEnumerable<string> settings)
    {
        var stage = await Stage.OpenAsync(azurite, Monday, settings: settings);
        await stage.Customer.ConnectAsync();
        await stage.Customer.HearAsync();
        return stage;
    }

    private static async Task UploadAsync(Stage stage, JsonObject message, params IEnumerable<string> names)
    {
        using var answer = await stage.Customer.UploadAsync(message.DeepClone().AsObject(), names.Select(name => (name, TestFile.Named(name))));
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    private static JsonObject WithFile(string address)
    {
        var message = DirectLineCustomer.Message("");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/jpeg", ["contentUrl"] = address, ["name"] = "photo.jpg" });
        return message;
    }

    private static async Task<IReadOnlyList<string>> HeardAsync(Stage stage) => [.. (await stage.Customer.HearAsync()).Select(Spoken.Of)];

    private static async Task<Complaint> CaseAsync(Stage stage)
    {
        var reference = CaseReference.Parse(Spoken.Of((await stage.PostsAsync()).Single().GetProperty("activity")));
        return (await stage.Services.GetRequiredService<CaseStore>().ReadAsync(reference, CancellationToken.None))!.Complaint;
    }
}
