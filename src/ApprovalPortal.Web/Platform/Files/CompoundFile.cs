using System.Buffers.Binary;
using System.Text;

namespace ApprovalPortal.Platform.Files;

/// <summary>
/// Just enough of the compound file format ([MS-CFB]) to list what a .doc or .xls holds and to read where its streams begin.
/// </summary>
internal sealed class CompoundFile
{
    public static readonly byte[] Magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private const uint LastSector = 0xFFFFFFFA;
    private const int EntryLength = 128;
    private const int MiniSectorLength = 64;
    // A document has tens of directory entries, a few to a sector.
    private const int MostDirectorySectors = 1_024;

    private readonly Stream _content;
    private readonly byte[] _header = new byte[512];
    private readonly int _sectorLength;
    private readonly uint _miniLimit;
    private readonly uint _miniStart;

    /// <exception cref="InvalidDataException">The structure does not hold.</exception>
    public CompoundFile(Stream content)
    {
        _content = content;
        ReadAt(0, _header);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(_header.AsSpan(30));
        _sectorLength = shift is 9 or 12 ? 1 << shift : throw new InvalidDataException("Neither 512 nor 4096 bytes a sector.");
        _miniLimit = UInt32(_header, 56);
        Entries = ReadDirectory(UInt32(_header, 48));
        _miniStart = Entries.Count > 0 ? Entries[0].Start : LastSector;
    }

    public IReadOnlyList<Entry> Entries { get; }

    public Entry? Find(string name) => Entries.FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first bytes of a stream, within its first (mini) sector.</summary>
    public byte[] Begin(Entry entry, int count)
    {
        var bytes = new byte[count];
        if (entry.Length >= _miniLimit)
        {
            ReadAt(Offset(entry.Start), bytes);
            return bytes;
        }

        var offset = (long)entry.Start * MiniSectorLength;
        if (offset > _content.Length)
        {
            throw new InvalidDataException("A mini sector lies beyond the end.");
        }

        var sector = _miniStart;
        for (var skip = offset / _sectorLength; skip > 0; skip--)
        {
            sector = Next(sector);
        }

        ReadAt(Offset(sector) + (offset % _sectorLength), bytes);
        return bytes;
    }

    private List<Entry> ReadDirectory(uint sector)
    {
        var entries = new List<Entry>();
        var buffer = new byte[_sectorLength];
        for (var read = 0; sector < LastSector; read++)
        {
            if (read == MostDirectorySectors)
            {
                throw new InvalidDataException("The directory does not end.");
            }

            ReadAt(Offset(sector), buffer);
            for (var at = 0; at < buffer.Length; at += EntryLength)
            {
                var entry = buffer.AsSpan(at, EntryLength);
                var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
                if (entry[66] != 0 && nameLength is >= 2 and <= 64)
                {
                    entries.Add(new(Encoding.Unicode.GetString(entry[..(nameLength - 2)]), UInt32(entry, 116), UInt32(entry, 120)));
                }
            }

            sector = Next(sector);
        }

        return entries;
    }

    private uint Next(uint sector)
    {
        var perSector = (uint)_sectorLength / 4;
        Span<byte> next = stackalloc byte[4];
        ReadAt(Offset(TableSector(sector / perSector)) + (sector % perSector * 4), next);
        return BinaryPrimitives.ReadUInt32LittleEndian(next);
    }

    /// <summary>Where the n-th sector of the allocation table is: 109 are listed in the header, the rest in a chain.</summary>
    private uint TableSector(uint index)
    {
        if (index < 109)
        {
            return UInt32(_header, 76 + ((int)index * 4));
        }

        var perSector = ((uint)_sectorLength / 4) - 1;
        var sector = UInt32(_header, 68);
        Span<byte> value = stackalloc byte[4];
        for (index -= 109; index >= perSector; index -= perSector)
        {
            ReadAt(Offset(sector) + (perSector * 4), value);
            sector = BinaryPrimitives.ReadUInt32LittleEndian(value);
        }

        ReadAt(Offset(sector) + (index * 4), value);
        return BinaryPrimitives.ReadUInt32LittleEndian(value);
    }

    private long Offset(uint sector) => (sector + 1L) * _sectorLength;

    private void ReadAt(long offset, Span<byte> target)
    {
        if (offset + target.Length > _content.Length)
        {
            throw new InvalidDataException("A sector lies beyond the end.");
        }

        _content.Position = offset;
        _content.ReadExactly(target);
    }

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    public sealed record Entry(string Name, uint Start, uint Length);
}
