namespace HaloBot.Intake;

/// <summary>Greeting, thanking, asking who is there and for help: see <see cref="PhraseBook"/> for the notation.</summary>
internal static class Chatting
{
    public static readonly PhraseBook.Entry[] Entries =
    [
        new(Intent.Greeting)
        {
            Say = """
                (hi|hello|hey|hiya|helo|heya|hullo|howdy|yo|greetings|morning|afternoon|evening|alright|ey up|ay up|ello|sup|wotcha)
                    [there|all|again|everyone]
                (shwmae|shwmai|sut mae|bore da|prynhawn da) [there|all|hello] [there]
                good (morning|afternoon|evening|day)
                [is] (anyone|anybody|someone|somebody) there
                you (alright|all right)
                how are you [doing] [today]
                """,
        },
        new(Intent.Thanks)
        {
            Say = """
                [many] (thanks|thank you|ta|cheers|much appreciated) [very much|so much|a lot|a million|a bunch|again|all|everyone]
                (thanks|thank you|ta|cheers) [very much|so much] for (that|this|your help|helping|your time|letting me know|all your
                    help|the help|the info|the information)
                (bye|goodbye|good bye|bye bye|tara|ta ra|see you|see you later|cheerio|good night|diolch|laters)
                (thanks|thank you|ta|cheers|diolch) (bye|goodbye)
                nice one
                you (have been|are|were) [very|really|so|most] (helpful|kind|a star|great)
                i (appreciate|really appreciate) (it|that|this|your help)
                that is (all|great|lovely|brilliant|perfect|helpful|very helpful|kind)
                (great|brilliant|brill|lovely|perfect|smashing) [stuff|job|thanks]
                that is it
                """,
        },
        new(Intent.WhoAreYou)
        {
            Say = """
                who (are you|is this|am i (talking|speaking|chatting|writing) to|is there|is that)
                [to|with] (who|whom) (am i|i am) (talking|speaking|chatting|writing) [to|with]
                what (are you|is your name|is this)
                [are] you [just] <being>
                are you [really] (real|human|automated|alive)
                are you [a] (real|human) or [a] (robot|bot|computer|machine|fake)
                are you <being> or <being>
                (am i|are we) [talking|speaking|chatting|writing] (to|with) <being> [or <being>] [here]
                is (this|that|it) [just|all] (<being>|automated|real|human|chatgpt|chat gpt|an ai|ai)
                is (this|that|it) <being> or <being>
                is there (a human|a person|a real person|someone|anyone|somebody) (behind this|behind it|reading this|on the other end)
                (do you have|have you got) a name
                """,
        },
        new(Intent.Help)
        {
            Say = """
                (menu|options|main menu|commands|instructions)
                what (can|do|could) (you|i) (do|ask|say|ask you) [here|for|about] [me]
                what can i ask [you] [about]
                what can you help [me] with
                how does (this|it) work
                how do (i|you) (use|work) (this|it) [thing|chat|bot]
                what (do i do|should i do|am i supposed to do|are my options|are the options|do i say|do i type|do i put)
                i (do not understand|do not know what to do|do not get it|am stuck|am confused|am lost|need help)
                i (am not sure|do not know|do not understand) (what to say|what to put|what you want [me to (put|say|type|do)]|what i
                    am (supposed|meant) to (do|type|say|put) [here]|how this works|how to use this|what you mean|what to do|this|you)
                how can you help [me]
                not sure (what to (say|put|type|do)|what you want [me to (put|say|type|do)])
                """,
            Do = """
                help [me|us] [out|with this|with something]
                show me (the menu|my options|the options|what you can do)
                """,
            Have = "[some|any|a bit of|your] (help|assistance)",
        },
    ];
}
