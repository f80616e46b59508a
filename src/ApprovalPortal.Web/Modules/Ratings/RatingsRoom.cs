using ApprovalPortal.Modules.Cases;

namespace ApprovalPortal.Modules.Ratings;

/// <summary>好差评: who applied says how it went, once, after the case is finished.</summary>
internal static class RatingsRoom
{
    public static IServiceCollection AddRatings(this IServiceCollection services)
    {
        services.AddOptions<RatingOptions>().BindConfiguration(RatingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddScoped<ICasePanel, RatingPanel>();
    }
}
