using CsCheck;
using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

public class CaseReferenceTests
{
    private static readonly Gen<CaseReference> References = Gen.Byte.Array[5].Select(bytes => CaseReference.FromRandomBytes(bytes));

    [Theory]
    [InlineData("HC-7K3M-9QXD-4")]
    [InlineData("hc-7k3m-9qxd-4")]
    [InlineData("HC7K3M9QXD4")]
    [InlineData("hc 7k3m 9qxd 4")]
    [InlineData("7K3M-9QXD-4")]
    [InlineData("my ref is hc 7k3m 9qxd 4 thanks")]
    [InlineData("It's HC: 7K3M.9QXD.4.")]
    [InlineData("ref:HC7K3M9QXD4.")]
    [InlineData("it's hc-7k3m-9qxd-4!")]
    [InlineData("(HC–7K3M–9QXD–4)")]
    [InlineData("HC/7K3M/9QXD/4")]
    [InlineData("hc_7k3m_9qxd_4")]
    [InlineData("H C 7 K 3 M 9 Q X D 4")]
    [InlineData("HC‑7K3M‑9QXD‑4")] // hyphens that do not break, as word processors write them
    [InlineData("\u00a0HC\u00a07K3M\u00a09QXD\u00a04\u00a0")]
    [InlineData("HC#7k3m 9qxd\n4")]
    [InlineData("I rang about 7K3M9QXD4 on 3 March")]
    [InlineData("not HC-7K3M-9QXD-5 but HC-7K3M-9QXD-4")]
    public void Is_found_however_it_is_typed(string text)
    {
        CaseReference.TryParse(text, out var reference).ShouldBeTrue();
        reference.ToString().ShouldBe("HC-7K3M-9QXD-4");
    }

    [Theory]
    [InlineData("HC-7K3M-9QXD-5")]
    [InlineData("HC-7K3M-9QDX-4")]
    [InlineData("HC-7K3M-9QXD")]
    [InlineData("HC-7K3M-9QXD-44")]
    [InlineData("HC-7K3U-9QXD-4")]
    [InlineData("HC-7K3M-9QXD-4X")]
    [InlineData("XHC7K3M9QXD4")]
    [InlineData("HC-7K3M+9QXD-4")]
    [InlineData("ÄHC7K3M9QXD4")]
    [InlineData("HC7K3M9QXD４")] // a digit, but none that we write
    [InlineData("")]
    [InlineData(null)]
    [InlineData("I have rung seven times already")]
    public void Is_not_found_in_anything_else(string? text) => CaseReference.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Reads_letters_that_look_like_digits()
    {
        var reference = CaseReference.FromRandomBytes([0b00001_000, 0, 0, 0, 0]);
        reference.ToString().ShouldStartWith("HC-1000-0000-");
        CaseReference.TryParse(reference.ToString().Replace('0', 'o').Replace('1', 'l'), out var read).ShouldBeTrue();
        read.ShouldBe(reference);
    }

    /// <summary>One in 32 of all nine letters would check by chance.</summary>
    [Fact]
    public void Ordinary_words_are_not_taken_for_one()
    {
        var symbols = Gen.Char["ABCDEFGHJKMNPQRSTVWXYZ"].Array[5].Select(letters => new string(letters));
        Gen.Select(symbols, symbols).Sample((a, b) => !CaseReference.TryParse($"so {a} {b[..4]} and then they left", out _));
    }

    [Fact]
    public void Nine_letters_are_one_when_nothing_else_is_said()
    {
        var lettersOnly = Enumerable.Range(0, 256).Select(i => CaseReference.FromRandomBytes([0b01010_010, 0b11_01100_0, 0b1101_0111, 0b0_01111_10, (byte)i]))
            .First(reference => reference.ToString().All(c => !char.IsAsciiDigit(c)));
        CaseReference.TryParse(lettersOnly.ToString()[3..], out var alone).ShouldBeTrue();
        alone.ShouldBe(lettersOnly);
        CaseReference.TryParse($"My reference is {lettersOnly}", out var inText).ShouldBeTrue();
        inText.ShouldBe(lettersOnly);
        CaseReference.TryParse($"My reference is {lettersOnly.ToString()[3..]}", out _).ShouldBeFalse();
    }

    /// <summary>No text is worth more than some looks at each of its characters.</summary>
    [Theory]
    [InlineData("h c 7 ")]
    [InlineData("hc-")]
    [InlineData("7K3M-9QXD-")]
    [InlineData("ABCDEFGHJ ")]
    [InlineData("7 ")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("HC                                        ")]
    [InlineData("\ud800")]
    public void Hostile_text_costs_no_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var hostile in new[] { text, $"{text}{new string(' ', 50_000)}", $"{new string('-', 50_000)}{text}" })
        {
            CaseReference.TryParse(hostile, out _).ShouldBeFalse();
        }

        // Some milliseconds; anything quadratic takes ten seconds.
        watch.ElapsedMilliseconds.ShouldBeLessThan(1_000);
    }

    [Fact]
    public void Any_text_is_read_without_complaint() => Gen.String.Sample(text => CaseReference.TryParse(text, out _) || true);

    [Fact]
    public void Comes_back_from_its_text() => References.Sample(reference => CaseReference.Parse(reference.ToString()) == reference);

    [Fact]
    public void One_wrong_character_is_noticed() =>
        Gen.Select(References, Gen.Int[0, 8], Gen.Int[0, 31].Select(i => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[i])).Sample((reference, at, wrong) =>
        {
            var symbols = reference.ToString()[3..].Replace("-", "").ToCharArray();
            var same = symbols[at] == wrong;
            symbols[at] = wrong;
            return CaseReference.TryParse(new string(symbols), out _) == same;
        });

    [Fact]
    public void Two_characters_that_changed_places_are_noticed() =>
        Gen.Select(References, Gen.Int[0, 8], Gen.Int[0, 8]).Sample((reference, a, b) =>
        {
            var symbols = reference.ToString()[3..].Replace("-", "").ToCharArray();
            var same = symbols[a] == symbols[b];
            (symbols[a], symbols[b]) = (symbols[b], symbols[a]);
            return CaseReference.TryParse(new string(symbols), out _) == same;
        });
}
