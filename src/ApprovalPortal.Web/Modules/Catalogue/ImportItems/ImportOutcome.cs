using System.Globalization;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>How far a running import is.</summary>
/// <param name="Rows">Rows read so far.</param>
/// <param name="Share">Of the file, 0 to 1.</param>
public readonly record struct ImportProgress(int Rows, double Share);

/// <summary>What an import did, or would do. Every row of the file is in exactly one of the first four.</summary>
/// <param name="Created">Items that were not there before.</param>
/// <param name="Changed">Items that got a new version.</param>
/// <param name="Unchanged">Items that say the same already.</param>
/// <param name="Refused">Rows left out.</param>
/// <param name="BodiesCreated">Departments that were not known before.</param>
public sealed record ImportOutcome(int Created, int Changed, int Unchanged, int Refused, int BodiesCreated, IReadOnlyList<ImportNote> Notes, bool DryRun)
{
    public int Rows => Created + Changed + Unchanged + Refused;

    public int Doubts => Notes.Count(n => !n.IsRefused);

    /// <summary>In one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(DryRun ? "试运行，没有写入：" : "")}共 {Rows:N0} 行，新增 {Created:N0}，变更 {Changed:N0}，未变 {Unchanged:N0}，拒绝 {Refused:N0}；存疑 {Doubts:N0} 处，新建部门 {BodiesCreated:N0} 个");
}
