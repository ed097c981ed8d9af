using CityMediaGov.Domain.Notifications;

namespace CityMediaGov.Web.Tests.Notifications;

/// <summary>Stands in for the mail server: takes everything, or does what a test says.</summary>
internal sealed class Postman : IMailSender
{
    private readonly List<OutgoingMail> taken = [];

    public bool IsConfigured { get; set; } = true;

    public string Domain => "city.example";

    /// <summary>Runs before a mail is taken; throws to refuse it.</summary>
    public Func<OutgoingMail, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Runs after a mail was taken.</summary>
    public Func<OutgoingMail, Task> After { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<OutgoingMail> Taken
    {
        get
        {
            lock (taken)
                return [.. taken];
        }
    }

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancel)
    {
        await Before(mail, cancel);
        lock (taken)
            taken.Add(mail);
        await After(mail);
    }
}
