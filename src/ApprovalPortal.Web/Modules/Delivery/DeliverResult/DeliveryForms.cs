using ApprovalPortal.Modules.Cases.Domain;
using FluentValidation;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>The receipt of a fee that was paid outside the portal.</summary>
public sealed class RecordFeeForm
{
    public int SeenVersion { get; init; }

    public string? ReceiptNumber { get; init; }
}

internal sealed class RecordFeeFormValidator : AbstractValidator<RecordFeeForm>
{
    public RecordFeeFormValidator() =>
        RuleFor(f => f.ReceiptNumber)
            .NotEmpty().WithMessage("请填写缴费票据号")
            .MaximumLength(CaseFile.ReceiptMaxLength).WithMessage($"缴费票据号不超过 {CaseFile.ReceiptMaxLength} 个字符");
}

/// <summary>Who took the result over the counter.</summary>
public sealed class HandOverForm
{
    public const int CollectorMaxLength = 60;
    public const int NoteMaxLength = 500;

    public int SeenVersion { get; init; }

    public string? Collector { get; init; }

    public string? Note { get; init; }
}

internal sealed class HandOverFormValidator : AbstractValidator<HandOverForm>
{
    public HandOverFormValidator()
    {
        RuleFor(f => f.Collector)
            .NotEmpty().WithMessage("请填写领取人姓名")
            .MaximumLength(HandOverForm.CollectorMaxLength).WithMessage($"领取人姓名不超过 {HandOverForm.CollectorMaxLength} 个字");
        RuleFor(f => f.Note).MaximumLength(HandOverForm.NoteMaxLength).WithMessage($"备注不超过 {HandOverForm.NoteMaxLength} 个字");
    }
}

/// <summary>The courier's number of a result that was sent.</summary>
public sealed class SendByCourierForm
{
    public int SeenVersion { get; init; }

    public string? TrackingNumber { get; init; }
}

internal sealed class SendByCourierFormValidator : AbstractValidator<SendByCourierForm>
{
    public SendByCourierFormValidator() =>
        RuleFor(f => f.TrackingNumber)
            .NotEmpty().WithMessage("请填写邮寄单号")
            .Matches("^[0-9A-Za-z -]{6,40}$").WithMessage("邮寄单号应为 6 至 40 位字母和数字");
}
