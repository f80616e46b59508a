using System.CommandLine;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform;
using ApprovalPortal.Platform.CommandLine;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary><c>users add</c>: the first administrator of an installation, who then makes the others on a page.</summary>
internal static class UsersAddVerb
{
    public static Command Make(string[] args)
    {
        var role = new Option<string[]>("--role")
        {
            Description = $"角色，可以写多次：{string.Join("、", StaffRoles.All.Select(r => $"{r}（{StaffRoles.NameOf(r)}）"))}",
            Required = true,
        };
        var number = new Option<string>("--number") { Description = "工号，登录用", Required = true };
        var name = new Option<string>("--name") { Description = "姓名", Required = true };
        var department = new Option<string?>("--department") { Description = "所在部门的统一社会信用代码" };
        var window = new Option<string?>("--window") { Description = "窗口号，例如 B06" };
        var add = new Command("add", "新增工作人员，并给出一次性密码") { role, number, name, department, window };
        add.SetAction(async (parsed, cancellation) =>
        {
            await using var app = PortalHost.Build(args, forCommand: true);
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActingUser>().Current = new(null, "命令行");
            return await AddAsync(
                scope.ServiceProvider,
                new(parsed.GetRequiredValue(number), parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), parsed.GetValue(department), parsed.GetValue(window)),
                Console.Out,
                Console.Error,
                cancellation);
        });
        return new("users", "工作人员账户") { add };
    }

    internal static async Task<int> AddAsync(IServiceProvider services, NewStaff who, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<AppDbContext>();
        Guid? departmentId = null;
        if (who.DepartmentCode is { Length: > 0 } code)
        {
            departmentId = await db.Departments().Where(d => d.CreditCode == code).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancellation);
            if (departmentId is null)
            {
                await errors.WriteLineAsync($"没有统一社会信用代码为 {code} 的部门。");
                return PortalCommandLine.NotDone;
            }
        }

        var form = new AddStaffForm
        {
            StaffNumber = who.Number,
            Name = who.Name,
            Roles = [.. who.Roles],
            DepartmentId = departmentId,
            WindowCode = who.WindowCode,
        };
        var check = await new AddStaffFormValidator().ValidateAsync(form, cancellation);
        if (!check.IsValid)
        {
            check.Errors.ForEach(e => errors.WriteLine(e.ErrorMessage));
            return PortalCommandLine.NotDone;
        }

        var added = await services.GetRequiredService<AddStaff>().HandleAsync(new(form.StaffNumber, form.Details(), form.Roles), cancellation);
        if (added.IsRefused)
        {
            await errors.WriteLineAsync(added.Refusal.Message);
            return PortalCommandLine.NotDone;
        }

        await output.WriteLineAsync($"已新增 {form.Name}，工号 {StaffMember.NormaliseNumber(form.StaffNumber)}。一次性密码（只显示这一次，首次登录后必须修改）：");
        await output.WriteLineAsync(added.Value);
        return PortalCommandLine.Done;
    }

    /// <summary>What the command line says of somebody.</summary>
    internal sealed record NewStaff(string Number, string Name, string[] Roles, string? DepartmentCode, string? WindowCode);
}
