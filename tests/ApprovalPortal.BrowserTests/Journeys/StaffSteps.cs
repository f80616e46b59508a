using ApprovalPortal.Modules.Cases.Domain;

namespace ApprovalPortal.BrowserTests.Journeys;

/// <summary>What the window and the department do with a case, each from their own work list.</summary>
internal static class StaffSteps
{
    public static async Task TakeInAsync(Person clerk, CaseNumber number)
    {
        await OpenAsync(clerk, number, "clerk");
        await clerk.Page.Locator("#MaterialsChecked").CheckAsync();
        await clerk.LooksRightAsync("22-clerk-case");
        await clerk.Page.Locator("form[action$='/accept'] button").ClickAsync();
        await clerk.SeesAsync(".note[role=status]", "");
        await clerk.LooksRightAsync("23-clerk-accepted");
    }

    public static async Task ReviewAsync(Person reviewer, CaseNumber number)
    {
        await OpenAsync(reviewer, number, "reviewer");
        await reviewer.PressAsync("接手审查");
        await reviewer.Page.GetByLabel("建议准予").CheckAsync();
        await reviewer.Page.GetByLabel("审查意见").FillAsync("材料齐全，符合条件。");
        await reviewer.LooksRightAsync("25-reviewer-case");
        await reviewer.PressAsync("报请决定");
        await reviewer.SeesAsync(".note[role=status]", "");
    }

    public static async Task DecideAsync(Person decider, CaseNumber number)
    {
        await OpenAsync(decider, number, "decider");
        await decider.Page.GetByLabel("准予", new() { Exact = true }).CheckAsync();
        await decider.LooksRightAsync("27-decider-case");
        await decider.PressAsync("作出决定");
        await decider.SeesAsync(".note[role=status]", "");
        await decider.LooksRightAsync("28-decided");
    }

    private static async Task OpenAsync(Person member, CaseNumber number, string role)
    {
        await member.LooksRightAsync($"21-{role}-work-list");
        await member.Page.Locator($"table.work a[href='/work/{number}']").ClickAsync();
        await member.Page.WaitForURLAsync($"**/work/{number}");
    }
}
