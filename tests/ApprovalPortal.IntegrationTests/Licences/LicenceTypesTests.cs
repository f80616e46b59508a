using ApprovalPortal.Modules.Licences;
using ApprovalPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Licences;

public sealed class LicenceTypesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Body = "11430000006122244L";

    [Fact]
    public async Task A_title_keeps_its_code_and_a_new_one_gets_the_next()
    {
        var types = portal.Services.GetRequiredService<LicenceTypes>();

        var first = await types.CodeOfAsync("11100000000013338W", "甲证", default);
        var second = await types.CodeOfAsync("11100000000013338W", "乙证", default);
        var again = await types.CodeOfAsync("11100000000013338W", "甲证", default);

        Assert.Equal(("11100000000013338W001", "11100000000013338W002", first), (first, second, again));
    }

    [Fact]
    public async Task Many_who_need_the_same_new_title_at_once_get_one_code()
    {
        var types = portal.Services.GetRequiredService<LicenceTypes>();

        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => types.CodeOfAsync(Body, "丙证", default))));

        Assert.Single(codes.Distinct());
    }
}
