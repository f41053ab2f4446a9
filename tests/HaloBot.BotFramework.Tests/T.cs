namespace HaloBot.Smoke; public class T { [Fact] public void One() => (1+1).ShouldBe(2); }
