using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Catalogue;

/// <summary>A portal with the demo catalogue, where the test says who is signed in.</summary>
public sealed class CatalogueFixture : ClaimsFixture;

/// <summary>The tests that get along in one portal: each has items of its own.</summary>
[CollectionDefinition(Name)]
public sealed class CatalogueTests : ICollectionFixture<CatalogueFixture>
{
    public const string Name = "catalogue";
}
