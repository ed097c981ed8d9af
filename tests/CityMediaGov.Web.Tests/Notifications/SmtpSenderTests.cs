using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using CityMediaGov.Web.Infrastructure.Jobs;
using Microsoft.Extensions.Options;

namespace CityMediaGov.Web.Tests.Notifications;

/// <summary>The real sender against a mail server of a few lines.</summary>
public sealed class SmtpSenderTests
{
    [Fact]
    public async Task A_mail_goes_out_with_its_own_id_and_says_that_a_machine_wrote_it()
    {
        using var server = new Server("250 taken");
        await server.Sender.SendAsync(new("<0123@city.example>", "resident@mail.example", "Zuständig: § 4 – “Ja”", "Grüße\n.\nEnde"), CancellationToken.None);
        var mail = await server.ReadAsync();
        Assert.Contains("RCPT TO:<resident@mail.example>", mail, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <0123@city.example>", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("From: register@city.example", mail, StringComparison.Ordinal);
        Assert.Equal(1, mail.Split('\n').Count(line => line.StartsWith("Message-ID", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("451 try later")]
    [InlineData("554 refused")]
    public async Task What_the_server_does_not_take_is_a_failure(string answer)
    {
        using var server = new Server(answer);
        await Assert.ThrowsAsync<SmtpException>(() => server.Sender.SendAsync(new("<1@city.example>", "resident@mail.example", "S", "B"), CancellationToken.None));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_when_the_time_is_over()
    {
        using var server = new Server(null);
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<Exception>(() => server.Sender.SendAsync(new("<1@city.example>", "resident@mail.example", "S", "B"), limit.Token).WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.True(limit.IsCancellationRequested);
    }

    [Fact]
    public void Without_a_host_it_is_not_configured() =>
        Assert.False(new SmtpSender(Options.Create(new MailSettings())).IsConfigured);

    /// <summary>Speaks enough SMTP for one mail.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly Task<string> heard;

        /// <param name="answer">To the mail itself; null: it greets nobody.</param>
        public Server(string? answer)
        {
            listener.Start();
            heard = ListenAsync(answer);
            Sender = new SmtpSender(Options.Create(new MailSettings { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, From = "register@city.example" }));
        }

        public SmtpSender Sender { get; }

        public Task<string> ReadAsync() => heard.WaitAsync(TimeSpan.FromSeconds(10));

        public void Dispose() => listener.Dispose();

        private async Task<string> ListenAsync(string? answer)
        {
            using var client = await listener.AcceptTcpClientAsync();
            if (answer is null)
            {
                await Task.Delay(TimeSpan.FromSeconds(20));
                return "";
            }
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
            var text = new StringBuilder();
            await writer.WriteLineAsync("220 ready");
            var isData = false;
            while (await reader.ReadLineAsync() is { } line)
            {
                text.AppendLine(line);
                if (isData && line != ".")
                    continue;
                (var reply, isData) = line switch
                {
                    "." => (answer, false),
                    "DATA" => ("354 go on", true),
                    "QUIT" => ("221 bye", false),
                    _ => ("250 ok", false),
                };
                await writer.WriteLineAsync(reply);
                if (line == ".")
                    break;
            }
            return text.ToString();
        }
    }
}
