namespace HaloBot.Delivery;

public static class EmailServices
{
    /// <summary>Letters to customers. Where e-mail is off, what was decided while it was on is given back to staff.</summary>
    /// <exception cref="SettingException">A value is missing or impossible.</exception>
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        if (EmailSettings.Read(configuration) is { } settings)
        {
            services.AddSingleton(settings);
        }

        return services.AddSingleton<ICarrier, EmailCarrier>().AddHostedService<EmailAtStart>();
    }
}
