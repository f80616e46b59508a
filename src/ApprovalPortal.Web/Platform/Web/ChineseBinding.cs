using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ApprovalPortal.Platform.Web;

/// <summary>What model binding itself says when a value does not fit its field.</summary>
internal static class ChineseBinding
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}”不能填在{field}里");
        messages.SetMissingBindRequiredValueAccessor(field => $"请填写{field}");
        messages.SetMissingKeyOrValueAccessor(() => "请填写这一项");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”填得不对");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填得不对");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填数字");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{field}填得不对");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”填得不对");
        messages.SetValueMustBeANumberAccessor(field => $"{field}请填数字");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写这一项");
    }
}
