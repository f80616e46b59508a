using FluentValidation;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>The administrator's upload.</summary>
public sealed class ImportItemsForm
{
    public const int MostMegabytes = 50;

    public IFormFile? File { get; set; }

    /// <summary>On unless it is taken off: the first look costs nothing.</summary>
    public bool DryRun { get; set; }
}

internal sealed class ImportItemsFormValidator : AbstractValidator<ImportItemsForm>
{
    public ImportItemsFormValidator()
    {
        RuleFor(f => f.File)
            .Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("请选择要导入的 CSV 文件")
            .Must(f => f!.Length > 0).WithMessage("这个文件是空的，请重新选择")
            .Must(f => f!.Length <= ImportItemsForm.MostMegabytes * 1024L * 1024).WithMessage($"文件不能超过 {ImportItemsForm.MostMegabytes} MB")
            .Must(f => f!.FileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).WithMessage("请选择扩展名为 .csv 的文件；表格软件里可以另存为“CSV UTF-8”");
    }
}
