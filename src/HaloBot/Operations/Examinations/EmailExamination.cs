using System.Globalization;
using System.Net.Sockets;

namespace HaloBot.Operations.Examinations;

/// <summary>Whether the mail server can be reached.</summary>
public sealed class EmailExamination(IConfiguration configuration) : IExamination
{
    private const int SubmissionPort = 587;

    public string Name => "E-mail";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (configuration["Email:Host"] is not { Length: > 0 } host)
        {
            return [new Finding(Name, FindingState.Warning, "E-mail is off: customers hear from us in the chat, or by the hand of staff.", "To send e-mail, set Email:Host and the other Email settings.")];
        }

        var port = int.TryParse(configuration["Email:Port"], NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : SubmissionPort;
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, cancellationToken);
            return [Finding.Good(Name, $"The mail server {host} answers at port {port}.")];
        }
        catch (SocketException e)
        {
            return [new Finding(Name, FindingState.Bad, $"The mail server {host} cannot be reached at port {port} ({e.SocketErrorCode}).", "Look at Email:Host, Email:Port and the network.")];
        }
    }
}
