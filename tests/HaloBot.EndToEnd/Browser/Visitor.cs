using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Browser;

/// <summary>One person's browser: a page, what it asked the network for, and what went wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _faults = new();

    private Visitor(IBrowserContext context, IPage page) => (Context, Page, Chat) = (context, page, new ChatPanel(page));

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>The widget on that page.</summary>
    public ChatPanel Chat { get; }

    /// <summary>Every address asked for so far, in order.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Uncaught errors, errors on the console and violations of a content security policy.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    internal static async Task<Visitor> ComeAsync(IBrowserContext context)
    {
        // Violations are reported to the page only; the console is where they become visible.
        await context.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', e => console.error(`CSP ${e.effectiveDirective} ${e.blockedURI} ${e.sample}`))");
        var page = await context.NewPageAsync();
        var visitor = new Visitor(context, page);
        context.Request += (_, request) => visitor._requests.Enqueue(request.Url);
        context.WebError += (_, error) => visitor._faults.Enqueue(error.Error);
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                visitor._faults.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        return visitor;
    }

    /// <summary>What axe finds against WCAG 2.2 A and AA, in this page and its frames, one line per rule and element.</summary>
    /// <param name="except">Rules that cannot judge what is shown; say why where you name them.</param>
    public Task<IReadOnlyList<string>> AccessibilityFaultsAsync(params string[] except) => AccessibilityFaultsAsync(Page, except);

    /// <inheritdoc cref="AccessibilityFaultsAsync(string[])"/>
    public static async Task<IReadOnlyList<string>> AccessibilityFaultsAsync(IPage page, params string[] except)
    {
        var result = await page.RunAxe(new AxeRunOptions
        {
            Rules = except.ToDictionary(rule => rule, _ => new RuleOptions { Enabled = false }),
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        });
        return [.. result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html} {node.Any.FirstOrDefault()?.Message}"))];
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
