using System.Text.Json.Nodes;
using CsCheck;
using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>procedure.json is checked as a whole before anything starts: each mistake is named by its path, its value and the mend.</summary>
public class ProcedureFileTests
{
    [Theory]
    // missing, unknown, empty
    [InlineData("facts.email", null, "facts.email is missing. Add it.")]
    [InlineData("facts.email.source", null, "facts.email.source is missing. Add it.")]
    [InlineData("facts.email.lastChecked", null, "facts.email.lastChecked is missing. Add it.")]
    [InlineData("facts.regulator", null, "facts.regulator is missing. Add it.")]
    [InlineData("settings", null, "settings is missing. Add it.")]
    [InlineData("wording.lifeInDanger", null, "wording.lifeInDanger is missing. Add it.")]
    [InlineData("editions.ofcom-2026", null, "editions.ofcom-2026 is missing. Add it.")]
    [InlineData("document.title", null, "document.title is missing. Add it.")]
    [InlineData("facts.mail", "{}", "facts.mail is {}. There is no such entry: remove it or use one of company, legalName, email, ")]
    [InlineData("facts.email.note", "1", "facts.email.note is 1. There is no such entry: remove it or use one of value, source, lastChecked.")]
    [InlineData("editions.ofcom-2027", "{}", "editions.ofcom-2027 is {}. There is no such entry: remove it or use one of published, ofcom-2026.")]
    [InlineData("facts.company.value", "\"\"", "facts.company.value is \"\". Write some text")]
    [InlineData("facts.company.value", "\" Halo\"", "facts.company.value is \" Halo\". Write some text")]
    [InlineData("facts.company.source", "\" \"", "facts.company.source is \" \". Write some text")]
    [InlineData("facts.address.value", "[]", "facts.address.value is []. Write a list of one text or more")]
    // of the wrong type
    [InlineData("facts.email", "\"help@halo-connect.com\"", "facts.email is \"help@halo-connect.com\". Write an object here: { … }.")]
    [InlineData("facts.company.value", "7", "facts.company.value is 7. Write some text")]
    [InlineData("facts.address.value", "\"Marshall House\"", "facts.address.value is \"Marshall House\". Write a list")]
    [InlineData("facts.address.value", "[\"Marshall House\", 2]", "facts.address.value is [\"Marshall House\",2]. Write a list")]
    [InlineData("settings.takeoverByAnyStaff.value", "\"yes\"", "settings.takeoverByAnyStaff.value is \"yes\". Write true or false, without quotation marks.")]
    [InlineData("doubts", "{}", "doubts is {}. Write a list here: [ … ].")]
    // impossible
    [InlineData("facts.writtenReplyWorkingDays.value", "0", "facts.writtenReplyWorkingDays.value is 0. Write a whole number from 1 to 365.")]
    [InlineData("facts.writtenReplyWorkingDays.value", "30.5", "facts.writtenReplyWorkingDays.value is 30.5. Write a whole number")]
    [InlineData("facts.writtenReplyWorkingDays.value", "1e99", "facts.writtenReplyWorkingDays.value is 1e99. Write a whole number")]
    [InlineData("settings.updateEveryWorkingDays.value", "-5", "settings.updateEveryWorkingDays.value is -5. Write a whole number from 1 to 30.")]
    [InlineData("settings.digestAt.value", "\"8.30am\"", "settings.digestAt.value is \"8.30am\". Write a time of the 24-hour clock: \"08:30\".")]
    [InlineData("facts.opens.value", "\"24:00\"", "facts.opens.value is \"24:00\". Write a time")]
    [InlineData("facts.closes.value", "\"08:00\"", "facts.closes is {")]
    [InlineData("facts.closes.value", "\"08:00\"", "Write a time after facts.opens.")]
    [InlineData("facts.officeDays.value", "\"Friday to Monday\"", "facts.officeDays.value is \"Friday to Monday\". Write the first and the last day")]
    [InlineData("facts.email.lastChecked", "\"2026-02-30\"", "facts.email.lastChecked is \"2026-02-30\". Write a date as year-month-day: \"2026-11-23\".")]
    [InlineData("facts.email.lastChecked", "\"23/11/2026\"", "facts.email.lastChecked is \"23/11/2026\". Write a date")]
    [InlineData("facts.email.value", "\"halo-connect.com\"", "facts.email.value is \"halo-connect.com\". Write one e-mail address")]
    [InlineData("facts.regulator.phones.value", "[\"999 9\"]", "facts.regulator.phones.value is [\"999 9\"]. Write UK numbers")]
    [InlineData("facts.regulator.fax.value", "\"call us\"", "facts.regulator.fax.value is \"call us\". Write one UK number")]
    [InlineData("facts.regulator.website.value", "\"https://www.ofcom.org.uk\"", "facts.regulator.website.value is \"https://www.ofcom.org.uk\". Write the website's name")]
    [InlineData("editions.published.letter.value", "\"deadlock letter\"", "editions.published.letter.value is \"deadlock letter\". Write it with its article")]
    // weeks
    [InlineData("editions.published.disputeWeeks", null, "editions.published.disputeWeeks is missing. Add it.")]
    [InlineData("editions.published.disputeWeeks.value", "[]", "editions.published.disputeWeeks.value is []. Write at least one.")]
    [InlineData("editions.published.disputeWeeks.value", "[{}]", "editions.published.disputeWeeks.value #1.weeks is missing. Add it.")]
    [InlineData("editions.published.disputeWeeks.value", "[{\"weeks\":99}]", "editions.published.disputeWeeks.value #1.weeks is 99. Write a whole number from 1 to 52.")]
    [InlineData("editions.published.disputeWeeks.value", "[{\"weeks\":8},{\"weeks\":6}]", "editions.published.disputeWeeks.value #2.firstRaisedFrom is missing. Add it.")]
    [InlineData("editions.published.disputeWeeks.value", "[{\"weeks\":8,\"firstRaisedFrom\":\"2026-04-08\"}]", "#1.firstRaisedFrom is \"2026-04-08\". There is no such entry")]
    [InlineData("editions.ofcom-2026.disputeWeeks.value", "[{\"weeks\":9}]", "editions.ofcom-2026.disputeWeeks is 9 weeks. No edition may make customers wait longer than the published one.")]
    [InlineData("editions.ofcom-2026.disputeWeeks.value", "[{\"weeks\":8},{\"weeks\":9,\"firstRaisedFrom\":\"2026-04-08\"}]", "#2.weeks is 9. A later rule may only shorten the wait.")]
    [InlineData("editions.ofcom-2026.disputeWeeks.value", "[{\"weeks\":8},{\"weeks\":6,\"firstRaisedFrom\":\"2026-04-08\"},{\"weeks\":5,\"firstRaisedFrom\":\"2026-04-08\"}]", "#3.firstRaisedFrom is \"2026-04-08\". Write the rules in the order of their dates")]
    // the document
    [InlineData("document.copyLink", "\"pressing there\"", "document.copyLink is \"pressing there\". Write words that stand in exactly one paragraph of the document.")]
    [InlineData("document.sections.0.number", "2", "document.sections #1.number is 2. The sections stand in Halo's order: number 1 belongs here.")]
    [InlineData("document.sections.1.heading", "null", "document.sections #2.heading is null. Write some text")]
    [InlineData("document.sections.1.paragraphs", "[\"\"]", "document.sections #2.paragraphs is [\"\"]. Write a list of one text or more")]
    [InlineData("document.sections", "[]", "document.sections is []. Write at least one.")]
    // doubts
    [InlineData("doubts.0.fact", "\"facts.pigeonPost\"", "doubts #1.fact is \"facts.pigeonPost\". Write the path of an entry of this file")]
    [InlineData("doubts.1.why", null, "doubts #2.why is missing. Add it.")]
    public void A_mistake_is_named_by_path_value_and_mend(string path, string? json, string sentence) => MessageOf(Changed(path, json)).ShouldContain(sentence);

    [Fact]
    public void An_entry_that_is_there_twice_is_named() =>
        MessageOf(TestProcedure.Json.Replace("\"email\": {", "\"email\": {}, \"email\": {", StringComparison.Ordinal))
            .ShouldContain("facts.email is { \"value\": \"help@halo-connect.com\"");

    [Fact]
    public void The_order_of_the_sections_is_kept()
    {
        var file = JsonNode.Parse(TestProcedure.Json)!.AsObject();
        var wording = file["wording"]!.DeepClone();
        file.Remove("wording");
        file["wording"] = wording;
        MessageOf(file.ToJsonString()).ShouldContain(
            "settings is out of order. wording belongs there. The order is about, facts, wording, settings, editions, doubts, document.");
    }

    [Fact]
    public void Every_mistake_is_listed_at_once()
    {
        var file = JsonNode.Parse(Changed("facts.email", null))!;
        file["settings"]!["digestAt"]!["value"] = "noon";
        file["editions"]!["published"]!["about"]!["source"] = "";
        MessageOf(file.ToJsonString()).ShouldBe(
            """
            procedure.json has 3 mistakes:
            - facts.email is missing. Add it.
            - settings.digestAt.value is "noon". Write a time of the 24-hour clock: "08:30".
            - editions.published.about.source is "". Write some text, in quotation marks, that neither begins nor ends with a space.
            """);
    }

    [Theory]
    [InlineData("", "cannot be read at line 1")]
    [InlineData("{\n\"about\": [\n", "cannot be read at line 3")]
    [InlineData("[]", "The file is []. Write an object here")]
    [InlineData("null", "The file is null. Write an object here")]
    [InlineData("{\"\\ud800\": 1}", "half a Unicode character")]
    public void What_is_no_such_file_at_all_is_said_so(string json, string sentence) => MessageOf(json).ShouldContain(sentence);

    [Fact]
    public void An_unknown_edition_is_answered_with_those_there_are() =>
        Should.Throw<FormatException>(() => TestProcedure.ReadJson(TestProcedure.Json, "ofcom-2099")).Message
            .ShouldStartWith("procedure.json has no edition 'ofcom-2099'. 'published': Exactly Halo's published text");

    [Fact]
    public void Damaged_text_is_refused_or_read_and_never_anything_else()
    {
        var json = TestProcedure.Json;
        var piece = Gen.OneOf(OneOf(["", "{", "}", "[", "]", "\"", ",", ":", "null", "0", "\\", "\\ud800", "\ud800", "\0"]), Gen.String[0, 4]);
        Gen.Select(Gen.Int[0, json.Length], Gen.Int[0, 40], piece).Sample((at, length, text) =>
            IsRefusedOrRead(json.Remove(at, Math.Min(length, json.Length - at)).Insert(at, text)), iter: 2_000);
    }

    [Fact]
    public void Any_value_anywhere_is_refused_or_read_and_never_anything_else()
    {
        var paths = Paths(JsonNode.Parse(TestProcedure.Json)!).ToArray();
        var value = OneOf<string?>([
            null, "null", "0", "-1", "1e400", "2147483648", "true", "\"\"", "\" \"", "\"x\"", "\"half a character\"", "\"9999-12-31\"", "\"23:59\"", "\"@\"", "\"a@b.c\"",
            "\"Sunday to Saturday\"", "\"an x\"", "[]", "[[]]", "[null]", "[\"\"]", "{}", "{\"\":{}}", "{\"value\":{}}", "[{\"weeks\":1}]", "[[[[[[[[[[]]]]]]]]]]",
        ]);
        Gen.Select(Gen.Int[0, paths.Length - 1], value, Gen.Int[0, paths.Length - 1], value).Sample((a, one, b, two) =>
        {
            var file = JsonNode.Parse(TestProcedure.Json)!;
            Change(file, paths[a], one);
            Change(file, paths[b], two);
            return IsRefusedOrRead(file.ToJsonString().Replace("half a character", "\\ud800", StringComparison.Ordinal));
        }, iter: 2_000);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"england-and-wales\":{\"events\":[]}}")]
    [InlineData("{\"england-and-wales\":{\"events\":[{\"title\":\"x\",\"date\":\"2026-13-01\"}]}}")]
    [InlineData("{\"england-and-wales\":{\"events\":[{\"title\":\"x\",\"date\":\"9999-12-31\"}]}}")]
    [InlineData("{\"england-and-wales\":{\"events\":[{\"title\":\"New Year’s Day\",\"date\":\"2026-01-01\"}]}}")]
    [InlineData("{\"england-and-wales\":{\"events\":{}}}")]
    [InlineData("[")]
    public void A_bank_holidays_file_that_is_none_says_where_to_get_one(string json) =>
        Should.Throw<FormatException>(() => BankHolidays.Parse(json)).Message.ShouldEndWith("Download it again from www.gov.uk/bank-holidays.json.");

    [Fact]
    public void A_year_that_is_announced_in_part_is_not_known_yet()
    {
        var json = TestProcedure.HolidaysJson.Replace(
            "\"events\": [", "\"events\": [{\"title\":\"New Year’s Day\",\"date\":\"2029-01-01\",\"notes\":\"\",\"bunting\":true},", StringComparison.Ordinal);
        var calendar = Procedure.Read(TestProcedure.Json, "published", BankHolidays.Parse(json)).Calendar;

        calendar.KnownUntil.ShouldBe(new DateOnly(2028, 12, 31));
        calendar.AddWorkingDays(new DateOnly(2028, 12, 29), 1).ShouldBe(new DueDate(new DateOnly(2029, 1, 2), Provisional: true));
        calendar.BankHoliday(new DateOnly(2029, 1, 1)).ShouldBe("New Year’s Day");
    }

    [Fact]
    public void Damaged_bank_holidays_are_refused_or_read_and_never_anything_else()
    {
        var json = TestProcedure.HolidaysJson;
        Gen.Select(Gen.Int[0, json.Length], Gen.Int[0, 40], Gen.String[0, 4]).Sample((at, length, text) =>
        {
            try
            {
                var holidays = BankHolidays.Parse(json.Remove(at, Math.Min(length, json.Length - at)).Insert(at, text));
                return Procedure.Read(TestProcedure.Json, "published", holidays).Calendar.KnownUntil.Year >= 2019;
            }
            catch (FormatException)
            {
                return true;
            }
        }, iter: 1_000);
    }

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string MessageOf(string json) => Should.Throw<FormatException>(() => TestProcedure.ReadJson(json)).Message;

    private static bool IsRefusedOrRead(string json)
    {
        try
        {
            return TestProcedure.ReadJson(json).Facts.Email.Length > 0;
        }
        catch (FormatException e)
        {
            return e.Message.StartsWith("procedure.json", StringComparison.Ordinal);
        }
    }

    private static string Changed(string path, string? json)
    {
        var file = JsonNode.Parse(TestProcedure.Json)!;
        Change(file, path, json);
        return file.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Puts a value there as it stands, or removes what is there. Lists are counted from 0.</summary>
    private static void Change(JsonNode file, string path, string? json)
    {
        var names = path.Split('.');
        var parent = names.SkipLast(1).Aggregate<string, JsonNode?>(file, (node, name) => Child(node, name));
        switch (parent)
        {
            case JsonObject o when json is null:
                o.Remove(names[^1]);
                break;
            case JsonObject o:
                o[names[^1]] = JsonNode.Parse(json);
                break;
            case JsonArray a when At(a, names[^1]) is { } at && json is null:
                a.RemoveAt(at);
                break;
            case JsonArray a when At(a, names[^1]) is { } at:
                a[at] = JsonNode.Parse(json!);
                break;
        }
    }

    private static JsonNode? Child(JsonNode? node, string name) => node switch
    {
        JsonObject o => o[name],
        JsonArray a => At(a, name) is { } at ? a[at] : null,
        _ => null,
    };

    // An earlier change may have put something else there.
    private static int? At(JsonArray list, string name) => int.TryParse(name, out var at) && at < list.Count ? at : null;

    private static IEnumerable<string> Paths(JsonNode node, string prefix = "") => node switch
    {
        JsonObject o => o.SelectMany(entry => Below(entry.Value, prefix + entry.Key)),
        JsonArray a => a.SelectMany((item, i) => Below(item, $"{prefix}{i}")),
        _ => [],
    };

    private static IEnumerable<string> Below(JsonNode? node, string path) => [path, .. node is null ? [] : Paths(node, path + ".")];
}
