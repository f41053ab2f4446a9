namespace Microsoft.Rest;

/// <summary>Proves to a service who is calling.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
