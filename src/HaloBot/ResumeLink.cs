using HaloBot.Complaints;

namespace HaloBot;

/// <summary>Makes a link by which the customer goes on with the case in the chat. It works once, for seven days.</summary>
/// <returns>Null where there can be none, as without a public address.</returns>
public delegate Task<Uri?> ResumeLink(Complaint complaint, CancellationToken cancellationToken);
