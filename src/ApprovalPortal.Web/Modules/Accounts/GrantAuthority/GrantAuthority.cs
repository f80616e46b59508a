using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>An enterprise's holder lets another account act for it; the agent is told, and has to take it on.</summary>
public sealed class GrantAuthority(AppDbContext db, UserManager<PortalUser> users, PersonalDataVault vault, CityClock clock, Messenger messenger)
{
    public sealed record Command(Guid AccountId, Guid ApplicantId, string AgentMobile, string? Scope, DateOnly From, DateOnly Until);

    public async Task<Result> HandleAsync(Command command, CancellationToken cancellation)
    {
        var applicant = await db.Applicants().HeldBy(command.AccountId).SingleOrDefaultAsync(a => a.Id == command.ApplicantId, cancellation);
        if (applicant is null)
        {
            return AccountRefusals.NotYourEnterprise;
        }

        var agent = await users.FindByNameAsync(vault.MobileDigest(command.AgentMobile));
        if (agent is null || agent.IsStaff)
        {
            return AccountRefusals.AgentUnknown;
        }

        var authority = Authority.Grant(
            applicant, command.AccountId, agent.Id, command.Scope, command.From, command.Until, clock.Today, clock.Now);
        if (authority.IsRefused)
        {
            return authority.Refusal;
        }

        db.Add(authority.Value);
        await messenger.Tell(db, agent.Id, "有一份授权等你确认", $"{applicant.Name}授权你代办，确认以后才能替它申请。", "/account", cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}

public sealed class GrantAuthorityForm
{
    public Guid? ApplicantId { get; set; }

    public string? Mobile { get; set; }

    public string? Scope { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}

public sealed class GrantAuthorityFormValidator : AbstractValidator<GrantAuthorityForm>
{
    public GrantAuthorityFormValidator()
    {
        RuleFor(f => f.ApplicantId).NotEmpty().WithMessage("请选择由哪个单位授权");
        RuleFor(f => f.Mobile).IsMobile();
        RuleFor(f => f.Scope).MaximumLength(Authority.ScopeMaxLength).WithMessage($"范围不超过 {Authority.ScopeMaxLength} 个字");
        RuleFor(f => f.From).NotNull().WithMessage("请填写开始日期");
        RuleFor(f => f.Until).NotNull().WithMessage("请填写截止日期");
    }
}
