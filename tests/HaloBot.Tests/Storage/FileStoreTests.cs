using HaloBot.Storage;

namespace HaloBot.Tests.Storage;

public sealed class FileStoreTests(Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_stored_is_read_again_and_twice_under_one_name_is_once()
    {
        var store = new FileStore(new StorageSettings(azurite.ConnectionString, null, azurite.NewPrefix()));
        await store.EnsureCreatedAsync(Cancel);
        await store.EnsureCreatedAsync(Cancel);

        await store.PutAsync("a/b", TestFile.Png, "image/png", Cancel);
        await store.PutAsync("a/b", TestFile.Png, "image/png", Cancel);

        await using var content = (await store.OpenAsync("a/b", Cancel))!;
        using var read = new MemoryStream();
        await content.CopyToAsync(read, Cancel);
        read.ToArray().ShouldBe(TestFile.Png);
        (await store.OpenAsync("a/c", Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/a;", false)]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/a;BlobEndpoint=http://127.0.0.1:2/a;", true)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=AAAA;EndpointSuffix=core.windows.net", true)]
    [InlineData("UseDevelopmentStorage=true", true)]
    public void Files_are_kept_where_the_connection_string_leads_to_blobs(string connection, bool isOn) =>
        new FileStore(new StorageSettings(connection, null, "")).IsOn.ShouldBe(isOn);

    [Fact]
    public void With_a_managed_identity_they_are_kept_only_where_a_blob_endpoint_is_set()
    {
        var tables = new StorageSettings(null, new Uri("https://a.table.core.windows.net"), "");

        new FileStore(tables).IsOn.ShouldBeFalse();
        new FileStore(tables with { BlobServiceUri = new Uri("https://a.blob.core.windows.net") }).IsOn.ShouldBeTrue();
    }
}
