using System.Security.Cryptography;
using HaloBot.Complaints;

namespace HaloBot;

/// <summary>Draws the reference of a case that is still to be filed: at random, so that nobody can guess a customer's.</summary>
public static class NewReference
{
    public static CaseReference Draw() => CaseReference.FromRandomBytes(RandomNumberGenerator.GetBytes(5));
}
