using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ApprovalPortal.Platform.Web;

/// <summary>
/// What model binding itself says when a value does not fit its field. It knows the field only by its English name in code,
/// so the words go without it; the message stands beside the field.
/// </summary>
internal static class ChineseBinding
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}”填得不对");
        messages.SetMissingBindRequiredValueAccessor(_ => "请填写这一项");
        messages.SetMissingKeyOrValueAccessor(() => "请填写这一项");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”填得不对");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填得不对");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填数字");
        messages.SetUnknownValueIsInvalidAccessor(_ => "填得不对");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”填得不对");
        messages.SetValueMustBeANumberAccessor(_ => "请填数字");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写这一项");
    }
}
