namespace HaloBot.Staff;

/// <summary>What staff can ask, on one screen.</summary>
internal static class HelpText
{
    public const string Text =
        """
        I post every complaint from the website in this channel and keep its card up to date. You can ask me, in your own words:

        - **cases** – open ones; also *cases mine*, *unowned*, *overdue*, *due this week*, *awaiting customer*, *my overdue billing cases*, *Sam's cases*
        - **case HC-7K3M-9QXD-4** – that case's card
        - **find** *router lights*, *find jo@example.com*, *find 07700 900123* – open and closed cases
        - **digest** – what is urgent, unowned or oldest
        - **new** – records a complaint that came by phone, e-mail or post
        - **on call** – who is notified; *put Sam on call*; **managers**; **check** – whether everything is set up
        - **retry HC-7K3M-9QXD-4** – sends again what could not be delivered

        In a case's thread, whoever has the case answers the customer by mentioning me; there I take only exact commands, such as *cases mine*. Everything else in the thread stays internal.
        """;

    public const string NotUnderstood =
        "I did not understand that. You can ask for example: cases, my overdue cases, find jo@example.com, case HC-7K3M-9QXD-4, digest. With “help” I say more.";
}
