namespace HaloBot;

/// <summary>Every line that HaloBot logs, numbered. None carries a customer's words, name or address.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Table {Table} is ready.")]
    public static partial void TableReady(this ILogger log, string table);

    [LoggerMessage(2, LogLevel.Error, "Azure Storage could not be reached at the start; I keep trying. Check Storage:ConnectionString, or Storage:ServiceUri and Storage:BlobServiceUri and the identity's roles (Storage Table Data Contributor, Storage Blob Data Contributor).")]
    public static partial void TablesNotReady(this ILogger log, Exception exception);

    [LoggerMessage(10, LogLevel.Error, "A turn failed. Incident {Incident}, channel {Channel}, activity type {Type}.")]
    public static partial void TurnFailed(this ILogger log, Exception exception, string incident, string channel, string type);

    [LoggerMessage(11, LogLevel.Warning, "The apology for incident {Incident} could not be sent.")]
    public static partial void ApologyFailed(this ILogger log, Exception exception, string incident);

    [LoggerMessage(12, LogLevel.Warning, "A staff action was refused ({Refusal}); activity type {Type}.")]
    public static partial void StaffRefused(this ILogger log, string refusal, string type);

    [LoggerMessage(13, LogLevel.Error, "A press on a card failed. Incident {Incident}.")]
    public static partial void PressFailed(this ILogger log, Exception exception, string incident);

    [LoggerMessage(14, LogLevel.Warning, "A member of staff could not be answered: the thread does not take messages any more.")]
    public static partial void ThreadGone(this ILogger log, Exception exception);

    [LoggerMessage(15, LogLevel.Warning, "A customer's file could not be fetched from the channel ({Outcome}).")]
    public static partial void FileNotFetched(this ILogger log, Exception? exception, string outcome);

    [LoggerMessage(16, LogLevel.Error, "A customer's file could not be stored; the customer was told. Check the blob endpoint and the identity's role (Storage Blob Data Contributor).")]
    public static partial void FileNotStored(this ILogger log, Exception exception);

    [LoggerMessage(17, LogLevel.Error, "Case {Reference}: a file that the case names is not in the store.")]
    public static partial void FileMissing(this ILogger log, string reference);

    [LoggerMessage(40, LogLevel.Information, "HaloBot was added to a team: its channel is the staff's channel from now on.")]
    public static partial void ChannelRegistered(this ILogger log);

    [LoggerMessage(41, LogLevel.Warning, "HaloBot was taken out of the staff's team. Alerts wait until it is added again.")]
    public static partial void ChannelGone(this ILogger log);

    [LoggerMessage(42, LogLevel.Information, "A manager moved the staff's channel.")]
    public static partial void ChannelMoved(this ILogger log);

    [LoggerMessage(43, LogLevel.Warning, "An installation was refused ({Refusal}); nothing was changed.")]
    public static partial void InstallationRefused(this ILogger log, string refusal);

    [LoggerMessage(44, LogLevel.Warning, "What an installation means could not be said in Teams. What was decided stands.")]
    public static partial void InstallationUnanswered(this ILogger log, Exception exception);

    [LoggerMessage(45, LogLevel.Warning, "Who is on call was set, but the channel could not be told.")]
    public static partial void OnCallNotAnnounced(this ILogger log, Exception exception);

    [LoggerMessage(46, LogLevel.Warning, "The examination of {Name} failed.")]
    public static partial void ExaminationFailed(this ILogger log, Exception exception, string name);

    [LoggerMessage(20, LogLevel.Warning, "Case {Reference}: message {Number} failed (try {Attempt}): the channel {Why}. It is tried again.")]
    public static partial void SendFailed(this ILogger log, Exception? exception, string reference, string number, int attempt, string why);

    [LoggerMessage(21, LogLevel.Error, "Case {Reference} could not be woken; it stays on the agenda.")]
    public static partial void WakeFailed(this ILogger log, Exception exception, string reference);

    [LoggerMessage(22, LogLevel.Error, "The agenda could not be read; the sweep tries again.")]
    public static partial void SweepFailed(this ILogger log, Exception exception);

    [LoggerMessage(23, LogLevel.Warning, "The team's roster could not be read: the channel {Why}. Cards are posted without asking who looks at them.")]
    public static partial void RosterUnread(this ILogger log, Exception? exception, string why);

    [LoggerMessage(24, LogLevel.Information, "Case {Reference}: message {Number} waits: the channel has been sent all that it takes for now.")]
    public static partial void ChannelBusy(this ILogger log, string reference, string number);

    [LoggerMessage(25, LogLevel.Error, "Case {Reference}: message {Number} cannot be delivered ({Attempts} tries): the channel {Why}. It is parked; the case's card says so and offers to try again.")]
    public static partial void Parked(this ILogger log, string reference, string number, int attempts, string why);

    [LoggerMessage(26, LogLevel.Error, "What waits in lane {Lane} could not be read; I keep trying.")]
    public static partial void BacklogFailed(this ILogger log, Exception exception, string lane);

    [LoggerMessage(27, LogLevel.Information, "Part {Shard} of the agenda: {Count} open cases were gone through.")]
    public static partial void Reconciled(this ILogger log, int shard, int count);

    [LoggerMessage(28, LogLevel.Warning, "The list {Rush} could not be drawn: the channel {Why}. I keep trying.")]
    public static partial void ListNotDrawn(this ILogger log, Exception? exception, string rush, string why);

    [LoggerMessage(29, LogLevel.Warning, "Where the staff's channel is could not be read from storage; I keep trying.")]
    public static partial void StaffChannelUnread(this ILogger log, Exception exception);

    [LoggerMessage(47, LogLevel.Warning, "Case {Reference}: its card could not be drawn again tonight; it is tried again the next night.")]
    public static partial void NotRedrawn(this ILogger log, Exception exception, string reference);

    [LoggerMessage(30, LogLevel.Information, "Procedure check. {Lines}")]
    public static partial void ProcedureChecked(this ILogger log, string lines);

    [LoggerMessage(31, LogLevel.Warning, "{Warning}")]
    public static partial void HolidaysRunOut(this ILogger log, string warning);

    [LoggerMessage(32, LogLevel.Information, "E-mail is off, as Email:Host is not set: customers hear from us in the chat, or by the hand of staff.")]
    public static partial void EmailIsOff(this ILogger log);

    [LoggerMessage(33, LogLevel.Information, "E-mail goes out by {Host}, port {Port}.")]
    public static partial void EmailIsOn(this ILogger log, string host, int port);
}
