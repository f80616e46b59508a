namespace ApprovalPortal.Platform.Documents;

/// <summary>One part of a paper's text. A line break inside a text starts a new paragraph.</summary>
public abstract record PaperBlock;

/// <summary>Whom the paper addresses; not indented.</summary>
public sealed record SalutationBlock(string Text) : PaperBlock;

/// <summary>A paragraph; its first line is indented by two characters.</summary>
public sealed record ParagraphBlock(string Text) : PaperBlock;

/// <summary>A table of labelled facts: case number, dates, phone numbers.</summary>
public sealed record FactsBlock(IReadOnlyList<PaperFact> Facts) : PaperBlock;

/// <summary>A label and its value.</summary>
public sealed record PaperFact(string Label, string Value);

/// <summary>A table with a heading row, such as a list of materials.</summary>
/// <param name="Columns">Headings and the share of the width each column takes.</param>
/// <param name="Rows">Texts in the order of the columns; a short row leaves the rest empty.</param>
public sealed record GridBlock(IReadOnlyList<GridColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock;

/// <summary>A column of a <see cref="GridBlock"/>; weights are relative to each other.</summary>
public sealed record GridColumn(string Heading, float Weight = 1);

/// <summary>Numbered points: 1. 2. 3.</summary>
public sealed record NumberedListBlock(IReadOnlyList<string> Items) : PaperBlock;

/// <summary>The ways to object to the decision (行政复议法、行政诉讼法); kept together on one page.</summary>
public sealed record RemediesBlock(string Text) : PaperBlock;
