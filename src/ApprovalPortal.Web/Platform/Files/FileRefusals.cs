using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Platform.Files;

/// <summary>Why a file is not taken, in words that say what to do instead.</summary>
public static class FileRefusals
{
    public static Refusal TooLarge(string name, UploadRules rules) =>
        new("file.too-large", $"“{name}”超过了 {rules.LimitInWords}。请压缩或降低扫描精度后再传。");

    public static Refusal Empty(string name) => new("file.empty", $"“{name}”是空的，里面没有内容。请检查后重新选择。");

    public static Refusal Program(string name) => new("file.program", $"“{name}”是程序，不能作为材料上传。");

    public static Refusal Archive(string name) =>
        new("file.archive", $"“{name}”是压缩包。请解压后，把里面的文件逐个上传。");

    public static Refusal Unknown(string name, UploadRules rules) =>
        new("file.kind", $"认不出“{name}”是什么文件。这里可以传：{rules.KindsInWords}。");

    public static Refusal KindNotTaken(string name, FileKind kind, UploadRules rules) =>
        new("file.kind", $"“{name}”是 {kind.Name} 文件，这里可以传：{rules.KindsInWords}。");

    public static Refusal NameDiffers(string name, FileKind kind) =>
        new("file.name-differs", $"“{name}”的内容其实是 {kind.Name} 文件，与文件名不符。请用原来的文件，或者改正文件名后再传。");

    public static Refusal Damaged(string name) =>
        new("file.damaged", $"“{name}”已经损坏或者不完整，打不开。请重新生成后再传。");

    public static Refusal Encrypted(string name) =>
        new("file.encrypted", $"“{name}”设了密码或加了密，审查人员打不开。请取消密码后再传。");

    public static Refusal PdfActs(string name, string what) =>
        new("file.pdf-acts", $"“{name}”里有{what}，为了安全不能接收。请另存（打印）为普通 PDF 后再传。");

    public static Refusal Macros(string name) =>
        new("file.macros", $"“{name}”里有宏，为了安全不能接收。请另存为不含宏的文档后再传。");
}
