using System.Text.Json;

namespace ApprovalPortal.Modules.Catalogue.Domain.Forms;

/// <summary>What was written into a form: field keys to values, as typed. Most fields have one value.</summary>
public sealed class FormAnswers
{
    public static readonly FormAnswers None = new([]);

    private readonly Dictionary<string, string[]> _values;

    private FormAnswers(Dictionary<string, string[]> values) => _values = values;

    /// <summary>The fields that hold anything.</summary>
    public IReadOnlyCollection<string> Keys => _values.Keys;

    /// <summary>The field's first value; null when there is none.</summary>
    public string? this[string key] => _values.TryGetValue(key, out var values) ? values[0] : null;

    /// <summary>Takes what was posted; blanks around it go, and fields that hold nothing.</summary>
    public static FormAnswers Of(IEnumerable<KeyValuePair<string, IEnumerable<string?>>> posted)
    {
        var values = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (key, typed) in posted)
        {
            string[] kept = [.. typed.Select(Tidy).Where(t => t.Length > 0)];
            if (kept.Length > 0)
            {
                values[key] = kept;
            }
        }

        return new(values);
    }

    public static FormAnswers Of(params (string Key, string? Value)[] answers) =>
        Of(answers.GroupBy(a => a.Key, a => a.Value).Select(g => KeyValuePair.Create(g.Key, g.AsEnumerable())));

    public static FormAnswers FromJson(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string[]>>(json, CatalogueJson.Options) ?? []);

    public string ToJson() => JsonSerializer.Serialize(_values, CatalogueJson.Options);

    /// <summary>All values of a field; empty when there is none.</summary>
    public IReadOnlyList<string> All(string key) => _values.TryGetValue(key, out var values) ? values : [];

    /// <summary>These answers, with those of the other put over them: a page of the form saved over the rest.</summary>
    /// <param name="other">What this page holds now.</param>
    /// <param name="asked">The fields that the page asked; those not answered any more are taken out.</param>
    public FormAnswers With(FormAnswers other, IEnumerable<string> asked)
    {
        var values = new Dictionary<string, string[]>(_values, StringComparer.Ordinal);
        foreach (var key in asked)
        {
            values.Remove(key);
            if (other._values.TryGetValue(key, out var typed))
            {
                values[key] = typed;
            }
        }

        return new(values);
    }

    internal FormAnswers Only(IEnumerable<string> keys)
    {
        var kept = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (_values.TryGetValue(key, out var values))
            {
                kept[key] = values;
            }
        }

        return new(kept);
    }

    // A browser sends a line's end as two characters; people count it as none or one.
    private static string Tidy(string? typed) => typed?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() ?? "";
}
