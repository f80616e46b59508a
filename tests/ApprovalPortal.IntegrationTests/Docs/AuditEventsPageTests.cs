using System.Reflection;
using System.Text.RegularExpressions;
using ApprovalPortal.IntegrationTests.Architecture;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Docs;

/// <summary>docs/audit-events.md says what the audit trail can hold: everything, and nothing besides.</summary>
public sealed partial class AuditEventsPageTests
{
    private const string Name = "audit-events.md";

    [Fact]
    public void Every_action_of_the_code_is_on_the_page_and_every_action_on_the_page_is_in_the_code()
    {
        var written = ActionsOfEvents().Concat(ActionsOfNotes()).Order(StringComparer.Ordinal);

        Assert.Equal(written, Page.Rows(Name).SelectMany(row => Page.Code(row[1])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_class_that_the_page_names_is_in_the_code()
    {
        var named = Page.Rows(Name).SelectMany(row => Page.Code(row[^1])).Distinct();

        Assert.Empty(named.Except(House.Written.Select(t => t.Name)));
    }

    [Fact]
    public void An_action_that_is_chosen_before_it_is_noted_is_seen()
    {
        const string Source = """
            var action = locked ? "planted.locked" : "planted.failed";
            audit.Note(db, $"account:{user.Id}", action, new { reason = "a.b" });
            audit.Note(db, "planted",
                "planted.done");
            return new Refusal("planted.refused", "…");
            """;

        Assert.Equal(["planted.locked", "planted.failed", "planted.done"], ActionsNotedIn(Source));
    }

    private static IEnumerable<string> ActionsOfEvents() => House.Written
        .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(DomainEvent)))
        .Select(t => t.GetConstructors()[0])
        .Select(made => ((DomainEvent)made.Invoke([.. made.GetParameters().Select(Nothing)])).Action);

    private static object? Nothing(ParameterInfo parameter) =>
        parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;

    private static IEnumerable<string> ActionsOfNotes() =>
        FilesOf("Modules").Concat(FilesOf("Platform")).SelectMany(file => ActionsNotedIn(File.ReadAllText(file))).Distinct();

    // The folders that hold code of ours; beside them lies what the build makes.
    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(
        Path.Combine(SharedData.RepositoryRoot, "src", "ApprovalPortal.Web", folder), "*.cs", SearchOption.AllDirectories);

    private static List<string> ActionsNotedIn(string source)
    {
        var actions = new List<string>();
        foreach (Match note in Notes().Matches(source))
        {
            var said = note.Groups["action"].Value;
            // Named by a variable: what was put into it.
            var names = Literals().Matches(said.Contains('"', StringComparison.Ordinal) ? said : Assignment(source, said));
            Assert.NotEmpty(names);
            actions.AddRange(names.Select(n => n.Groups[1].Value));
        }

        return actions;
    }

    private static string Assignment(string source, string variable) =>
        Regex.Match(source, $@"var {Regex.Escape(variable.Trim())} =[^;]*;", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

    // The third argument, as far as the fourth or the end: the context and the stream come first and hold no comma.
    [GeneratedRegex(@"\.Note\(\s*db,[^,]*,(?<action>[^,;]*?)(,|\)\s*;)", RegexOptions.Singleline, 1000)]
    private static partial Regex Notes();

    [GeneratedRegex("\"([a-z-]+\\.[a-z-]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Literals();
}
