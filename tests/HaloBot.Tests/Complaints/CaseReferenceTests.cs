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
