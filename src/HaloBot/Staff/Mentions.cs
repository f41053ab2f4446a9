using System.Net;
using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>Messages that notify people, as Teams wants it: the name stands in the text, and an entity says who is meant.</summary>
internal static class Mentions
{
    /// <param name="text">Plain; nothing in it can pass for a mention or markup.</param>
    public static Activity Message(IReadOnlyList<ChannelAccount> people, string text)
    {
        if (people.Count == 0)
        {
            return PlainMessage.Of(text);
        }

        var mentions = people.Select(Of).ToList();
        var message = MessageFactory.Text($"{string.Join(", ", mentions.Select(mention => mention.Text))}: {Markdown.Escape(text)}");
        message.Entities = [.. mentions];
        return message;
    }

    private static Mention Of(ChannelAccount person) =>
        new(new ChannelAccount { Id = person.Id, Name = person.Name }, $"<at>{WebUtility.HtmlEncode(person.Name)}</at>", "mention");
}
