using System.Buffers;

namespace ApprovalPortal.Platform.Search;

/// <summary>
/// Scores every document that answers a question. A document must hold most of what was asked,
/// so that a sentence of common words does not find everything.
/// </summary>
internal sealed class TextMatcher(Postings postings, HeadText[] heads)
{
    /// <summary>The part of the question that a real answer holds.</summary>
    private const float EnoughCovered = 0.6f;

    /// <summary>The part that the nearest ones hold, when nothing answers really.</summary>
    private const float NearlyCovered = 0.3f;

    /// <summary>The part of an official word's pairs that must be there: a short one whole, a long one all but one (规划类许可证).</summary>
    private const float WholeWord = 0.85f;

    private const float RoundingSlack = 0.0001f;
    private const float FullWeight = 255f;

    /// <summary>All that answer; in no order.</summary>
    public List<Scored> Match(Question question) => Match(question, nearly: false);

    /// <summary>All that come near, by their title or plain name; in no order.</summary>
    public List<Scored> MatchNearly(Question question) => Match(question, nearly: true);

    private List<Scored> Match(Question question, bool nearly)
    {
        var scored = new List<Scored>();
        var asked = question.Clauses.Sum(clause => clause.Weight);
        if (asked <= 0)
        {
            return scored;
        }

        var scratch = Scratch.Rent(heads.Length);
        foreach (var clause in question.Clauses)
        {
            MatchClause(clause, scratch);
        }

        foreach (var document in scratch.Touched)
        {
            ref var answer = ref scratch.Answers[document];
            var covered = answer.Covered / asked;
            var inHead = answer.InHead / asked;
            var holds = nearly
                ? covered + RoundingSlack >= NearlyCovered && inHead > 0
                : covered + RoundingSlack >= EnoughCovered;
            if (holds)
            {
                var score = answer.Score / asked * covered * (0.4f + (0.6f * inHead));
                scored.Add(new(document, score + BonusOf(heads[document], question)));
            }
        }

        scratch.Return();
        return scored;
    }

    private void MatchClause(Clause clause, Scratch scratch)
    {
        var best = new List<int>();
        foreach (var wording in clause.Wordings)
        {
            var held = new List<int>();
            var rarity = wording.Unknown * postings.RarityOfUnknown * 0.5f;
            foreach (var term in wording.Terms)
            {
                rarity += postings.RarityOf(term);
                AddUp(term, scratch.Tallies, held);
            }

            foreach (var document in held)
            {
                ref var tally = ref scratch.Tallies[document];
                var answer = new Answer(
                    wording.Preference * tally.Score / rarity,
                    tally.Seen / wording.Size,
                    tally.InHead / wording.Size);
                tally = default;
                if (!wording.MustBeWhole || answer.Covered >= WholeWord)
                {
                    KeepBest(answer, ref scratch.Best[document], document, best);
                }
            }
        }

        foreach (var document in best)
        {
            ref var answer = ref scratch.Answers[document];
            if (answer.Covered == 0)
            {
                scratch.Touched.Add(document);
            }

            answer = answer.Plus(scratch.Best[document], clause.Weight);
            scratch.Best[document] = default;
        }
    }

    private void AddUp(int term, Tally[] tallies, List<int> held)
    {
        var documents = postings.DocumentsOf(term);
        var weights = postings.WeightsOf(term);
        var factor = postings.RarityOf(term) / FullWeight;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i] >> 1;
            ref var tally = ref tallies[document];
            if (tally.Seen == 0)
            {
                held.Add(document);
            }

            tally.Seen++;
            tally.InHead += (ushort)(documents[i] & 1);
            tally.Score += weights[i] * factor;
        }
    }

    private static void KeepBest(Answer answer, ref Answer best, int document, List<int> found)
    {
        if (best.Covered == 0)
        {
            found.Add(document);
        }

        if (answer.Worth > best.Worth)
        {
            best = answer;
        }
    }

    /// <summary>Words that stand together as they were asked for say more than the same words apart.</summary>
    private static float BonusOf(HeadText head, Question question)
    {
        if (head.Title == question.Whole || head.PlainName == question.Whole)
        {
            return 1f;
        }

        if (head.Holds(question.Whole))
        {
            return head.Title.StartsWith(question.Whole, StringComparison.Ordinal) ? 0.6f : 0.4f;
        }

        var bonus = 0f;
        foreach (var clause in question.Clauses)
        {
            foreach (var wording in clause.Wordings)
            {
                if (head.Holds(wording.Text))
                {
                    bonus += 0.3f * wording.Preference / question.Clauses.Count;
                    break;
                }
            }
        }

        return bonus;
    }

    private struct Tally
    {
        public float Score;
        public ushort Seen;
        public ushort InHead;
    }

    private readonly record struct Answer(float Score, float Covered, float InHead)
    {
        public float Worth => Score * Covered * (0.4f + (0.6f * InHead));

        public Answer Plus(Answer other, float weight) =>
            new(Score + (weight * other.Score), Covered + (weight * other.Covered), InHead + (weight * other.InHead));
    }

    /// <summary>Arrays as long as the index, lent for one question.</summary>
    private sealed record Scratch(Tally[] Tallies, Answer[] Best, Answer[] Answers, List<int> Touched)
    {
        public static Scratch Rent(int documents)
        {
            var scratch = new Scratch(
                ArrayPool<Tally>.Shared.Rent(documents),
                ArrayPool<Answer>.Shared.Rent(documents),
                ArrayPool<Answer>.Shared.Rent(documents),
                []);
            Array.Clear(scratch.Tallies, 0, documents);
            Array.Clear(scratch.Best, 0, documents);
            Array.Clear(scratch.Answers, 0, documents);
            return scratch;
        }

        public void Return()
        {
            ArrayPool<Tally>.Shared.Return(Tallies);
            ArrayPool<Answer>.Shared.Return(Best);
            ArrayPool<Answer>.Shared.Return(Answers);
        }
    }
}
