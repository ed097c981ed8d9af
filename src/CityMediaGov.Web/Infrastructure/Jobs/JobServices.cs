using System.Net.Mail;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Web.Infrastructure.Jobs;

internal static class JobServices
{
    private const int DutiesAtOnce = 100;
    private const int MessagesAtOnce = 10; // so many of the slowest sends fit into one lease
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);

    /// <summary>Work without anybody asking. <c>Background:Enabled=false</c> keeps it off this node.</summary>
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailSettings>().BindConfiguration("Mail")
            .Validate(mail => string.IsNullOrWhiteSpace(mail.Host) || MailAddress.TryCreate(mail.From, out _), "Mail:From must be an e-mail address where Mail:Host is set.").ValidateOnStart();
        builder.Services.AddSingleton(new SiteAddress(builder.Configuration["City:PublicUrl"]));
        builder.Services.AddSingleton<IMailSender, SmtpSender>();
        builder.Services.AddScoped<Housekeeping>();
        if (!builder.Configuration.GetValue("Background:Enabled", true))
            return;
        builder.Services.AddJob("duties", TimeSpan.FromSeconds(30), (services, stop) => services.GetRequiredService<DutyRound>().RunAsync(DutiesAtOnce, stop));
        builder.Services.AddJob("outbox", TimeSpan.FromSeconds(10), (services, stop) => services.GetRequiredService<OutboxRound>().RunAsync(MessagesAtOnce, stop));
        builder.Services.AddJob("certifications", Hourly, (services, stop) =>
            services.GetRequiredService<CertificationDesk>().OpenMissingAsync(DutiesAtOnce, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, stop));
        builder.Services.AddJob("imports", TimeSpan.FromSeconds(3), (services, stop) => services.GetRequiredService<ImportRound>().RunAsync(stop));
        builder.Services.AddJob("housekeeping", Hourly, async (services, stop) =>
        {
            await services.GetRequiredService<Housekeeping>().RunAsync(stop);
            return 0; // there is no second half to come at once
        });
    }

    private static void AddJob(this IServiceCollection services, string name, TimeSpan every, Func<IServiceProvider, CancellationToken, Task<int>> round) =>
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<BackgroundJob>(provider, name, every, round));
}
