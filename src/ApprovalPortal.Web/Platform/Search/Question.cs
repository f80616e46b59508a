namespace ApprovalPortal.Platform.Search;

/// <summary>
/// A query taken apart: every clause should be answered, by any one of its wordings.
/// 我想开饭店 is one clause with the wordings 开饭店 and 食品经营许可.
/// </summary>
/// <param name="Whole">The query, normalised and without spaces; what a title is compared with as it stands.</param>
/// <param name="Clauses">At least one, unless the query says nothing at all.</param>
internal sealed record Question(string Whole, IReadOnlyList<Clause> Clauses);

/// <param name="Weight">How much of the question it is: its number of tokens.</param>
/// <param name="Wordings">The words as they were typed first, then what the items call it.</param>
internal sealed record Clause(float Weight, IReadOnlyList<Wording> Wordings);

/// <summary>One way to say a clause.</summary>
/// <param name="Text">Normalised, without spaces.</param>
/// <param name="Terms">The terms that the index knows.</param>
/// <param name="Unknown">How many terms it does not know.</param>
/// <param name="Preference">Below 1 for the less important official words.</param>
/// <param name="MustBeWhole">An official word that matches by half is another word, so it must match (nearly) whole.</param>
internal sealed record Wording(string Text, int[] Terms, int Unknown, float Preference, bool MustBeWhole)
{
    /// <summary>A pair that no document holds is often a stray verb (办执照), so it counts half.</summary>
    public float Size => Terms.Length + (0.5f * Unknown);
}
