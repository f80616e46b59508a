using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Cases;

/// <summary>One portal for the tests that go through the pages of an application with the demo accounts.</summary>
[CollectionDefinition(Name)]
public sealed class Applying : ICollectionFixture<PortalFixture>
{
    public const string Name = "applying";
}

/// <summary>One portal for the tests that put cases into the database and act on them in given roles.</summary>
[CollectionDefinition(Name)]
public sealed class OnTheDesk : ICollectionFixture<ClaimsFixture>
{
    public const string Name = "on the desk";
}
