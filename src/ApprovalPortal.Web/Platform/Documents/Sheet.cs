using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>A kind of page: its size, the part text may fill, and what every page carries besides.</summary>
/// <param name="Size">Points.</param>
/// <param name="Body">Where slabs go.</param>
/// <param name="Furniture">Draws the frame or footer; is given the page's number and how many there are.</param>
internal sealed record Sheet(SKSize Size, SKRect Body, Action<SKCanvas, int, int> Furniture)
{
    public static readonly SKSize A4 = new(595.28f, 841.89f);

    /// <summary>Shares the slabs out to pages.</summary>
    public IReadOnlyList<IReadOnlyList<Slab>> Paginate(IReadOnlyList<Slab> slabs)
    {
        var pages = new List<IReadOnlyList<Slab>>();
        var start = 0;
        while (start < slabs.Count)
        {
            var end = EndOfPage(slabs, start);
            pages.Add([.. slabs.Skip(start).Take(end - start)]);
            start = end;
        }

        return pages;
    }

    public void Draw(SKCanvas canvas, IReadOnlyList<Slab> slabs)
    {
        var y = Body.Top;
        for (var i = 0; i < slabs.Count; i++)
        {
            y += i == 0 ? 0 : Slab.Gap(slabs[i - 1], slabs[i]);
            var top = slabs[i].IsPinnedToFoot ? Body.Bottom - slabs[i].Height : y;
            slabs[i].Draw(canvas, top, new SlabPlace(i == 0, i == slabs.Count - 1));
            y += slabs[i].Height;
        }
    }

    private int EndOfPage(IReadOnlyList<Slab> slabs, int start)
    {
        var end = start + 1;
        for (var used = slabs[start].Height; end < slabs.Count; end++)
        {
            used += Slab.Gap(slabs[end - 1], slabs[end]) + slabs[end].Height;
            if (used > Body.Height)
            {
                break;
            }
        }

        if (end == slabs.Count)
        {
            return end;
        }

        var cut = end;
        while (cut > start && slabs[cut - 1].KeepWithNext)
        {
            cut--;
        }

        // A chain longer than a page has to be broken after all.
        return cut == start ? end : cut;
    }
}
