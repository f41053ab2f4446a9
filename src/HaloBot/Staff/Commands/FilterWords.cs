using System.Globalization;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>A filter in words: "Open cases: yours, overdue, Billing".</summary>
internal static class FilterWords
{
    public static string Of(CaseFilter filter, Actor asker)
    {
        List<string> said = [];
        if (filter.OwnerId is { } id)
        {
            said.Add(id == asker.Id ? "yours" : "of one person");
        }

        if (filter.OwnerName is { } name)
        {
            said.Add($"{Markdown.Escape(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name))}'s");
        }

        AddIf(filter.Unowned, "nobody has them");
        AddIf(filter.Due == DueWithin.Overdue, "overdue");
        AddIf(filter.Due == DueWithin.Today, "due today");
        AddIf(filter.Due == DueWithin.ThisWeek, "due this week");
        AddIf(filter.AwaitsCustomer, "waiting for the customer");
        if (filter.Category is { } category)
        {
            said.Add($"about “{category.Name()}”");
        }

        return said.Count == 0 ? "Open cases" : $"Open cases: {string.Join(", ", said)}";

        void AddIf(bool isAsked, string words)
        {
            if (isAsked)
            {
                said.Add(words);
            }
        }
    }
}
