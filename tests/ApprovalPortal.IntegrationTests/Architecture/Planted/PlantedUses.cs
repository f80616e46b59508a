// Violations of the dependency rules, in the namespaces that the rules watch, to prove that the rules see them.

using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Catalogue
{
    internal sealed class PlantedInAField
    {
        public object? Held => _held;

#pragma warning disable CS0649 // Never assigned: that it is declared is the violation.
        private readonly CaseFile? _held;
#pragma warning restore CS0649
    }

    internal static class PlantedInASignature
    {
        public static object? Of(CaseFile? file) => file;
    }

    internal static class PlantedInABody
    {
        public static string Say() => CaseWords.Of(default(CaseStatus));
    }

    internal static class PlantedInALambda
    {
        public static Func<string> Say(string ahead) => () => ahead + CaseWords.Of(default(CaseStatus));
    }

    internal static class PlantedInAnAwait
    {
        public static async Task<string> Say()
        {
            await Task.Yield();
            return CaseWords.Of(default(CaseStatus));
        }
    }

    internal static class PlantedInATypeArgument
    {
        public static object Rows(DbContext db) => db.Set<CaseFile>();
    }

    internal static class PlantedInATypeOf
    {
        public static Type Type => typeof(CaseFile);
    }

    internal static class PlantedInAnAttribute
    {
        [System.ComponentModel.TypeConverter(typeof(CaseFile))]
        public static object? Thing => null;
    }

    internal static class PlantedInANestedType
    {
        internal static class Inner
        {
            public static object Make() => new CaseDeskReader[1];

            internal abstract class CaseDeskReader
            {
                public abstract CaseDesk Desk { get; }
            }
        }
    }
}

namespace AspNetCoreGeneratedDocument
{
    /// <summary>Named as the Razor compiler names a view of the catalogue.</summary>
    internal static class Modules_Catalogue_Planted_Planted
    {
        public static string Say() => CaseWords.Of(default(CaseStatus));
    }
}

namespace ApprovalPortal.Modules.Cases.Domain
{
    internal static class PlantedDomain
    {
        public static object? Of(HttpContext http, DbContext db, AppDbContext portal, Chrome chrome) =>
            (http, db, chrome) is ({ }, { }, { }) ? portal.Cases() : null;
    }
}

namespace ApprovalPortal.Platform
{
    internal static class PlantedFloor
    {
        public static string Say() => CaseWords.Of(default(CaseStatus));
    }
}
