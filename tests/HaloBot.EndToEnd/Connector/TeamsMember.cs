using System.Text.Json.Nodes;

namespace HaloBot.EndToEnd.Connector;

/// <summary>Somebody who has an account in Teams.</summary>
/// <param name="Id">How Teams names this person to this bot.</param>
/// <param name="ObjectId">The Entra object id.</param>
/// <param name="Tenant">The organisation whose account it is.</param>
/// <param name="Role">What the roster says: <c>user</c> or <c>guest</c>.</param>
internal sealed record TeamsMember(string Name, string Id, string ObjectId, string Tenant = TeamsService.Tenant, string Role = "user")
{
    // Ids in Teams say nothing of who it is.
    public static TeamsMember Priya { get; } = new("Priya Shah", "29:1bJk0aQeV7hW-priya", "6b1f2a54-0d0a-4f9e-9a53-000000000001");

    public static TeamsMember Sam { get; } = new("Sam Evans", "29:1x9PdrUuC2mN-sam", "6b1f2a54-0d0a-4f9e-9a53-000000000002");

    public static TeamsMember Alex { get; } = new("Alex Obi", "29:1Qz4LsTtY8wK-alex", "6b1f2a54-0d0a-4f9e-9a53-000000000003");

    public static TeamsMember Gail { get; } = new("Gail Guest", "29:1Gg7HhJjK1aB-gail", "6b1f2a54-0d0a-4f9e-9a53-000000000004", Role: "guest");

    /// <summary>Of another organisation; calls herself as the manager does.</summary>
    public static TeamsMember Mallory { get; } = new("Priya Shah", "29:1Mm3NnBbV5cX-mallory", "6b1f2a54-0d0a-4f9e-9a53-000000000005", "99999999-9999-4999-8999-999999999999");

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["aadObjectId"] = ObjectId,
        ["tenantId"] = Tenant,
        ["userRole"] = Role,
    };
}
