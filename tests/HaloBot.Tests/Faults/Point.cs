using System.Text.RegularExpressions;

namespace HaloBot.Tests.Faults;

/// <summary>The awaits of the commit path: each is a request to Azure Tables or to the Bot Connector.</summary>
public enum Point
{
    None,
    AgendaAdd,
    Commit,
    ConversationSave,
    CourierRead,

    /// <summary>For a case that has no post yet. With a post, the claim looks like <see cref="PostRemembered"/>.</summary>
    Claim,

    /// <summary>Whether alerts come so thick that a list takes the place of posts.</summary>
    AlertCounted,
    RosterRead,
    TeamsPost,
    PostRemembered,
    ThreadIndexed,
    AlertMarked,
    TeamsEdit,
    ThreadLine,
    LineMarked,
    ChatSend,
    ReplyMarked,
    Release,
    AgendaRemove,

    /// <summary>What became of a failed try is kept with its message.</summary>
    FailureMarked,
    BacklogAdd,
    BacklogRemove,

    /// <summary>In a rush: the case's line in the list, where it stands, and a page of the list that was drawn.</summary>
    RushLine,
    RushRemembered,
    RushPage,
}

/// <summary>Recognises a request by what it asks for: method, address and, of storage, what is written.</summary>
public static class Points
{
    private static readonly (Point Point, Regex Request)[] Table =
    [
        (Point.AgendaAdd, Of("""PUT \S*Agenda\(PartitionKey='shard-\d+',RowKey='\d+_""")),
        (Point.Commit, Of("""RowKey":"inbox-""")),
        (Point.ConversationSave, Of("""^(PUT|POST) \S*Dialogs""")),
        (Point.CourierRead, Of("""^GET \S*Cases\(\).*outbox-""")),
        (Point.RushRemembered, Of("""RowKey":"courier".*"LeaseUntil":".*"Thread":null.*"Rush":"rush-""")),
        (Point.Claim, Of("""RowKey":"courier".*"LeaseUntil":".*"Thread":null""")),
        (Point.RushLine, Of("""^PUT \S*Index\(PartitionKey='rush-\S*RowKey='line-""")),
        (Point.RushPage, Of("""^PUT \S*Index\(PartitionKey='rush-\S*RowKey='page-""")),
        (Point.PostRemembered, Of("""RowKey":"courier".*"LeaseUntil":".*"Thread":""")),
        (Point.Release, Of("""RowKey":"courier".*"LeaseUntil":null""")),
        (Point.AlertCounted, Of("""^(PUT|POST) \S*Index.*"PartitionKey":"rush","RowKey":"recent""")),
        (Point.ThreadIndexed, Of("""^PUT \S*Index\(PartitionKey='thread-""")),
        (Point.AlertMarked, Of("""RowKey":"sent-.*send\\u0022:\\u0022card""")),
        (Point.LineMarked, Of("""RowKey":"sent-.*send\\u0022:\\u0022thread""")),
        (Point.ReplyMarked, Of("""RowKey":"sent-.*send\\u0022:\\u0022chat""")),
        (Point.AgendaRemove, Of("""^DELETE \S*Agenda\(PartitionKey='shard-\d+',RowKey='\d+_""")),
        (Point.FailureMarked, Of("""^(PATCH|MERGE) \S*Cases\(\S*RowKey='outbox-""")),
        (Point.BacklogAdd, Of("""^PUT \S*Agenda\(PartitionKey='wait-""")),
        (Point.BacklogRemove, Of("""^DELETE \S*Agenda\(PartitionKey='wait-""")),
        (Point.RosterRead, Of("""^GET \S*/teams/v3/\S*/pagedmembers""")),
        (Point.TeamsPost, Of("""^POST \S*/teams/v3/conversations$""")),
        (Point.ThreadLine, Of("""^POST \S*/teams/v3/conversations/\S*/activities""")),
        (Point.TeamsEdit, Of("""^PUT \S*/teams/v3/conversations/\S*/activities/""")),
        (Point.ChatSend, Of("""^POST \S*/directline/v3/conversations/\S*/activities""")),
    ];

    /// <param name="request">"METHOD address", and the body after it.</param>
    public static Point Recognise(string request) => Table.FirstOrDefault(row => row.Request.IsMatch(request)).Point;

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
