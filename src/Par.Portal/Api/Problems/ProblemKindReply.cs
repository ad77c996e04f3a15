using Par.Portal.Api.Submissions;

namespace Par.Portal.Api.Problems;

/// <summary>A kind of problem as its address tells it.</summary>
/// <param name="Type">Its address.</param>
/// <param name="Code">The kind as a word for programs.</param>
/// <param name="Status">Status of the answer.</param>
/// <param name="Title">What went wrong.</param>
/// <param name="Detail">What to do about it; places for values are in braces.</param>
internal sealed record ProblemKindReply(string Type, string Code, int Status, TextReply Title, TextReply Detail)
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ProblemKindReply> All { get; } =
    [
        .. ProblemKind.All.Select(kind => new ProblemKindReply(kind.Type, kind.Code, kind.Status, TextReply.Of(kind.Title), TextReply.Of(kind.Detail))),
    ];

    /// <summary>One kind.</summary>
    public static IResult Find(string code) =>
        All.FirstOrDefault(kind => kind.Code == code) is { } kind ? Results.Ok(kind) : new ApiProblem(ProblemKind.NotFound);
}
