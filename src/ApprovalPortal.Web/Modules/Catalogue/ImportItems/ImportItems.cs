using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>
/// Takes a file of items into the catalogue, by task code: new items are made, changed ones get a new version, the rest stays
/// as it is. One transaction: a file that breaks off half way leaves nothing behind.
/// </summary>
public sealed class ImportItems(AppDbContext db, WriterGate gate, AuditTrail audit, CityClock clock, CatalogueIndex index)
{
    private const int BatchSize = 250;

    /// <param name="Content">The file: CSV in UTF-8 with a heading.</param>
    /// <param name="DryRun">Reads and compares everything, and writes nothing.</param>
    public sealed record Command(Stream Content, bool DryRun = false, IProgress<ImportProgress>? Progress = null);

    /// <returns>A refusal when the file as a whole cannot be read.</returns>
    public async Task<Result<ImportOutcome>> HandleAsync(Command command, CancellationToken cancellation)
    {
        try
        {
            return command.DryRun ? await TakeAsync(command, cancellation) : await TakeAndCommitAsync(command, cancellation);
        }
        catch (UnreadableFileException unreadable)
        {
            return new Refusal("import.unreadable", unreadable.Message);
        }
    }

    private async Task<ImportOutcome> TakeAndCommitAsync(Command command, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var outcome = await TakeAsync(command, cancellation);
        audit.Note(db, "catalogue", "items.imported", new { outcome.Rows, outcome.Created, outcome.Changed, outcome.Refused, outcome.BodiesCreated });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await index.LookAgainAsync(cancellation);
        return outcome;
    }

    private async Task<ImportOutcome> TakeAsync(Command command, CancellationToken cancellation)
    {
        var run = new Run(await BodiesAsync(cancellation), clock.Today, command.DryRun);
        await using var file = new ItemFile(command.Content);
        var batch = new List<(int Line, ReadItem Item)>(BatchSize);
        await foreach (var row in file.RowsAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            run.Rows++;
            if (run.Reader.Read(row) is not { } item)
            {
                run.Refused++;
                continue;
            }

            batch.Add((row.Line, item));
            if (batch.Count == BatchSize)
            {
                await TakeBatchAsync(batch, run, cancellation);
                command.Progress?.Report(new(run.Rows, ShareOf(command.Content)));
            }
        }

        await TakeBatchAsync(batch, run, cancellation);
        command.Progress?.Report(new(run.Rows, 1));
        return run.Outcome();
    }

    private async Task TakeBatchAsync(List<(int Line, ReadItem Item)> batch, Run run, CancellationToken cancellation)
    {
        var codes = batch.ConvertAll(b => b.Item.Code);
        var known = await db.Items().Where(i => codes.Contains(i.TaskCode)).ToDictionaryAsync(i => i.TaskCode, cancellation);
        foreach (var (line, (code, named, content)) in batch)
        {
            Publish(known.GetValueOrDefault(code), code, content with { DepartmentId = BodyOf(named, line, code, run) }, run);
        }

        if (!run.IsDry)
        {
            await db.SaveChangesAsync(cancellation);
        }

        db.ChangeTracker.Clear();
        batch.Clear();
    }

    /// <summary>The department with that credit code; one that nobody knew is made, without staff.</summary>
    private Guid BodyOf(NamedBody named, int line, TaskCode code, Run run)
    {
        if (run.Bodies.TryGetValue(named.CreditCode, out var known))
        {
            if (known.Name != named.Name)
            {
                run.Reader.Doubt(line, ItemColumns.Body, code.Value, $"这个信用代码登记的是“{known.Name}”，文件里写“{named.Name}”，按登记的");
            }

            return known.Id;
        }

        var body = Department.Create(named.CreditCode, named.Name);
        run.Bodies.Add(named.CreditCode, (body.Id, named.Name));
        run.BodiesCreated++;
        if (!run.IsDry)
        {
            db.Add(body);
        }

        return body.Id;
    }

    private void Publish(ServiceItem? known, TaskCode code, ItemContent content, Run run)
    {
        var item = known ?? ServiceItem.Create(code);
        if (!item.WouldChange(content))
        {
            run.Unchanged++;
            return;
        }

        _ = known is null ? run.Created++ : run.Changed++;
        if (run.IsDry)
        {
            return;
        }

        if (known is null)
        {
            db.Add(item);
        }

        db.Add(item.Publish(content, run.Today)!);
    }

    private async Task<Dictionary<string, (Guid Id, string Name)>> BodiesAsync(CancellationToken cancellation) =>
        await db.Departments().AsNoTracking()
            .Select(d => new { d.CreditCode, d.Id, d.Name })
            .ToDictionaryAsync(d => d.CreditCode, d => (d.Id, d.Name), StringComparer.Ordinal, cancellation);

    private static double ShareOf(Stream content) => content is { CanSeek: true, Length: > 0 } ? (double)content.Position / content.Length : 0;

    /// <summary>What one run has counted and learnt so far.</summary>
    private sealed class Run(Dictionary<string, (Guid Id, string Name)> bodies, DateOnly today, bool isDry)
    {
        public ItemRowReader Reader { get; } = new();

        public Dictionary<string, (Guid Id, string Name)> Bodies => bodies;

        public DateOnly Today => today;

        public bool IsDry => isDry;

        public int Rows { get; set; }

        public int Created { get; set; }

        public int Changed { get; set; }

        public int Unchanged { get; set; }

        public int Refused { get; set; }

        public int BodiesCreated { get; set; }

        public ImportOutcome Outcome() =>
            new(Created, Changed, Unchanged, Refused, BodiesCreated, [.. Reader.Notes.OrderBy(n => n.Line)], IsDry);
    }
}
