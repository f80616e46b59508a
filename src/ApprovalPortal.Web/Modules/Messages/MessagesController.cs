using ApprovalPortal.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Modules.Messages;

[Route("messages")]
public sealed class MessagesController : Controller
{
    [HttpGet(""), Authorize(MessagesPolicies.ReadOwn)]
    public async Task<IActionResult> MyMessages([FromServices] MyMessages messages, CancellationToken cancellation, int page = 1) =>
        View(await messages.HandleAsync(User.Id(), page, cancellation));

    [HttpPost("{id:guid}/open"), Authorize(MessagesPolicies.ReadOwn)]
    public async Task<IActionResult> OpenMessage(Guid id, [FromServices] OpenMessage open, CancellationToken cancellation)
    {
        if (await open.HandleAsync(new(id, User.Id()), cancellation) is not { } opened)
        {
            return NotFound();
        }

        return LocalRedirect(Url.IsLocalUrl(opened.Link) ? opened.Link : "/messages");
    }

    /// <summary>What would have gone out. In Development only; elsewhere there is no such page.</summary>
    [HttpGet("/dev/outbox"), AllowAnonymous]
    public async Task<IActionResult> DevOutbox([FromServices] DevOutbox outbox, [FromServices] IHostEnvironment environment, CancellationToken cancellation) =>
        environment.IsDevelopment() ? View(await outbox.HandleAsync(cancellation)) : NotFound();
}
