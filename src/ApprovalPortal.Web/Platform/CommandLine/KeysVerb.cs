using System.CommandLine;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Platform.CommandLine;

internal static class KeysVerb
{
    public static Command Make(string[] args)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "新密钥文件的位置；已有的文件不会被覆盖" };
        var create = new Command("create", "生成个人信息密钥文件（请与数据库分开备份）") { file };
        create.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(file);
            if (target.Exists)
            {
                Console.Error.WriteLine($"{target.FullName} 已经存在，没有改动它。");
                return PortalCommandLine.NotDone;
            }

            PersonalDataKeys.CreateFile(target.FullName);
            Console.WriteLine($"已生成 {target.FullName}，只有当前用户可读。");
            return PortalCommandLine.Done;
        });
        return new Command("keys", "个人信息密钥") { create };
    }
}
