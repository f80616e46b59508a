using System.ComponentModel.DataAnnotations;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ApprovalPortal.Platform.Outbox;

/// <summary>The mail server. Bound from <c>Mail</c>; e-mail is off while there is no host.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Host { get; init; }

    [Range(1, 65_535)]
    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Sender, as <c>名称 &lt;address&gt;</c> or the address alone.</summary>
    public string? From { get; init; }

    /// <summary>Demands an encrypted connection. Off only for a server on the same machine.</summary>
    public bool UseTls { get; init; } = true;
}

/// <summary>Sends e-mail by SMTP.</summary>
internal sealed class MailSender(IOptions<MailOptions> options) : IMessageSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public MessageChannel Channel => MessageChannel.Email;

    public bool IsConfigured => options.Value is { Host.Length: > 0, From.Length: > 0 };

    public async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        var mail = options.Value;
        using var message = Compose(letter, mail);
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(mail.Host!, mail.Port, Security(mail), cancellation);
            if (!string.IsNullOrEmpty(mail.User))
            {
                await client.AuthenticateAsync(mail.User, mail.Password ?? "", cancellation);
            }

            await client.SendAsync(message, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (SmtpCommandException e)
        {
            // 5xx for this recipient or text: the server will say the same tomorrow. Other answers are ours to mend.
            throw new DeliveryFailedException($"邮件服务器答复 {(int)e.StatusCode}", isFinal: (int)e.StatusCode >= 500 && e.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted));
        }
        catch (Exception e) when (e is ServiceNotAuthenticatedException or AuthenticationException)
        {
            throw new DeliveryFailedException("邮件服务器不接受门户的用户名或密码");
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or SslHandshakeException or NotSupportedException or TimeoutException)
        {
            throw new DeliveryFailedException($"连不上邮件服务器（{e.GetType().Name}）");
        }
    }

    private static SecureSocketOptions Security(MailOptions mail) => mail switch
    {
        { UseTls: false } => SecureSocketOptions.None,
        { Port: 465 } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private static MimeMessage Compose(Letter letter, MailOptions mail)
    {
        if (!MailboxAddress.TryParse(letter.Address, out var to))
        {
            throw new DeliveryFailedException("邮箱地址不能用", isFinal: true);
        }

        return new()
        {
            From = { MailboxAddress.Parse(mail.From!) },
            To = { to },
            Subject = letter.Subject,
            Body = new TextPart("plain") { Text = letter.Body },
            MessageId = $"{letter.Id:N}@portal",
        };
    }
}
