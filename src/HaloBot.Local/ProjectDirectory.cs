using System.Reflection;

namespace HaloBot.Local;

/// <summary>The folder of this project's sources: HaloBot.Local is run from a clone, never deployed.</summary>
internal static class ProjectDirectory
{
    public static string Path { get; } = typeof(ProjectDirectory).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(ProjectDirectory)).Value!;
}
