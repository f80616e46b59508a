using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ApprovalPortal.Platform.Web;

/// <summary>What a form says of a value that could not even be read, in the portal's own words.</summary>
public static class BindingMessages
{
    private const string Unreadable = "填写的内容看不懂，请按例子重新填写";
    private const string Missing = "请填写这一项";

    /// <summary>Replaces the framework's English messages; for <c>MvcOptions.ModelBindingMessageProvider</c>.</summary>
    public static void InChinese(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}”看不懂，请按例子重新填写");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”看不懂，请按例子重新填写");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”看不懂，请按例子重新填写");
        messages.SetUnknownValueIsInvalidAccessor(_ => Unreadable);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
        messages.SetValueMustBeANumberAccessor(_ => "请只写数字");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请只写数字");
        messages.SetValueMustNotBeNullAccessor(_ => Missing);
        messages.SetMissingBindRequiredValueAccessor(_ => Missing);
        messages.SetMissingKeyOrValueAccessor(() => Missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到填写的内容，请再提交一次");
    }
}
