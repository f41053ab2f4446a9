namespace HaloBot.EndToEnd.Browser;

/// <summary>What does not fit on the screen, in the page inside the widget's frame.</summary>
internal static class Layout
{
    // Messages and answers scroll downwards, so only their width must fit; header and message box must be there in full.
    private const string Faults = """
        root => {
          const faults = [], seen = element => element.checkVisibility() && element.getBoundingClientRect().width > 1;
          const name = element => `${element.tagName} ${element.id || element.className} "${element.textContent.slice(0, 30)}"`;
          if (root.scrollWidth > innerWidth) faults.push(`the page is ${root.scrollWidth} wide`);
          for (const element of root.querySelectorAll('h1, header button, summary, .card, .webchat__bubble, .webchat__suggested-action, .webchat__send-box__main')) {
            if (!seen(element)) continue;
            const box = element.getBoundingClientRect();
            if (box.left < 0 || box.right > innerWidth) faults.push(`${name(element)} from ${box.left} to ${box.right}`);
            if (element.scrollWidth > element.clientWidth + 1 && element.matches('button, .webchat__bubble')) faults.push(`${name(element)} hides some of itself`);
          }
          for (const element of root.querySelectorAll('body > header, .webchat__send-box__main')) {
            const box = element.getBoundingClientRect();
            if (seen(element) && (box.top < 0 || box.bottom > innerHeight)) faults.push(`${name(element)} from ${box.top} down to ${box.bottom} of ${innerHeight}`);
          }
          return faults;
        }
        """;

    public static Task<string[]> FaultsAsync(ChatPanel chat) => chat.Frame.Locator("html").EvaluateAsync<string[]>(Faults);
}
