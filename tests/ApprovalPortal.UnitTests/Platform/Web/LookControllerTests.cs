using ApprovalPortal.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;

namespace ApprovalPortal.UnitTests.Platform.Web;

public sealed class LookControllerTests
{
    [Theory]
    [InlineData("/items?q=1", "/items?q=1")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData(null, "/")]
    public void The_reader_comes_back_only_to_a_page_of_this_site(string? from, string to)
    {
        var result = Assert.IsType<LocalRedirectResult>(Controller().Choose(DensityCookie.Elder, from));

        Assert.Equal(to, result.Url);
    }

    [Fact]
    public void The_choice_is_kept_for_a_year_out_of_reach_of_scripts()
    {
        var controller = Controller();

        controller.Choose(DensityCookie.ElderLarger, null);

        var cookie = controller.Response.Headers.SetCookie.ToString();
        Assert.Equal("density=elder-xl; max-age=31536000; path=/; samesite=lax; httponly", cookie);
    }

    private static LookController Controller()
    {
        var context = new ActionContext(new DefaultHttpContext(), new RouteData(), new());
        return new() { ControllerContext = new() { HttpContext = context.HttpContext }, Url = new UrlHelper(context) };
    }
}
