using System.Collections.Concurrent;
using ApprovalPortal.Testing;

namespace ApprovalPortal.BrowserTests;

/// <summary>How a page is looked at.</summary>
/// <param name="IsElder">In 适老版.</param>
/// <param name="RunsScripts">Whether the browser runs scripts at all.</param>
public sealed record Screen(int Width, bool IsElder = false, bool RunsScripts = true)
{
    public const int Desk = 1280;
    public const int Phone = 390;

    public override string ToString() => $"{Width}{(IsElder ? "-elder" : "")}{(RunsScripts ? "" : "-no-script")}";
}

/// <summary>
/// One test's people, each at a browser of their own. When the test fails, each one's trace and last picture stay under
/// <c>artifacts/browser</c>; with <c>BROWSER_PICTURES=1</c> so does a picture of every page that was looked at.
/// </summary>
internal sealed class Stage(BrowserPortal portal, string name, Screen screen)
{
    private static readonly ConcurrentDictionary<(string Page, Screen Screen), bool> Seen = [];

    private readonly List<Person> _people = [];

    public static string Artifacts { get; } = Path.Combine(SharedData.RepositoryRoot, "artifacts", "browser");

    public static bool KeepsPictures { get; } = Environment.GetEnvironmentVariable("BROWSER_PICTURES") == "1";

    public BrowserPortal Portal => portal;

    public Screen Screen => screen;

    /// <summary>Whether a page has still to be looked at on this screen; another journey of the run may have done it.</summary>
    public bool IsNew(string page) => Seen.TryAdd((page, screen), true);

    /// <summary>Where this test's pictures and traces go.</summary>
    public string Folder => Path.Combine(Artifacts, $"{name}-{screen}");

    public async Task<Person> EnterAsync(string who)
    {
        var person = await Person.AtAsync(this, who);
        _people.Add(person);
        return person;
    }

    public async Task<Person> SignedInAsync(string who, string number)
    {
        var person = await EnterAsync(who);
        await person.GoAsync("/account/sign-in");
        await person.SignInAsync(number);
        return person;
    }

    public static async Task PlayAsync(BrowserPortal portal, string name, Screen screen, Func<Stage, Task> play)
    {
        var stage = new Stage(portal, name, screen);
        try
        {
            await play(stage);
            var complaints = stage._people.SelectMany(p => p.Complaints).ToList();
            Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
        }
        catch
        {
            foreach (var person in stage._people)
            {
                await person.KeepAsync(stage.Folder);
            }

            throw;
        }
        finally
        {
            foreach (var person in stage._people)
            {
                await person.Page.Context.DisposeAsync();
            }
        }
    }
}
