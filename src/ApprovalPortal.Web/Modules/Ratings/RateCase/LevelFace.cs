namespace ApprovalPortal.Modules.Ratings;

/// <summary>The mouth of the face drawn beside a level; an SVG path in a square of 40.</summary>
internal static class LevelFace
{
    public static string MouthOf(int stars) => stars switch
    {
        5 => "M11.5 23c4 8.5 13 8.5 17 0z",
        4 => "M13 25c4 4 10 4 14 0",
        3 => "M13 26.5h14",
        2 => "M13 28c4-4 10-4 14 0",
        _ => "M12 29c4-7 12-7 16 0",
    };
}
