using Microsoft.AspNetCore.Mvc;

namespace ApprovalPortal.Platform.Web;

/// <summary>One sentence carried over a redirect and shown once, above the next page.</summary>
public static class Notices
{
    public const string Done = "notice-done";
    public const string Warning = "notice-warning";

    /// <summary>Says that something was done, in words that name the thing: “已受理，受理通知书已送达申请人”.</summary>
    public static void Say(this Controller controller, string sentence) => controller.TempData[Done] = sentence;

    public static void Warn(this Controller controller, string sentence) => controller.TempData[Warning] = sentence;
}
