using System.Security.Cryptography;
using ApprovalPortal.Platform;
using ApprovalPortal.Platform.Files;
using ApprovalPortal.Platform.Security;
using Microsoft.Extensions.Time.Testing;

namespace ApprovalPortal.UnitTests.Platform.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("files-");
    private readonly FakeTimeProvider _clock = new(new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero));
    private readonly PersonalDataKeys _keys = PersonalDataKeys.Create();

    [Theory]
    [InlineData(1)]
    [InlineData(FileCipher.ChunkLength - 1)]
    [InlineData(FileCipher.ChunkLength)]
    [InlineData(FileCipher.ChunkLength + 1)]
    [InlineData((3 * FileCipher.ChunkLength) + 12_345)]
    public async Task What_was_saved_is_read_back_whole(int padding)
    {
        var content = SampleFiles.Pdf(padding);

        var saved = await SaveAsync(content, "说明.pdf");

        await using var opened = await Store().OpenAsync(saved);
        Assert.Equal(content, await ReadAsync(opened));
        Assert.Equal((content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), ((int)saved.Length, saved.Sha256));
    }

    [Fact]
    public async Task A_part_in_the_middle_is_read_across_chunks()
    {
        var content = SampleFiles.Pdf(4 * FileCipher.ChunkLength);
        var saved = await SaveAsync(content, "说明.pdf");
        await using var opened = await Store().OpenAsync(saved);

        opened.Position = FileCipher.ChunkLength - 10;
        var part = new byte[FileCipher.ChunkLength + 20];
        await opened.ReadExactlyAsync(part);

        Assert.Equal(content[(FileCipher.ChunkLength - 10)..((2 * FileCipher.ChunkLength) + 10)], part);
    }

    [Fact]
    public async Task Nothing_lies_readable_on_the_disk()
    {
        await SaveAsync(SampleFiles.Pdf(FileCipher.ChunkLength, "身份证 420102199003071234"), "说明.pdf");

        var onDisk = File.ReadAllBytes(Assert.Single(Contents()));

        Assert.Equal(-1, onDisk.AsSpan().IndexOf("420102199003071234"u8));
        Assert.Equal(-1, onDisk.AsSpan().IndexOf("%PDF"u8));
    }

    [Fact]
    public async Task The_same_content_lies_there_once()
    {
        var first = await SaveAsync(SampleFiles.Pdf(10), "一.pdf");
        var second = await SaveAsync(SampleFiles.Pdf(10), "二.pdf");

        Assert.Equal(first.Sha256, second.Sha256);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Single(Contents());
    }

    [Theory]
    [InlineData(FileCipher.HeaderLength + 20)]
    [InlineData(FileCipher.HeaderLength + FileCipher.SealedChunkLength + 5)]
    public async Task A_changed_byte_is_noticed(int at)
    {
        var saved = await SaveAsync(SampleFiles.Pdf(2 * FileCipher.ChunkLength), "说明.pdf");
        var path = Assert.Single(Contents());
        var bytes = File.ReadAllBytes(path);
        bytes[at] ^= 1;
        File.WriteAllBytes(path, bytes);

        await using var opened = await Store().OpenAsync(saved);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadAsync(opened));
    }

    [Fact]
    public async Task A_file_cut_at_a_chunk_is_noticed()
    {
        var saved = await SaveAsync(SampleFiles.Pdf(3 * FileCipher.ChunkLength), "说明.pdf");
        var path = Assert.Single(Contents());
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..(FileCipher.HeaderLength + (2 * FileCipher.SealedChunkLength))]);

        await using var opened = await Store().OpenAsync(saved);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadAsync(opened));
    }

    [Fact]
    public async Task A_file_outlives_a_new_key_but_not_another_installation()
    {
        var saved = await SaveAsync(SampleFiles.Pdf(10), "说明.pdf");
        var renewed = _keys with { Current = 2, Keys = new Dictionary<int, byte[]>(_keys.Keys) { [2] = RandomNumberGenerator.GetBytes(32) } };

        await using var opened = await Store(renewed).OpenAsync(saved);
        Assert.Equal(SampleFiles.Pdf(10), await ReadAsync(opened));
        await using var foreign = await Store(PersonalDataKeys.Create()).OpenAsync(saved);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadAsync(foreign));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_after_the_limit_and_not_read_to_its_end()
    {
        await using var endless = new EndlessStream();

        var result = await Store().SaveAsync(endless, "大.pdf", UploadRules.Default with { MaxBytes = 1024 * 1024 }, null, default);

        Assert.Equal("file.too-large", result.Refusal?.Code);
        Assert.Contains("1 MB", result.Refusal!.Message);
        Assert.InRange(endless.Given, 1_048_577, 1_200_000);
        Assert.Empty(AllFiles());
    }

    [Theory]
    [InlineData("..\\..\\etc/secret.pdf", "secret.pdf")]
    [InlineData("报告\u202Efdp.exe", "报告fdp.exe")]
    [InlineData("a\r\nb\u0000.pdf", "ab.pdf")]
    [InlineData(".pdf", "未命名.pdf")]
    [InlineData("", "未命名")]
    public void A_name_is_kept_without_paths_and_tricks(string raw, string expected) =>
        Assert.Equal(expected, FileNames.Clean(raw));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var name = FileNames.Clean($"{new string('长', 300)}.pdf");

        Assert.Equal(StoredFile.FileNameMaxLength, name.Length);
        Assert.EndsWith("长.pdf", name);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private FileStore Store(PersonalDataKeys? keys = null) => new(new DataFolder(_folder.FullName), keys ?? _keys, _clock);

    private async Task<StoredFile> SaveAsync(byte[] content, string name)
    {
        var result = await Store().SaveAsync(new MemoryStream(content), name, UploadRules.Default, Guid.NewGuid(), default);
        Assert.Null(result.Refusal);
        return result.Value!;
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }

    private string[] Contents() => [.. AllFiles().Where(f => Path.GetFileName(f).Length == 64)];

    private string[] AllFiles() => Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories);

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
