using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using Microsoft.Playwright;

namespace CityMediaGov.Browser.Tests;

/// <summary>
/// Somebody at a browser: finds things by the words on them, as people do. Keeps what the browser complained about:
/// errors of scripts, blocked content, files that were not there.
/// </summary>
public sealed class Window : IAsyncDisposable
{
    /// <summary>A machine that builds and tests at once is slow.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IBrowserContext context;
    private readonly string root;
    private readonly ConcurrentQueue<string> complaints = [];

    private Window(IBrowserContext context, IPage page, string root, Look look)
    {
        (this.context, Page, this.root, Look) = (context, page, root, look);
        page.Console += (_, said) => Hear(said);
        page.PageError += (_, error) => complaints.Enqueue(error);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
    }

    public IPage Page { get; }

    public Look Look { get; }

    /// <summary>Path and query of the page that is shown.</summary>
    public string Address => new Uri(Page.Url).PathAndQuery;

    /// <summary>What the browser complained about since it was last asked.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        var taken = complaints.ToArray();
        complaints.Clear();
        return taken;
    }

    internal static async Task<Window> OpenAsync(IBrowser browser, string root, Look look)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = 900 },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = look.Script,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-US",
            BaseURL = root,
        });
        return new(context, await context.NewPageAsync(), root, look);
    }

    public async Task<IResponse> GoAsync(string address) =>
        await Page.GotoAsync(root + address) ?? throw new InvalidOperationException($"{address} opened nothing.");

    /// <summary>Signs in as somebody else, or as nobody, without the form.</summary>
    public async Task BeAsync(AppUser? person)
    {
        await context.ClearCookiesAsync();
        if (person is not null)
            await context.APIRequest.GetAsync(root + AppHost.DoorOf(person));
    }

    /// <summary>Whether the page has such an element.</summary>
    public async Task<bool> HasAsync(string selector) => await Page.Locator($"main {selector}").CountAsync() > 0;

    public Task TypeAsync(string label, string text) => Field(label).FillAsync(text);

    /// <summary>Clicks the words beside a box or a button of a choice, as its own mark is drawn by the style.</summary>
    public Task TickAsync(string label) => Page.Locator("main label").Filter(new() { HasTextRegex = new(@"^\s*" + Regex.Escape(label)) }).First.ClickAsync();

    /// <summary>The first answer to a question with several.</summary>
    public Task TickFirstAsync(string question) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group, new() { NameRegex = Begins(question) }).Locator("label").First.ClickAsync();

    public Task ChooseAsync(string label, string option) => Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Chooses a file of these words for the field.</summary>
    public Task GiveAsync(string label, string fileName, string text) => GiveAsync(label, fileName, "text/plain", System.Text.Encoding.UTF8.GetBytes(text));

    public Task GiveAsync(string label, string fileName, string type, byte[] bytes) =>
        Field(label).SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = type, Buffer = bytes });

    /// <summary>Presses the button that begins with these words, and waits for the page that it leads to.</summary>
    public async Task<IResponse?> PressAsync(string words)
    {
        var button = Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = Begins(words) }).First;
        return await ThenAsync(() => button.ClickAsync());
    }

    /// <summary>Follows the first link in the page's main part to an address that begins so.</summary>
    public Task FollowToAsync(string address) => ThenAsync(() => Page.GetByRole(AriaRole.Main).Locator($"a[href^='{address}']").First.ClickAsync());

    /// <summary>Waits until these words are to be read in the page's main part.</summary>
    public async Task SeesAsync(string words)
    {
        try
        {
            await Page.GetByRole(AriaRole.Main).GetByText(words).First.WaitForAsync();
        }
        catch (TimeoutException)
        {
            Assert.Fail($"“{words}” is not to be seen at {Address}: {await TextAsync()}");
        }
    }

    public Task FollowAsync(string words) => ThenAsync(() => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = Begins(words) }).First.ClickAsync());

    public Task SizeAsync(int width) => Page.SetViewportSizeAsync(width, 900);

    public Task ColorAsync(bool dark) => Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });

    /// <summary>Puts a value into a field by its name, hidden ones included.</summary>
    public Task PutAsync(string name, string value) => Page.EvaluateAsync(
        """
        ([name, value]) => {
          const fields = [...document.querySelectorAll("main form[method=post] [name]")].filter(field => field.name === name);
          if (fields.length === 0) throw new Error(`no field ${name}`);
          for (const field of fields)
            if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === value; else field.value = value;
        }
        """, new[] { name, value });

    /// <summary>Presses a button past the checks of the browser, so that the server has to answer.</summary>
    public async Task<IResponse?> PressAnywayAsync(string words)
    {
        await Page.EvaluateAsync("() => document.querySelectorAll('main form button').forEach(button => button.formNoValidate = true)");
        return await PressAsync(words);
    }

    /// <summary>Unfolds what is folded in the page; the reader's own menu lies over the page and is left shut.</summary>
    /// <returns>Whether there was anything folded.</returns>
    public Task<bool> OpenDetailsAsync() => Page.EvaluateAsync<bool>(
        "() => { const folded = document.querySelectorAll('details:not([open], .bar__me)'); folded.forEach(one => one.open = true); return folded.length > 0; }");

    /// <summary>What makes the page wider than the window, be it a word that hangs out of its box; empty when nothing does.</summary>
    public Task<string[]> TooWideAsync() => Page.EvaluateAsync<string[]>(
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
          [...document.querySelectorAll("body *")].filter(one => Math.max(one.getBoundingClientRect().right, one.getBoundingClientRect().left + one.scrollWidth) > document.documentElement.clientWidth + 1)
            .slice(-3).map(one => `wider than the window: ${one.outerHTML.slice(0, 160)}`)
        """);

    /// <summary>The words of the main part, blanks folded.</summary>
    public async Task<string> TextAsync() => Fold(await Page.Locator("main").InnerTextAsync());

    public async Task PictureAsync(string name, bool whole = true) => await Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(BrowserRun.Screenshots, $"{name}.{Look}.png"),
        FullPage = whole,
    });

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private static Regex Begins(string words) => new("^" + Regex.Escape(words));

    private static string Fold(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private ILocator Field(string label) => Page.GetByRole(AriaRole.Main).GetByLabel(Label(label)).First;

    /// <summary>A label may be followed by "(optional)" and by hidden words.</summary>
    private static Regex Label(string label) => new("^" + Regex.Escape(label));

    /// <summary>Does what leads to another page, or to the same one anew, and waits until that is there.</summary>
    private async Task<IResponse?> ThenAsync(Func<Task> act)
    {
        IResponse? answer = null;
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Keep(object? sender, IResponse response)
        {
            if (response.Request.IsNavigationRequest && response.Frame == Page.MainFrame)
                answer = response;
        }
        void Arrive(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame)
                arrived.TrySetResult();
        }
        Page.Response += Keep;
        Page.FrameNavigated += Arrive;
        try
        {
            await act();
            await arrived.Task.WaitAsync(Patience);
            await LoadedAsync().WaitAsync(Patience);
        }
        finally
        {
            Page.Response -= Keep;
            Page.FrameNavigated -= Arrive;
        }
        return answer;
    }

    /// <summary>Asks the page: the browser's word that it is loaded can come before anybody listens for it, and comes once.</summary>
    private async Task LoadedAsync()
    {
        while (await Page.EvaluateAsync<string>("() => document.readyState") != "complete")
            await Task.Delay(TimeSpan.FromMilliseconds(20));
    }

    /// <summary>That the page itself answered 400 or 404 is what many tests are about; a file that does so is a defect.</summary>
    private void Hear(IConsoleMessage said)
    {
        if (said.Type is not ("error" or "warning"))
            return;
        var isPageItself = said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && !said.Location.Contains("/assets/", StringComparison.Ordinal)
            && !Regex.IsMatch(said.Location, @"\.(js|css|svg|png|ico|woff2|json)\b");
        if (!isPageItself)
            complaints.Enqueue($"{said.Type}: {said.Text} ({said.Location})");
    }
}
