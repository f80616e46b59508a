using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ApprovalPortal.Platform.Numbering;

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("NumberSeries").HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(NumberSeries.KeyMaxLength);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
