using HaloBot.Operations.Examinations;

namespace HaloBot.Operations;

public static class DoctorServices
{
    /// <summary>Everything that the doctor looks at.</summary>
    public static IServiceCollection AddDoctor(this IServiceCollection services) => services
        .AddSingleton<Doctor>()
        .AddSingleton<IExamination, ChannelExamination>()
        .AddSingleton<IExamination, RosterExamination>()
        .AddSingleton<IExamination, IdentityExamination>()
        .AddSingleton<IExamination, ConsentExamination>()
        .AddSingleton<IExamination, StorageExamination>()
        .AddSingleton<IExamination, FilesExamination>()
        .AddSingleton<IExamination, QueueExamination>()
        .AddSingleton<IExamination, DirectLineExamination>()
        .AddSingleton<IExamination, EmailExamination>()
        .AddSingleton<IExamination, ProcedureExamination>();
}
