namespace ApprovalPortal.Modules.Catalogue;

/// <summary>One remark about one row of an imported file.</summary>
/// <param name="Line">The row's first line in the file, from 1; the heading is line 1.</param>
/// <param name="Column">The heading of the column that it is about.</param>
/// <param name="Code">The row's task code as written; empty where it could not be read.</param>
/// <param name="Reason">What is wrong or doubtful, in words.</param>
/// <param name="IsRefused">The row was left out; otherwise it was taken in and should be looked at.</param>
public sealed record ImportNote(int Line, string Column, string Code, string Reason, bool IsRefused);
