using CityMediaGov.Domain.Approvals;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Infrastructure;

public sealed class PageFilterTests
{
    private readonly Desk page = new();

    [Fact]
    public async Task A_refusal_of_the_rule_shows_the_same_page_with_409()
    {
        var done = await Refused(new RefusedException(Refusal.Rule("The screenshot comes first.")));
        Assert.Equal(409, Assert.IsType<PageResult>(done.Result).StatusCode);
        Assert.Equal("The screenshot comes first.", page.HttpContext.Refused()?.Sentence);
        Assert.Equal(0, page.Loads);
    }

    [Fact]
    public async Task What_is_somebody_elses_to_do_is_answered_with_403() =>
        Assert.Equal(403, Assert.IsType<PageResult>((await Refused(new RefusedException(Refusal.NotYours("Kao Vang decides next.")))).Result).StatusCode);

    [Fact]
    public async Task After_a_lost_race_the_page_is_loaded_again()
    {
        var done = await Refused(new DbUpdateConcurrencyException());
        Assert.Equal(409, Assert.IsType<PageResult>(done.Result).StatusCode);
        Assert.Equal(RefusalKind.ChangedMeanwhile, page.HttpContext.Refused()?.Kind);
        Assert.Equal(1, page.Loads);
    }

    [Fact]
    public async Task A_record_that_is_gone_after_a_lost_race_is_not_found()
    {
        page.Gone = true;
        Assert.IsType<NotFoundResult>((await Refused(new DbUpdateConcurrencyException())).Result);
    }

    [Fact]
    public async Task Any_other_failure_passes_on()
    {
        var context = Executing(nameof(Desk.OnPost));
        var done = new PageHandlerExecutedContext(page.PageContext, [], context.HandlerMethod, page) { Exception = new InvalidOperationException() };
        await new RefusalFilter(new ChangedBySomebody()).OnPageHandlerExecutionAsync(context, () => Task.FromResult(done));
        Assert.False(done.ExceptionHandled);
        Assert.Null(done.Result);
    }

    [Theory]
    [InlineData(nameof(Desk.OnPost), 400)]
    [InlineData(nameof(Desk.OnPostWithdraw), null)]
    [InlineData(nameof(Desk.OnGet), null)]
    public void A_bad_field_is_answered_with_400_before_the_handler_runs(string handler, int? status)
    {
        var context = Executing(handler);
        context.ModelState.AddModelError("Input.Purpose", "Say what it is for");
        new InvalidFormFilter().OnPageHandlerExecuting(context);
        Assert.Equal(status, (context.Result as PageResult)?.StatusCode);
        Assert.Equal(handler == nameof(Desk.OnPostWithdraw), context.ModelState.IsValid);
    }

    [Fact]
    public void A_page_without_a_form_takes_none()
    {
        var context = Executing(null);
        context.HttpContext.Request.Method = "POST";
        new InvalidFormFilter().OnPageHandlerExecuting(context);
        Assert.Equal(405, Assert.IsType<StatusCodeResult>(context.Result).StatusCode);
    }

    private async Task<PageHandlerExecutedContext> Refused(Exception thrown)
    {
        var context = Executing(nameof(Desk.OnPost));
        var done = new PageHandlerExecutedContext(page.PageContext, [], context.HandlerMethod, page) { Exception = thrown };
        await new RefusalFilter(new ChangedBySomebody()).OnPageHandlerExecutionAsync(context, () => Task.FromResult(done));
        Assert.True(done.ExceptionHandled);
        return done;
    }

    private PageHandlerExecutingContext Executing(string? handler)
    {
        page.PageContext = new(new ActionContext(new DefaultHttpContext(), new RouteData(), new PageActionDescriptor()));
        var method = handler is null ? null : new HandlerMethodDescriptor
        {
            MethodInfo = typeof(Desk).GetMethod(handler)!,
            HttpMethod = handler.StartsWith("OnGet", StringComparison.Ordinal) ? "Get" : "Post",
        };
        return new(page.PageContext, [], method, new Dictionary<string, object?>(), page);
    }

    private sealed class Desk : PageModel
    {
        public int Loads { get; private set; }

        public bool Gone { get; set; }

        public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            Loads++;
            if (Gone)
                context.Result = NotFound();
            return next();
        }

        public PageResult OnGet() => Page();

        public PageResult OnPost() => Page();

        [WithoutInput]
        public PageResult OnPostWithdraw() => Page();
    }
}
