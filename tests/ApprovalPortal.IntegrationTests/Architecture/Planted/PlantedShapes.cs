using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Persistence;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

// Violations of the rules about shape, to prove that the rules see them.
namespace ApprovalPortal.IntegrationTests.Architecture.Planted
{
    /// <summary>Not public, so that no portal under test takes it for a controller of its own.</summary>
    internal sealed class PlantedController(AppDbContext db) : Controller
    {
        [HttpPost("planted")]
        public async Task<IActionResult> Post(PlantedUncheckedForm form, PlantedCheckedForm other) =>
            Content($"{form}{other}{await db.Users.CountAsync()}");
    }

    internal sealed record PlantedUncheckedForm;

    internal sealed record PlantedCheckedForm;

    internal sealed class PlantedCheckedFormValidator : AbstractValidator<PlantedCheckedForm>;

    // Public, or the compiler's own analysis would seal it.
    public class PlantedOpenClass;

    internal sealed class PlantedSoundAggregate : Aggregate
    {
        private PlantedSoundAggregate()
        {
        }

        public string Name { get; private init; } = "";

        public override string AuditStream => $"planted:{Id}";

        public static PlantedSoundAggregate Make(string name) => new() { Name = name };
    }

    internal sealed class PlantedAggregateWithSetter : Aggregate
    {
        private PlantedAggregateWithSetter()
        {
        }

        public string Name { get; set; } = "";

        public override string AuditStream => $"planted:{Id}";
    }

    internal sealed class PlantedAggregateWithInit : Aggregate
    {
        private PlantedAggregateWithInit()
        {
        }

        public string Name { get; init; } = "";

        public override string AuditStream => $"planted:{Id}";
    }

    internal sealed class PlantedAggregateWithPublicConstructor : Aggregate
    {
        public override string AuditStream => $"planted:{Id}";
    }

    internal sealed class PlantedAggregateWithoutParameterlessConstructor : Aggregate
    {
        private PlantedAggregateWithoutParameterlessConstructor(string name) => AuditStream = name;

        public override string AuditStream { get; }

        public static PlantedAggregateWithoutParameterlessConstructor Make() => new("planted");
    }
}

namespace ApprovalPortal.Modules.Dashboards
{
    internal sealed class PlantedFigures : ApprovalPortal.Platform.Domain.Aggregate
    {
        private PlantedFigures()
        {
        }

        public override string AuditStream => $"planted:{Id}";
    }
}
