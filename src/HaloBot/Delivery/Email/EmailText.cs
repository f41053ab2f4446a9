using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HaloBot.Delivery;

/// <summary>
/// The words of a letter, from markdown, in both of its forms. Whatever is HTML in the source is shown as it was typed, and there are no pictures.
/// </summary>
internal static class EmailText
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public static string Html(string markdown) => Read(markdown).ToHtml(Pipeline);

    /// <summary>The paragraphs without their marks, an empty line between them.</summary>
    public static string Plain(string markdown) => string.Join("\n\n", Read(markdown).Select(Plain).Where(text => text.Length > 0));

    private static string Plain(Block block)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(text) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.Render(block);
        return text.ToString().Trim();
    }

    private static MarkdownDocument Read(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var picture in document.Descendants<LinkInline>().Where(link => link.IsImage).ToList())
        {
            picture.Remove();
        }

        return document;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak();

        // Who indents a line means no code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }
}
