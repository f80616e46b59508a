using System.Text.Json.Serialization;

namespace ApprovalPortal.Platform.Domain;

/// <summary>
/// Something that happened to an aggregate, in the past tense. Its properties become the audit row's detail,
/// so an event never carries a personal number in the clear.
/// </summary>
/// <param name="Action">Stable name in the audit trail, such as <c>case.accepted</c>; listed in docs/audit-events.md.</param>
public abstract record DomainEvent([property: JsonIgnore] string Action);

/// <summary>
/// Reacts to an event inside the save that records it: what it changes is committed with it, or not at all.
/// Nothing that leaves the building happens here; that goes through the outbox.
/// </summary>
public interface IHandle<in TEvent>
    where TEvent : DomainEvent
{
    Task HandleAsync(TEvent happened, CancellationToken cancellation);
}
