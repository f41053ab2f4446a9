using HaloBot.Complaints;

namespace HaloBot.Tests.Customers;

/// <param name="Category">What anybody would say that it is about.</param>
public sealed record Story(string Text, Category Category)
{
    public Move Move => Customers.Move.Story(Text, Category);
}

/// <summary>What goes wrong, as people write it.</summary>
public static class Stories
{
    public static readonly Story Off = new("My broadband has been off for three days and nobody rings back", Category.Fault);
    public static readonly Story Crackle = new("The landline crackles so badly that I can't hear my sister in Whitby.", Category.Fault);
    public static readonly Story Slow = new("internets well slow again, cant even load the footie 😡😡", Category.Fault);
    public static readonly Story Terse = new("broken", Category.Other);
    public static readonly Story Typos = new("my brodband kepes droping evry nihgt abuot 8 oclock its dring me mad", Category.Fault);
    public static readonly Story Swearing = new("This is the third bloody time the internet has gone down this week and I'm sick of this shit", Category.Fault);
    public static readonly Story Twice = new("You have charged me twice for October: £38.50 on the 1st and again on the 3rd.", Category.Billing);
    public static readonly Story Late = new("I was charged a late payment fee although my bill was paid by direct debit on time", Category.Billing);
    public static readonly Story Rise = new("bill has gone up by £9 and no one told me why", Category.Billing);
    public static readonly Story ExitFee = new("You want £180 early termination fee but my contract ended in June", Category.Contract);
    public static readonly Story Cancelled = new("I cancelled within the cooling off period and you say I am still in contract until 2028", Category.Contract);
    public static readonly Story Router = new("The router you sent is dead on arrival. No lights, tried three sockets.", Category.Equipment);
    public static readonly Story Handset = new("Two of the new handsets do not charge, and the replacement router has not arrived", Category.Equipment);
    public static readonly Story Rude = new("Your adviser was rude to me and hung up when I asked for his name", Category.CustomerService);
    public static readonly Story NoShow = new("I waited in all day and nobody bothered to turn up. Then I was on hold for an hour and cut off.", Category.CustomerService);
    public static readonly Story Switch = new("I asked to switch to another provider and you have blocked the switch twice", Category.Switching);
    public static readonly Story Porting = new("My number was not ported when I moved to you from my old provider", Category.Switching);
    public static readonly Story Salesman = new("The salesman at the door lied to my mum. She was promised it would be free.", Category.MisSelling);
    public static readonly Story Deaf = new("I am deaf and was told to ring. I asked for Relay UK three times.", Category.Accessibility);
    public static readonly Story Neighbour = new("You sent my bill to my neighbour, who has now read all my personal data", Category.DataProtection);
    public static readonly Story Arabic = new("الإنترنت لا يعمل منذ أسبوع — my internet is not working since one week \u200F123", Category.Fault);
    public static readonly Story Markdown = new("# Bill\n1. *charged* twice\n2. [not](https://example.com) refunded\n> see **invoice** `88_1`", Category.Billing);
    public static readonly Story Script = new("<script>alert('x')</script><img src=x onerror=alert(1)> and my broadband is down & out", Category.Fault);
    public static readonly Story Table = new("'; DROP TABLE cases; -- was on my invoice. I was overcharged {0} %s ${name} \\n", Category.Billing);
    public static readonly Story Welsh = new("Mae'r rhyngrwyd wedi torri ers dydd Llun. Nid oes neb yn ateb.", Category.Other);
    public static readonly Story Smell = new("The man who dug up our street left a hole in front of the church", Category.Other);
    public static readonly Story Rambling = new(
        "Well it started on Monday, no, I tell a lie, it was the Sunday because our Karen was over with the twins, and the broadband just went off, " +
        "so I turned it off and on, and my neighbour Derek (he used to work for BT) had a look, and he said it was the line.\n\n" +
        "Anyway by Wednesday it was still off. I don't like to make a fuss. But you did say the engineer would come and he did not come.", Category.Fault);
    public static readonly Story Pasted = new(
        string.Join("\n", Enumerable.Range(1, 72).Select(day => $"Day {day}: no internet from 6am until late in the evening, rang you again, no answer")), Category.Fault);
}
