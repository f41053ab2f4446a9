using System.Text.Json;
using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Tests.Complaints;

public sealed class FileMovesTests
{
    private static readonly CaseFile Photo = new("a/b", "photo.jpg", "image/jpeg", 1_234_567);

    [Theory]
    [InlineData(1, "1 byte")]
    [InlineData(999, "999 bytes")]
    [InlineData(340_000, "340 KB")]
    [InlineData(999_400, "999 KB")]
    [InlineData(999_500, "1 MB")]
    [InlineData(1_234_567, "1.2 MB")]
    [InlineData(10_485_760, "10.5 MB")]
    public void A_size_reads_as_people_say_it(long size, string name) => (Photo with { Size = size }).SizeName.ShouldBe(name);

    [Fact]
    public void What_was_filed_before_there_were_files_still_reads()
    {
        const string old = """{"event":"filed","reference":"HC-7K3M-9QXD-4","customerKey":"k","details":{"description":"d","kind":"Domestic","name":"Jo","contact":{"kind":"Email","value":"jo@example.com"},"category":"Fault","urgent":false},"firstRaised":"2026-11-23","via":"Website","at":"2026-11-23T09:00:00+00:00","by":{"role":"Customer","id":"k","name":"Jo"}}""";
        var reference = CaseReference.FromRandomBytes([1, 2, 3, 4, 5]).ToString();

        var filed = JsonSerializer.Deserialize(old.Replace("HC-7K3M-9QXD-4", reference, StringComparison.Ordinal), StorageJson.Stored.ComplaintEvent)!;

        Complaint.Of([filed])!.Files.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_filed_with_files_keeps_them()
    {
        var reference = CaseReference.FromRandomBytes([1, 2, 3, 4, 5]);
        var details = new ComplaintDetails("d", CustomerKind.Domestic, "Jo", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, false) { Files = [Photo] };
        ComplaintEvent filed = new ComplaintFiled(DateTimeOffset.UnixEpoch, Actor.Customer("k", "Jo"), reference, "k", details, new DateOnly(2026, 11, 23));

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(filed, StorageJson.Stored.ComplaintEvent), StorageJson.Stored.ComplaintEvent)!;

        Complaint.Of([read])!.Files.ShouldBe([Photo]);
    }

    [Theory]
    [InlineData(FileLimits.MostPerCase - 1, 1, true)]
    [InlineData(FileLimits.MostPerCase, 1, false)]
    [InlineData(5, (int)FileLimits.MostBytesPerCase - 5, true)]
    [InlineData(5, (int)FileLimits.MostBytesPerCase - 4, false)]
    public void A_case_has_room_for_so_many_and_so_much(int kept, int bytes, bool hasRoom) =>
        FileLimits.HasRoom([.. Enumerable.Repeat(Photo with { Size = 1 }, kept)], bytes).ShouldBe(hasRoom);
}
