using System.Text.RegularExpressions;
using ApprovalPortal.Modules.Cases.Domain;

namespace ApprovalPortal.IntegrationTests.Docs;

/// <summary>The diagram of docs/workflow.md is the table that the code goes by.</summary>
public sealed partial class WorkflowPageTests
{
    private const string Name = "workflow.md";

    [Fact]
    public void The_diagram_draws_every_step_of_the_flow_and_no_other()
    {
        var drawn = Arrows().Matches(Page.Read(Name)).Select(m => $"{m.Groups["from"]} {m.Groups["to"]} {m.Groups["action"]} {m.Groups["words"]}");

        var allowed = CaseFlow.All.Select(s => $"{s.From} {s.To} {s.By} {CaseWords.Of(s.By)}");
        Assert.Equal(allowed.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_diagram_calls_every_status_what_pages_call_it()
    {
        var drawn = States().Matches(Page.Read(Name)).Select(m => $"{m.Groups["name"]} {m.Groups["words"]}");

        var known = Enum.GetValues<CaseStatus>().Select(s => $"{s} {CaseWords.Of(s)}");
        Assert.Equal(known.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_diagram_ends_where_nothing_may_follow()
    {
        var drawn = Ends().Matches(Page.Read(Name)).Select(m => m.Groups["from"].Value);

        var last = Enum.GetValues<CaseStatus>().Where(s => CaseFlow.All.All(step => step.From != s)).Select(s => s.ToString());
        Assert.Equal(last.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^ +(?<from>\w+) --> (?<to>\w+): (?<action>\w+) (?<words>.+?)\r?$", RegexOptions.Multiline, 1000)]
    private static partial Regex Arrows();

    [GeneratedRegex(@"^ +state ""(?<words>.+) (?<name>\w+)"" as \k<name>\r?$", RegexOptions.Multiline, 1000)]
    private static partial Regex States();

    [GeneratedRegex(@"^ +(?<from>\w+) --> \[\*\]\r?$", RegexOptions.Multiline, 1000)]
    private static partial Regex Ends();
}
