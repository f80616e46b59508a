using ApprovalPortal.Modules.Accounts;
using Microsoft.Extensions.Hosting;
using Moq;

namespace ApprovalPortal.UnitTests.Accounts;

public sealed class IdentityServiceCheckTests
{
    [Theory]
    [InlineData("Production", "https://sfrz.example.gov.cn")]
    [InlineData("Development", "https://sfrz.example.gov.cn")]
    [InlineData("Development", "http://127.0.0.1:4000")]
    [InlineData("Development", "http://localhost:4000")]
    [InlineData("Production", "")]
    public void Https_is_taken_everywhere_http_only_in_development_on_this_machine_and_no_service_is_no_fault(string environment, string authority) =>
        Assert.False(Check(environment, new() { Authority = authority, ClientId = "portal", ClientSecret = "secret" }).Failed);

    [Theory]
    [InlineData("Production", "http://127.0.0.1:4000")]
    [InlineData("Development", "http://sfrz.example.gov.cn")]
    [InlineData("Production", "sfrz.example.gov.cn")]
    public void An_address_in_the_clear_stops_the_start(string environment, string authority) =>
        Assert.Contains("IdentityService:Authority", Check(environment, new() { Authority = authority, ClientId = "portal", ClientSecret = "secret" }).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void A_service_without_a_secret_or_without_a_name_stops_the_start()
    {
        Assert.True(Check("Production", new() { Authority = "https://sfrz.example.gov.cn", ClientId = "portal" }).Failed);
        Assert.True(Check("Production", new() { Authority = "https://sfrz.example.gov.cn", ClientId = "portal", ClientSecret = "secret", DisplayName = "" }).Failed);
        Assert.True(Check("Production", new() { Authority = "https://sfrz.example.gov.cn", ClientId = "portal", ClientSecret = "secret", NameClaim = " " }).Failed);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(string environment, IdentityServiceOptions options) =>
        new IdentityServiceCheck(Mock.Of<IHostEnvironment>(e => e.EnvironmentName == environment)).Validate(null, options);
}
