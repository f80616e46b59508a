using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Platform.Time;
using ApprovalPortal.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ApprovalPortal.BrowserTests.Journeys;

/// <summary>An application from the home page's search to the receipt, page by page, with one mistake on the way.</summary>
internal sealed class Application(Person citizen, ItemVersion item)
{
    private const string Typed =
        "() => [...new FormData(document.querySelector('main form.stack'))].filter(([name]) => name.startsWith('Answers')).map(([name, value]) => `${name}=${value}`).join('&')";

    private readonly FormAnswers _answers = FormFiller.Fill(item.Form, citizen.Stage.Portal.Services.GetRequiredService<CityClock>().Today);

    private IPage Page => citizen.Page;

    /// <param name="number">Of the account to sign in with, when the portal asks for it.</param>
    public async Task<CaseNumber> FileAsync(string number)
    {
        await FindAsync();
        await BeginAsync(number);
        await NameApplicantAsync();
        await FillInAsync();
        await UploadAsync();
        await ChooseDeliveryAsync();
        return await SubmitAsync();
    }

    private async Task FindAsync()
    {
        await citizen.GoAsync("/");
        await citizen.LooksRightAsync("01-home");
        await Page.Locator("#q").FillAsync(item.Name);
        await citizen.PressAsync("搜索");
        await Page.WaitForURLAsync("**/items?q=*");
        await citizen.LooksRightAsync("02-search");
        await Page.Locator($".found a[href='/items/{item.TaskCode}']").ClickAsync();
        await citizen.SeesAsync("h1", item.Name);
        await citizen.LooksRightAsync($"03-guide-{item.TaskCode}");
    }

    private async Task BeginAsync(string number)
    {
        await Page.Locator($"a[href='/apply/{item.TaskCode}']:visible").First.ClickAsync();
        await citizen.SeesAsync("h1", "登录");
        await citizen.LooksRightAsync("04-sign-in");
        await citizen.SignInAsync(number);
        await citizen.SeesAsync("h1", item.Name);
        await citizen.LooksRightAsync("05-begin");
        await Page.Locator($"main form[action='/apply/{item.TaskCode}'] button").ClickAsync();
        await citizen.SeesAsync(".tasks", "核对并提交");
        await citizen.LooksRightAsync("06-tasks");
    }

    private async Task NameApplicantAsync()
    {
        await citizen.FollowAsync("1. 申请人");
        await Page.Locator("input[name=ApplicantId]").First.CheckAsync();
        await Page.GetByLabel("联系人").FillAsync("周晓宁");
        await Page.GetByLabel("联系手机").FillAsync(CaseWalk.Mobile);
        await citizen.LooksRightAsync("07-applicant");
        await citizen.PressAsync("保存，下一步");
    }

    private async Task FillInAsync()
    {
        var erred = false;
        foreach (var section in item.Form.VisibleSections(_answers))
        {
            await citizen.SeesAsync("h1", section.Title);
            foreach (var field in section.Fields.Where(f => _answers[f.Key] is not null))
            {
                await AnswerAsync(field, _answers.All(field.Key));
            }

            if (!erred && section.Fields.FirstOrDefault(f => f.Required && _answers[f.Key] is not null && !Drawn(f).IsGroup && f.Type != FieldType.Choice) is { } written)
            {
                await ErrAsync(written);
                erred = true;
            }

            await citizen.LooksRightAsync($"08-form-{section.Key}");
            await citizen.PressAsync("保存，下一步");
        }

        Assert.True(erred, "No page of the form has a field that could be left empty.");
    }

    /// <summary>Leaves a field empty: the summary comes first and has the focus, leads to the field, and what else was typed stays.</summary>
    private async Task ErrAsync(FormField field)
    {
        var control = Page.Locator($"[name='{Drawn(field).Name}']");
        await control.FillAsync("");
        var before = await Page.EvaluateAsync<string>(Typed);
        await citizen.PressAsync("保存，下一步");

        await citizen.SeesAsync(".field.bad .err", "");
        await citizen.SeesAsync(".errors", await Page.Locator(".field.bad .err").First.InnerTextAsync());
        Assert.Equal(before, await Page.EvaluateAsync<string>(Typed));
        if (citizen.Stage.Screen.RunsScripts)
        {
            await Assertions.Expect(Page.Locator(".errors")).ToBeFocusedAsync();
            await Page.Locator(".errors a").First.ClickAsync();
            await Assertions.Expect(control).ToBeFocusedAsync();
        }

        await citizen.LooksRightAsync("08-form-mistake");
        await control.FillAsync(_answers[field.Key]!);
    }

    private async Task AnswerAsync(FormField field, IReadOnlyList<string> values)
    {
        var drawn = Drawn(field);
        var control = Page.Locator($"[name='{drawn.Name}']");
        if (drawn.IsGroup)
        {
            foreach (var value in values)
            {
                await Page.Locator($"[name='{drawn.Name}'][value='{value}']").CheckAsync();
            }
        }
        else if (field.Type == FieldType.Choice)
        {
            await control.SelectOptionAsync(values[0]);
        }
        else
        {
            await control.FillAsync(values[0]);
        }
    }

    private async Task UploadAsync()
    {
        await citizen.SeesAsync("h1", "材料");
        foreach (var material in item.MaterialsFor(_answers).Where(m => m.IsRequired))
        {
            var row = Page.Locator($"li[id='{material.Key}']");
            await row.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "材料.pdf", MimeType = "application/pdf", Buffer = CaseWalk.Pdf });
            await row.GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
            await Assertions.Expect(row.GetByRole(AriaRole.Link, new() { Name = "材料.pdf" }).First).ToBeVisibleAsync();
        }

        await citizen.LooksRightAsync("09-materials");
        await citizen.FollowAsync("下一步");
    }

    private async Task ChooseDeliveryAsync()
    {
        await citizen.SeesAsync("h1", "结果怎么给你");
        await Page.GetByRole(AriaRole.Radio, new() { Name = "电子送达" }).CheckAsync();
        await Page.GetByLabel("我同意电子送达").CheckAsync();
        await citizen.LooksRightAsync("10-delivery");
        await citizen.PressAsync("保存，下一步");
    }

    private async Task<CaseNumber> SubmitAsync()
    {
        await citizen.SeesAsync("h1", "核对并提交");
        await Page.Locator("#Confirmed").CheckAsync();
        await citizen.LooksRightAsync("11-confirm");
        await citizen.PressAsync("提交申请");
        await citizen.SeesAsync("h1", "申请已收到");
        await citizen.LooksRightAsync("12-receipt");
        return CaseNumber.Parse(new Uri(Page.Url).Segments[2].Trim('/'));
    }

    private static FormFieldModel Drawn(FormField field) => new(field, $"Answers[{field.Key}]", [], null, null);
}
