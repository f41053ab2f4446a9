namespace HaloBot.Language;

/// <summary>Contractions, text-speak, dialect and usual misspellings of short words, and what they stand for.</summary>
internal static class ShortForms
{
    /// <summary>Each line: what it stands for, and after the colon what is typed for it (without apostrophes).</summary>
    public static readonly Dictionary<string, string[]> WrittenOut = Read("""
        i am: im
        i have: ive
        i would: id
        i will: ill
        we are: weare
        we have: weve
        you are: youre
        you have: youve
        you will: youll
        they are: theyre
        they have: theyve
        he is: hes
        she is: shes
        it is: its tis
        that is: thats dats
        that will: thatll
        it will: itll
        dead: deid
        there is: theres
        there would: thered
        what is: whats wats wots
        who is: whos
        where is: wheres
        when is: whens
        how is: hows
        let us: lets
        let me: lemme
        give me: gimme gis
        is not: isnt isint
        are not: arent arnt
        am not: amnt
        was not: wasnt
        were not: werent
        do not: dont dnt dinnae dinna doent
        does not: doesnt dosnt dosent doesent doesnae
        did not: didnt didnae
        can not: cannot cant cannae canny carnt
        could not: couldnt
        will not: wont winnae willnae
        would not: wouldnt wouldnae
        should not: shouldnt
        have not: havent havnt havenae hasnae
        has not: hasnt
        want to: wanna wannae
        going to: gonna gonnae gunna
        got to: gotta
        used to: usedto
        you: u ya ye yous youse yer
        your: ur yr
        are: r
        and: n
        see: c
        why: y
        being: bein
        letter: leter lettr
        to: 2 tae
        for: 4
        before: b4
        today: 2day
        tonight: 2nite tonite
        tomorrow: 2moro 2morrow tomoz tmrw
        please: pls plz pleas plese plase pleese
        thanks: thx thnx thanx tnx fanks
        thank you: thankyou thanku ty tysm
        me: mi
        my: mah ma
        no: nae
        not: nt
        of: ov
        i: ah
        with: wi wiv
        what: wot wat wut
        when: wen
        have: av hav
        been: bin bn
        going: goin
        back: bak bck
        again: agen agn
        through: thru
        phone: fone
        okay: ok k
        someone: some1 sum1
        somebody: sumbody
        anyone: any1
        anything: owt
        nothing: nowt nothin nuffin
        something: summat sumthing sumat
        some: sum
        down: doon
        because: cos coz cuz bc
        people: ppl
        message: msg
        information: info infos
        number: no. num
        complaint: complant compliant complait
        complaints: complants
        receive: recieve
        received: recieved
        house: hoose
        about: aboot abt
        wrong: rong
        right now: rn
        never mind: nvm nevermind
        direct debit: dd
        mum: mam maw mom
        good: gud
        does: duz
        was: woz
        """);

    /// <summary>Two words that are one: the second, the first, and what they make.</summary>
    public static readonly Dictionary<string, Dictionary<string, string>> Joined = ReadJoined("""
        e mail=email, e mails=emails, e mailed=emailed, re open=reopen, re opened=reopened, re opening=reopening, re start=restart,
        wi fi=wifi, y fi=wifi, why fi=wifi, broad band=broadband, brawd band=broadband, inter net=internet, inter webs=internet, land line=landline, dead lock=deadlock, mis sold=missold, miss sold=missold,
        mis selling=misselling, miss selling=misselling, mis leading=misleading, miss led=misled, over charged=overcharged, over charging=overcharging, call back=callback, ring back=ringback, some one=someone,
        any one=anyone, some body=somebody, any body=anybody, no body=nobody, screen shot=screenshot, hand set=handset,
        up date=update, with draw=withdraw, in to=into
        """);

    private static Dictionary<string, string[]> Read(string lines) => lines.Split('\n')
        .Select(line => line.Split(':'))
        .SelectMany(line => line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(typed => (typed, whole: line[0].Split(' '))))
        .ToDictionary(pair => pair.typed, pair => pair.whole, StringComparer.Ordinal);

    private static Dictionary<string, Dictionary<string, string>> ReadJoined(string pairs) => pairs
        .Split(',', StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split(' ', '='))
        .GroupBy(pair => pair[1], StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.ToDictionary(pair => pair[0], pair => pair[2], StringComparer.Ordinal),
            StringComparer.Ordinal);
}
