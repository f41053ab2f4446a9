using HaloBot.Delivery;
using Microsoft.Extensions.Configuration;

namespace HaloBot.Tests.Delivery;

public sealed class EmailSettingsTests
{
    private const string SecurityMend = "Use StartTls (the default), Tls, or None for a mail server on this machine.";
    private const string FromMend = "Give one address from which the mail server lets you send, such as Halo Connect <complaints@halo-connect.com>.";

    [Fact]
    public void Without_a_host_e_mail_is_off()
    {
        EmailSettings.Read(Settings()).ShouldBeNull();
        EmailSettings.Read(Settings(("Email:Host", ""))).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, EmailSecurity.StartTls, 587)]
    [InlineData("starttls", EmailSecurity.StartTls, 587)]
    [InlineData("Tls", EmailSecurity.Tls, 465)]
    public void Letters_are_encrypted_on_the_way_unless_the_server_is_this_machine(string? given, EmailSecurity security, int port)
    {
        var settings = EmailSettings.Read(Settings(("Email:Host", "smtp.example"), ("Email:From", "a@halo.example"), ("Email:Security", given ?? "")))!;
        (settings.Security, settings.Port).ShouldBe((security, port));
        EmailSettings.Read(Settings(("Email:Host", "127.0.0.1"), ("Email:From", "a@halo.example"), ("Email:Security", "None")))!.Port.ShouldBe(25);
    }

    [Fact]
    public void The_sender_has_the_companys_name_unless_the_setting_gives_one()
    {
        Sender("a@halo.example").ShouldBe("\"Halo Connect\" <a@halo.example>");
        Sender("Complaints <a@halo.example>").ShouldBe("\"Complaints\" <a@halo.example>");

        static string Sender(string from) => EmailSettings.Read(Settings(("Email:Host", "smtp.example"), ("Email:From", from)))!.Sender("Halo Connect").ToString();
    }

    [Theory]
    [InlineData("Email:Host", "smtp.example:587", "Give the mail server's name or IP address, without a port.")]
    [InlineData("Email:Port", "70000", "Give a whole number from 1 to 65535; with StartTls 587 is usual.")]
    [InlineData("Email:Port", "mail", "Give a whole number from 1 to 65535; with StartTls 587 is usual.")]
    [InlineData("Email:Security", "Ssl3", SecurityMend)]
    [InlineData("Email:Security", "2", SecurityMend)]
    [InlineData("Email:Security", "None", "Without encryption, customers' letters may only go to a mail server on this machine. " + SecurityMend)]
    [InlineData("Email:From", "halo", FromMend)]
    [InlineData("Email:From", "a@halo.example, b@halo.example", FromMend)]
    [InlineData("Email:User", "halo", "There is no such setting: remove it or use one of Host, Port, Security, UserName, Password, From.")]
    public void An_impossible_value_stops_the_start_and_says_what_to_give(string key, string value, string mend) =>
        Should.Throw<SettingException>(() => EmailSettings.Read(Settings(("Email:Host", "smtp.example"), ("Email:From", "a@halo.example"), (key, value))))
            .Message.ShouldBe($"The setting {key} is '{value}'. {mend}");

    [Theory]
    [InlineData("Email:Host", "Give the mail server's name, or remove Email:From as well: without a host e-mail is off.", "Email:From=a@halo.example")]
    [InlineData("Email:From", FromMend, "Email:Host=smtp.example")]
    [InlineData("Email:Password", "Give Email:UserName and Email:Password together, or neither where the server asks for none.", "Email:Host=smtp.example", "Email:From=a@halo.example", "Email:UserName=halo")]
    [InlineData("Email:UserName", "Give Email:UserName and Email:Password together, or neither where the server asks for none.", "Email:Host=smtp.example", "Email:From=a@halo.example", "Email:Password=hush")]
    public void What_is_missing_stops_the_start(string key, string mend, params string[] given)
    {
        var message = Should.Throw<SettingException>(() => EmailSettings.Read(Settings([.. given.Select(one => (one.Split('=')[0], one.Split('=')[1]))]))).Message;
        message.ShouldBe($"The setting {key} is missing. {mend}");
        message.ShouldNotContain("hush");
    }

    [Fact]
    public void The_settings_written_down_show_no_password() =>
        new EmailSettings("smtp.example", 587, EmailSecurity.StartTls, "halo", "hush", "a@halo.example").ToString().ShouldBe("smtp.example:587");

    private static IConfiguration Settings(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }
}
