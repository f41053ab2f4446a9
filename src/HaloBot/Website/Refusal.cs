namespace HaloBot.Website;

/// <summary>An error answer: <c>application/problem+json</c> with one plain sentence that may be shown to anyone.</summary>
internal static class Refusal
{
    public static IResult Of(int status, string sentence) => Results.Problem(detail: sentence, statusCode: status);
}
