using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ApprovalPortal.Platform.CommandLine;

/// <summary>Help in Chinese: the library's own headings are English only.</summary>
internal static class ChineseHelp
{
    private static readonly (string English, string Chinese)[] Words =
    [
        (" [[--] <additional arguments>...]]", ""),
        ("Additional Arguments:\n  Arguments passed to the application that is being run.\n", ""),
        ("Description:", "说明："),
        ("Usage:", "用法："),
        ("[[--] <additional arguments>...]]", "[网站的设置...]"),
        ("Additional Arguments:", "网站的设置："),
        ("Arguments passed to the application that is being run.", "例如 --Database:Provider=PostgreSql；命令的设置写在环境变量里"),
        ("Arguments:", "参数："),
        ("Options:", "选项："),
        ("Commands:", "命令："),
        ("[options]", "[选项]"),
        ("[command]", "[命令]"),
        ("Show help and usage information", "显示帮助"),
        ("Show version information", "显示版本"),
        ("(REQUIRED)", "（必填）"),
        ("[default:", "[默认："),
    ];

    public static void Apply(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption { Action: HelpAction help } own:
                    own.Description = "显示帮助";
                    own.Action = new Translated(help);
                    break;
                case VersionOption version:
                    version.Description = "显示版本";
                    break;
            }
        }
    }

    private sealed class Translated(HelpAction inner) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var configuration = parseResult.InvocationConfiguration;
            var console = configuration.Output;
            using var text = new StringWriter();
            configuration.Output = text;
            var code = inner.Invoke(parseResult);
            configuration.Output = console;
            console.Write(Words.Aggregate(text.ToString(), (help, word) => help.Replace(word.English, word.Chinese, StringComparison.Ordinal)));
            return code;
        }
    }
}
