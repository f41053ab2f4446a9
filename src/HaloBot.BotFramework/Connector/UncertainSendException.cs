using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>
/// A message or a conversation was handed over, and nobody knows whether it exists: a gateway answered (502, 504), or no answer came.
/// To repeat it could be seen twice. <see cref="ErrorResponseException.Response"/> is null where there was no answer.
/// </summary>
internal sealed class UncertainSendException(string message, Exception innerException = null) : ErrorResponseException(message, innerException);
