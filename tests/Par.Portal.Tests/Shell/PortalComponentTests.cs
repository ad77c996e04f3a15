using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Shell;
using Par.Portal.Tests.SignedIn;

namespace Par.Portal.Tests.Shell;

public sealed class PortalComponentTests : IAsyncLifetime
{
    private readonly List<string> rendered = [];
    private WebApplication app = default!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore().AddLogging().AddAntiforgery().AddRazorComponents();
        builder.Services.AddSingleton(rendered);
        app = builder.Build();
        app.UseRouting();
        app.UseAntiforgery();
        app.MapRazorComponents<Planted>().DisableAntiforgery();
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_takes_its_time_to_load_is_rendered_once_and_whole()
    {
        using var answer = await app.GetTestClient().GetAsync(Planted.Address + "?name=Aino", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Aino", (await answer.DocumentAsync()).QuerySelector("p")?.TextContent);
        Assert.Equal(["Aino"], rendered);
    }

    [Fact]
    public async Task Not_found_is_answered_where_nothing_is_found_in_the_end()
    {
        using var answer = await app.GetTestClient().GetAsync(Planted.Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(ShellTexts.NotFoundTitle.Fi, (await answer.DocumentAsync()).QuerySelector("h1")?.TextContent);
        Assert.Equal(["not found"], rendered);
    }

    [Fact]
    public async Task A_form_is_handled_to_its_end_before_anything_is_rendered()
    {
        using var answer = await SendAsync("stay");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("handled", (await answer.DocumentAsync()).QuerySelector("p")?.TextContent);
        Assert.Equal(["Aino", "handled"], rendered);
    }

    [Fact]
    public async Task A_form_that_leads_elsewhere_answers_with_the_way_and_renders_nothing_more()
    {
        using var answer = await SendAsync("leave");

        Assert.Equal((HttpStatusCode.Redirect, "/elsewhere"), (answer.StatusCode, answer.Headers.Location?.AbsolutePath));
        Assert.Equal(["Aino"], rendered);
    }

    [Fact]
    public async Task A_form_that_fails_renders_nothing_more()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync("fail"));

        Assert.Equal(["Aino"], rendered);
    }

    private async Task<HttpResponseMessage> SendAsync(string what)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = Planted.Form, ["What"] = what });
        return await app.GetTestClient().PostAsync(Planted.Address + "?name=Aino", form, TestContext.Current.CancellationToken);
    }

    /// <summary>A page that loads, and handles its form, with a wait in the middle. Public, or no address would lead to it.</summary>
    [Route(Address)]
    public sealed class Planted : PortalComponent
    {
        public const string Address = "/planted";
        public const string Form = "planted";
        private string? text;

        [Inject]
        public List<string> Rendered { get; set; } = default!;

        [Inject]
        public NavigationManager Navigation { get; set; } = default!;

        [SupplyParameterFromQuery(Name = "name")]
        public string? Name { get; set; }

        [SupplyParameterFromForm(FormName = Form)]
        public string? What { get; set; }

        protected override async Task LoadAsync()
        {
            await LaterAsync();
            text = Name;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            Rendered.Add(text ?? "not found");
            if (text is null)
            {
                builder.OpenComponent<NotFound>(0);
                builder.CloseComponent();
                return;
            }
            builder.AddMarkupContent(1, $"<p>{text}</p>");
            builder.OpenElement(2, "form");
            builder.AddAttribute(3, "method", "post");
            builder.AddAttribute(4, "onsubmit", EventCallback.Factory.Create(this, HandleAsync));
            builder.AddNamedEvent("onsubmit", Form);
            builder.CloseElement();
        }

        private async Task HandleAsync()
        {
            text = "half";
            await LaterAsync();
            if (What == "leave")
                Navigation.NavigateTo("/elsewhere");
            if (What == "fail")
                throw new InvalidOperationException("Planted.");
            text = "handled";
        }

        // Leaves for certain, where a task might be done by the time that it is awaited.
        private static async Task LaterAsync() => await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
    }
}
