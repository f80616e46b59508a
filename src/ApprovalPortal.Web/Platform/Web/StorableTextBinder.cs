using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace ApprovalPortal.Platform.Web;

/// <summary>
/// Leaves out the null character, which no keyboard types: PostgreSQL stores no text that holds one, and no page can show it.
/// Everything else stays as it was typed.
/// </summary>
internal sealed class StorableTextBinder(IModelBinder inner) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext context)
    {
        await inner.BindModelAsync(context);
        if (context.Result is not { IsModelSet: true, Model: string typed } || !typed.Contains('\0', StringComparison.Ordinal))
        {
            return;
        }

        var text = typed.Replace("\0", "", StringComparison.Ordinal);
        context.ModelState.SetModelValue(context.ModelName, text, text);
        context.Result = ModelBindingResult.Success(string.IsNullOrWhiteSpace(text) ? null : text);
    }

    public sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.ModelType == typeof(string)
                ? new StorableTextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
                : null;
    }
}
