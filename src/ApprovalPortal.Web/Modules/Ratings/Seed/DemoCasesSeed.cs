using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Documents;
using ApprovalPortal.Platform.Files;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Identity;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Seeding;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Ratings;

/// <summary>
/// A few months of a small city's cases, so that a fresh checkout has work lists, quarters and ratings to look at. Made
/// through the aggregates, so it obeys their rules; the same for the same day. <c>Demo:Cases</c> turns it off.
/// </summary>
public sealed class DemoCasesSeed(
    AppDbContext db, CaseNumbers numbers, PersonalDataVault vault, FileStore files, PaperPrinter printer, CityClock clock, IWorkCalendar calendar,
    ActingUser acting, IConfiguration configuration) : ISeed
{
    private const int Cases = 150;
    private const int DaysBack = 150;
    private const int Batch = 25;

    /// <summary>Cases as young as this may still wait at the window.</summary>
    private const int Waiting = 6;

    private static readonly Hand Clerk = new(Guid.Parse("0d3a0000-0000-4000-8000-000000000001"), "演示窗口");
    private static readonly Hand Reviewer = new(Guid.Parse("0d3a0000-0000-4000-8000-000000000002"), "演示审查");
    private static readonly Hand Decider = new(Guid.Parse("0d3a0000-0000-4000-8000-000000000003"), "演示决定");

    private static readonly string[] Names =
        ["陈晓岚", "林志远", "黄秋月", "吴建国", "郑美玲", "何俊杰", "罗桂英", "梁思齐", "谢文斌", "唐雨桐", "冯国强", "曹丽华"];

    private static readonly string[] Words = ["办得快，讲得清楚。", "材料清单写得明白，一次就交齐了。", "窗口同志很耐心。", "等的时间有点长。"];

    public int Order => 200;

    public bool IsDemo => true;

    public async Task PlantAsync(CancellationToken cancellation)
    {
        if (!configuration.GetValue("Demo:Cases", true) || await db.Cases().AnyAsync(cancellation))
        {
            return;
        }

        acting.Current = Actor.System with { Name = "演示数据" };
        var items = await ItemsAsync(cancellation);
        if (items.Count == 0)
        {
            return;
        }

        var people = await PeopleAsync(cancellation);
        var file = await SampleAsync(cancellation);
        for (var i = 0; i < Cases; i++)
        {
            // A fixed scatter: large primes spread days, items and people without two runs differing.
            var received = WorkingDay(clock.Today.AddDays(-DaysBack + (i * DaysBack / Cases)));
            var item = items[i * 7919 % items.Count];
            await PlantAsync(i, received, item, people[i * 104729 % people.Count], file, cancellation);
            if (i % Batch == Batch - 1)
            {
                await db.SaveChangesAsync(cancellation);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task PlantAsync(int i, DateOnly received, ItemVersion item, Applicant person, StoredFile file, CancellationToken cancellation)
    {
        var at = At(received, 9 + (i % 8));
        var (number, national) = await numbers.NextAsync(item.TaskCode.ToString(), received, cancellation);
        var answers = DemoAnswers.To(item.Form, received);
        var caseFile = CaseFile.Submit(
            number,
            national,
            new(item.Id, item.TaskCode.ToString(), item.Name, item.Type.Code(), item.Kind == ItemKind.OnTheSpot, item.DepartmentId, null, item.Promised, item.Statutory, 0),
            // Nobody's account: no one finds strangers' cases among their own.
            new(person.Id, person.Name, Reviewer.Id, "演示", FilingCapacity.Self, null, person.Name, vault.Seal("13800000000"), FilingChannel.Online),
            vault.Seal(answers.ToJson()),
            new(DeliveryChoice.PickUp, null),
            item.MaterialsFor(answers).Where(m => m.IsRequired).Select(m => new MaterialFile(m.Key, m.Name, file.Id, file.FileName)),
            at,
            received,
            calendar.AddWorkingDays(received, 5));
        db.Add(caseFile);

        var accepted = calendar.AddWorkingDays(received, i % 3);
        if (accepted > clock.Today || (i % 29 == 28 && received.AddDays(Waiting) > clock.Today))
        {
            return;
        }

        if (i % 17 == 16)
        {
            caseFile.Decline(Clerk, "不属于本机关职权范围，请向县级主管部门申请。", At(accepted, 10), accepted);
            return;
        }

        caseFile.Accept(Clerk, Due(received, item.Promised), Due(received, item.Statutory), At(accepted, 10));
        var promised = item.Promised is { Unit: TimeUnit.WorkingDay } days ? days.Amount : 5;
        var used = i % 23 == 22 ? promised + 1 + (i % 2) : Math.Max(caseFile.IsOnTheSpot ? 0 : 1, promised * (3 + (i % 5)) / 8);
        var decided = calendar.AddWorkingDays(received, Math.Max(used, i % 3));
        if (!caseFile.IsOnTheSpot)
        {
            if (accepted < clock.Today && (i % 13 != 12 || decided <= clock.Today))
            {
                caseFile.StartReview(Reviewer, At(accepted, 14));
            }

            if (decided <= clock.Today)
            {
                caseFile.Recommend(Reviewer, i % 19 != 18, "已核对材料，意见如上。", At(decided, 10));
            }
        }

        if (decided > clock.Today || caseFile.Status != CaseStatus.AwaitingDecision)
        {
            return;
        }

        var usedDays = calendar.CountWorkingDays(received, decided);
        var done = i % 19 == 18
            ? caseFile.Deny(Decider, "经营场所不符合设定的条件。", usedDays, At(decided, 15), decided)
            : caseFile.Approve(Decider, null, usedDays, At(decided, 15), decided);
        if (!done.IsRefused && decided < clock.Today)
        {
            caseFile.Deliver(Clerk, "本人领取", At(decided, 16), decided);
            Rate(caseFile, i, decided);
        }
    }

    private void Rate(CaseFile caseFile, int i, DateOnly on)
    {
        if (i % 5 >= 3)
        {
            return;
        }

        var stars = i % 31 == 0 ? 2 : 5 - (i % 3 == 2 ? 1 : 0);
        var opinion = new Opinion(stars, stars == 2 ? [209] : [], stars == 2 ? Words[3] : i % 4 == 0 ? Words[i % 3] : null, false, RatingChannel.Computer);
        if (Rating.Give(caseFile, opinion, caseFile.FiledBy, openDays: 10, At(on, 17), on) is { IsRefused: false, Value: { } rating })
        {
            db.Add(rating);
        }
    }

    private async Task<List<ItemVersion>> ItemsAsync(CancellationToken cancellation)
    {
        var versions = await db.Items().Join(db.ItemVersions(), i => i.CurrentVersionId, v => v.Id, (i, v) => v)
            .AsNoTracking().OrderBy(v => v.Name).ToListAsync(cancellation);
        return [.. versions.Where(v => v.CannotBeFiledOnline is null && (v.Guide.Objects.Count == 0 || v.Guide.Objects.Contains("自然人")))];
    }

    private async Task<List<Applicant>> PeopleAsync(CancellationToken cancellation)
    {
        var people = new List<Applicant>();
        for (var i = 0; i < Names.Length; i++)
        {
            var body = $"420704{1958 + (i * 4)}{1 + (i % 12):D2}15{100 + (i * 3):D3}";
            var identity = vault.Identity(ApplicantKind.Person, Names[i], IdentityDocumentKind.ResidentIdCard, body + Iso7064.Mod11_2(body));
            var person = await db.Applicants().SingleOrDefaultAsync(a => a.DocumentDigest == identity.DocumentDigest, cancellation);
            if (person is null)
            {
                db.Add(person = Applicant.Register(identity, null));
            }

            people.Add(person);
        }

        await db.SaveChangesAsync(cancellation);
        return people;
    }

    private async Task<StoredFile> SampleAsync(CancellationToken cancellation)
    {
        var page = printer.Print(new Paper
        {
            OrgName = "演示材料",
            Title = "演示材料",
            Blocks = [new ParagraphBlock("这一页由演示数据生成，不是真实的申请材料。")],
            MadeAt = clock.Now,
        });
        using var content = new MemoryStream(page);
        var stored = await files.SaveAsync(content, "演示材料.pdf", UploadRules.Default, null, cancellation);
        if (stored.IsRefused)
        {
            throw new InvalidOperationException($"The demo material was refused: {stored.Refusal.Message}");
        }

        db.Add(stored.Value);
        return stored.Value;
    }

    private DateOnly? Due(DateOnly from, TimeLimit? limit) => limit is { } days ? calendar.DueOn(from, days) : null;

    private DateOnly WorkingDay(DateOnly day) => calendar.IsWorkingDay(day) ? day : calendar.AddWorkingDays(day, -1);

    private DateTimeOffset At(DateOnly day, int hour) => clock.Bounds(day, day).From.AddHours(hour);
}
