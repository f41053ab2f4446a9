using System.Collections.Concurrent;
using HaloBot.Complaints;
using HaloBot.Delivery;
using HaloBot.Storage;

namespace HaloBot.Tests.Delivery;

/// <summary>A carrier whose channel does what the test says.</summary>
/// <param name="lane">"teams" carries cards and thread lines, "chat" what the customer is told.</param>
internal sealed class ScriptedCarrier(string lane) : ICarrier
{
    private readonly ConcurrentQueue<string> _arrived = new();

    /// <summary>What goes wrong with a message, given how it is called and how often anything was tried here; null when it arrives.</summary>
    public Func<string, int, Exception?> Fails { get; set; } = (_, _) => null;

    /// <summary>How many tries there were.</summary>
    public int Tries { get; private set; }

    /// <summary>What has arrived, in order: the case's reference and the message's number.</summary>
    public IReadOnlyList<string> Arrived => [.. _arrived];

    /// <summary>The rush in whose list every case stands instead of having a post; null for posts.</summary>
    public string? Rush { get; set; }

    public string Lane => lane;

    public bool HasRoom { get; set; } = true;

    public bool Carries(Outgoing message) => message is not EmailCustomer && message is TellCustomer == (lane == "chat");

    public Task<Delivered?> CarryAsync(PendingCase pending, PendingMessage message, Post? post, CancellationToken cancellationToken)
    {
        var name = $"{pending.Complaint.Reference}:{int.Parse(message.Number)}";
        if (Fails(name, Tries++) is { } failure)
        {
            return Task.FromException<Delivered?>(failure);
        }

        _arrived.Enqueue(name);
        return Task.FromResult<Delivered?>(new Delivered(
            $"r{Tries}", post is null && lane == "teams" && Rush is null ? new Post($"thread-{pending.Complaint.Reference}", "card") : null, Rush));
    }
}
