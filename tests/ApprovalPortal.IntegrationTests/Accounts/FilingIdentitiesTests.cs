using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Accounts;

public sealed class FilingIdentitiesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_legal_representative_files_for_themselves_and_for_the_enterprise()
    {
        var identities = await IdentitiesOfAsync(DemoAccountsSeed.Representative);

        Assert.Equal([Capacity.Self, Capacity.LegalRepresentative], identities.Select(i => i.Capacity));
        Assert.All(identities, i => Assert.Equal(Trust.Verified, i.Trust));
        Assert.Equal(DemoAccountsSeed.EnterpriseCode, identities[1].MaskedNumber);
    }

    [Fact]
    public async Task An_agent_files_for_the_enterprise_under_the_authority_until_its_last_day()
    {
        var during = Assert.Single(await IdentitiesOfAsync(DemoAccountsSeed.Agent), i => i.Capacity == Capacity.Agent);
        portal.Clock.Advance(TimeSpan.FromDays(366));
        var after = await IdentitiesOfAsync(DemoAccountsSeed.Agent);

        Assert.Equal((Trust.Verified, ApplicantKind.Enterprise), (during.Trust, during.Kind));
        Assert.NotNull(during.AuthorityId);
        Assert.True(during.Covers("任何事项"));
        Assert.DoesNotContain(after, i => i.Capacity == Capacity.Agent);
    }

    [Fact]
    public async Task Only_verified_applicants_open_what_others_filed()
    {
        var verified = await VerifiedOfAsync(DemoAccountsSeed.VerifiedCitizen);
        var declared = await VerifiedOfAsync(DemoAccountsSeed.DeclaredCitizen);

        Assert.Single(verified);
        Assert.Empty(declared);
    }

    [Fact]
    public async Task The_number_on_a_page_is_masked()
    {
        var identity = Assert.Single(await IdentitiesOfAsync(DemoAccountsSeed.VerifiedCitizen));

        Assert.Equal("420704********0024", identity.MaskedNumber);
    }

    [Fact]
    public async Task A_counter_applicant_is_made_once_and_found_by_the_document_afterwards()
    {
        RegisterCounterApplicant.Command someone = new(ApplicantKind.Person, "李敏", IdentityDocumentKind.Passport, "E12345678", "13811112222");

        var first = await RegisterAsync(someone);
        var again = await RegisterAsync(someone with { DocumentNumber = " e12345678 ", Mobile = null });

        Assert.False(first.IsRefused);
        Assert.Equal(first.Value, again.Value);
        Assert.False(await portal.InDatabaseAsync(db => db.Applicants().AnyAsync(a => a.Id == first.Value && a.Links.Any())));
    }

    [Fact]
    public async Task A_number_that_cannot_be_is_refused_at_the_counter()
    {
        var result = await RegisterAsync(new(ApplicantKind.Person, "李敏", IdentityDocumentKind.ResidentIdCard, "420704199003070025", null));

        Assert.Equal(("account.number-wrong", "DocumentNumber"), (result.Refusal?.Code, result.Refusal?.Field));
    }

    [Fact]
    public async Task A_verified_name_is_not_changed_at_the_counter()
    {
        var result = await RegisterAsync(new(ApplicantKind.Person, "别的名字", IdentityDocumentKind.ResidentIdCard, "420704199003070024", null));

        Assert.Equal(AccountRefusals.NameDiffers, result.Refusal);
    }

    private Task<Result<Guid>> RegisterAsync(RegisterCounterApplicant.Command command) =>
        portal.InScopeAsync(s => s.GetRequiredService<RegisterCounterApplicant>().HandleAsync(command, default));

    private Task<IReadOnlyList<FilingIdentity>> IdentitiesOfAsync(string mobile) =>
        portal.InScopeAsync(async s => await s.GetRequiredService<FilingIdentities>().HandleAsync(await AccountAsync(s, mobile), default));

    private Task<List<Guid>> VerifiedOfAsync(string mobile) =>
        portal.InScopeAsync(async s => await s.GetRequiredService<VerifiedApplicants>().HandleAsync(await AccountAsync(s, mobile), default));

    private static async Task<Guid> AccountAsync(IServiceProvider services, string mobile) =>
        (await services.GetRequiredService<UserManager<PortalUser>>().FindByNameAsync(services.GetRequiredService<PersonalDataVault>().MobileDigest(mobile)))!.Id;
}
