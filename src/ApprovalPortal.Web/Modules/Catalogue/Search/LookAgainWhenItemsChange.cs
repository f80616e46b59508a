using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>Makes a change visible on this node with the next request; others find it within seconds.</summary>
public sealed class LookAgainWhenItemsChange(CatalogueIndex index) : IHandle<ItemPublished>, IHandle<ItemStateChanged>
{
    public Task HandleAsync(ItemPublished happened, CancellationToken cancellation) => index.LookAgainAsync(cancellation).AsTask();

    public Task HandleAsync(ItemStateChanged happened, CancellationToken cancellation) => index.LookAgainAsync(cancellation).AsTask();
}
