using System.Net;

namespace Microsoft.Rest;

/// <summary>What is left of an HTTP message once its connection has gone.</summary>
public abstract class HttpMessageWrapper
{
    public string Content { get; set; }

    /// <summary>Names in any case: <c>Headers["Retry-After"]</c>.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
}

public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
        foreach (var (name, values) in httpResponse.Headers.Concat(httpResponse.Content.Headers))
        {
            Headers[name] = [.. values];
        }
    }

    public HttpStatusCode StatusCode { get; }

    public string ReasonPhrase { get; }
}
