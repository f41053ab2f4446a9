namespace HaloBot.Intake;

/// <summary>What a customer may ask for at any moment, apart from answering the question that was put to them.</summary>
public enum Intent
{
    /// <summary>None of these: an answer, or a complaint.</summary>
    None,
    Complain,
    OfficeHours,
    StillUnhappy,
    Person,
    Check,
    Help,
    Greeting,
    Back,
    StartAgain,
    Cancel,
    CarryOn,
    Thanks,
    WhoAreYou,
    WhatNext,
    Manager,
    InWriting,
    Letter,
    Settled,
    NotSatisfied,
    Withdraw,
    Reopen,
    ChangeContact,
    AddToCase,
}

public static class IntentExtensions
{
    /// <summary>
    /// Whether the customer asks for something to be done, and not only for an answer: where that is not certain, it must not be recognised.
    /// </summary>
    public static bool Acts(this Intent intent) => intent is Intent.Cancel or Intent.StartAgain or Intent.Back or Intent.Withdraw
        or Intent.Settled or Intent.NotSatisfied or Intent.Letter or Intent.Manager or Intent.InWriting or Intent.Reopen or Intent.ChangeContact;
}
