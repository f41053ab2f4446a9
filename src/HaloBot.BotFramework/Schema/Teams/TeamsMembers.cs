using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class TeamsChannelAccount : ChannelAccount
{
    public string GivenName { get; set; }

    public string Surname { get; set; }

    public string Email { get; set; }

    public string UserPrincipalName { get; set; }

    public string UserRole { get; set; }

    public string TenantId { get; set; }

    /// <summary>The member lists of Teams call the Entra object id by another name than its activities do.</summary>
    [JsonInclude, JsonPropertyName("objectId")]
    internal string ObjectId { get => null; set => AadObjectId ??= value; }
}

public class TeamsPagedMembersResult
{
    public string ContinuationToken { get; set; }

    public IList<TeamsChannelAccount> Members { get; set; }
}
