using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Api.Description;
using Par.Portal.Tests.House;

namespace Par.Portal.Tests.Api;

/// <summary>
/// The OpenAPI document is true: every example in it is asked of a real portal, answer by answer, and the copy in <c>docs/openapi.json</c> is the one that is served.
/// With <c>PAR_WRITE_API=1</c> the examples of success and the copy are written anew; look at what changed before committing.
/// </summary>
public sealed partial class DescriptionTests(DescribedPortal portal) : IClassFixture<DescribedPortal>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static bool Writes => Environment.GetEnvironmentVariable("PAR_WRITE_API") == "1";

    public static TheoryData<string> Operations => [.. Operation.All.Select(operation => operation.Id)];

    public static TheoryData<string, string> Problems
    {
        get
        {
            var problems = new TheoryData<string, string>();
            foreach (var operation in Operation.All)
                foreach (var kind in operation.AllProblems.SelectMany(kinds => kinds))
                    problems.Add(operation.Id, kind.Code);
            return problems;
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_example_of_success_is_what_the_portal_answers(string operation)
    {
        var described = Operation.Of(operation);

        var answer = await portal.SucceedAsync(operation);

        Assert.Equal((described.Status, "application/json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var body = (await JsonNode.ParseAsync(await answer.Content.ReadAsStreamAsync(ApiPortal.Cancel), cancellationToken: ApiPortal.Cancel))!;
        if (Writes)
            await File.WriteAllTextAsync(
                Path.Combine(Repository.Root, "src/Par.Portal/Api/Description/Examples", $"{operation}.{described.Status}.json"),
                body.ToJsonString(Readable) + "\n", ApiPortal.Cancel);
        else
            Assert.Empty(JsonShape.Differences(Examples.Of(described), body));
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task The_example_of_a_problem_is_what_the_portal_answers(string operation, string code)
    {
        var kinds = Operation.Of(operation).AllProblems.SelectMany(kinds => kinds);
        var kind = kinds.Single(kind => kind.Code == code);

        var answer = await portal.FailAsync(operation, code);

        Assert.Equal((kind.Status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var body = await answer.JsonAsync();
        var example = Examples.Of(kind, "/").AsObject();
        Assert.Empty(JsonShape.Differences(example, body));
        foreach (var fixedText in new[] { "type", "title", "code", "status" })
            Assert.Equal(example[fixedText]!.ToJsonString(), body[fixedText]!.ToJsonString());
        Assert.Equal("en", Assert.Single(answer.Content.Headers.ContentLanguage));
        Assert.Equal(kind.Status is 429 or 503, answer.Headers.RetryAfter is not null);
        Assert.DoesNotMatch(UnfilledPlace(), body["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_copy_in_the_documentation_is_the_document_that_is_served()
    {
        var copy = Path.Combine(Repository.Root, "docs", "openapi.json");
        var served = JsonNode.Parse(await portal.Ordinary.With(null).GetStringAsync("/api/v1/openapi.json", ApiPortal.Cancel))!.ToJsonString(Readable) + "\n";
        if (Writes)
            await File.WriteAllTextAsync(copy, served, new UTF8Encoding(false), ApiPortal.Cancel);

        Assert.Equal(await File.ReadAllTextAsync(copy, ApiPortal.Cancel), served);
    }

    [Fact]
    public async Task The_document_tells_every_address_and_method_and_every_answer_has_an_example()
    {
        var document = JsonNode.Parse(await portal.Ordinary.With(null).GetStringAsync("/api/v1/openapi.json", ApiPortal.Cancel))!;

        var told = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));
        var routes = portal.Ordinary.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal) && !endpoint.RoutePattern.RawText.EndsWith("openapi.json", StringComparison.Ordinal))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => $"{method} {endpoint.RoutePattern.RawText}"));
        Assert.Equal(routes.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        var bare = from path in document["paths"]!.AsObject()
                   from operation in path.Value!.AsObject()
                   from answer in operation.Value!["responses"]!.AsObject()
                   from content in answer.Value!["content"]!.AsObject()
                   where content.Value!["examples"] is not JsonObject { Count: > 0 }
                   select $"{operation.Key} {path.Key} {answer.Key}";
        Assert.Empty(bare);
    }

    [Fact]
    public void The_file_that_the_examples_deliver_is_the_one_of_the_format_page()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "submission-format.md"));

        var block = JsonBlock().Match(page).Groups[1].Value;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(block), Examples.Submission));
    }

    [GeneratedRegex(@"\{\d")]
    private static partial Regex UnfilledPlace();

    [GeneratedRegex("```json\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
