namespace ApprovalPortal.Platform.Results;

/// <summary>
/// An ordinary "no" that a person is told: not a bug, not an exception. Each room lists its own in <c>XRefusals.cs</c>.
/// </summary>
/// <param name="Code">Stable name for tests and logs, such as <c>case.not-now</c>.</param>
/// <param name="Message">What the person reads: which thing, and what to do about it.</param>
/// <param name="Field">The form's field that it belongs beside; none for the summary alone.</param>
public sealed record Refusal(string Code, string Message, string? Field = null)
{
    /// <summary>Someone else saved the same thing first.</summary>
    public static readonly Refusal Changed = new("changed", "刚才有人改动了这一件，你看到的已经不是最新的。请看过新的情况再决定。");
}
