namespace Par.Portal.Api.Submissions;

/// <summary>One of the formats in which a submission is sent, see <c>docs/submission-format.md</c>.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">Extension of its file names, with the dot.</param>
internal sealed record FileFormat(string MediaType, string Extension)
{
    /// <summary>Media type of a part or body that leaves its format to the file name.</summary>
    public const string AnyMediaType = "application/octet-stream";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FileFormat> All { get; } =
    [
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        new("application/zip", ".zip"),
        new("application/json", ".json"),
    ];

    /// <summary>The format that a media type names, or null.</summary>
    public static FileFormat? Of(string? mediaType) => string.Equals(mediaType, "application/x-zip-compressed", StringComparison.OrdinalIgnoreCase)
        ? All.Single(format => format.Extension == ".zip")
        : All.FirstOrDefault(format => string.Equals(format.MediaType, mediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when a file name fits the format.</summary>
    public bool Fits(string fileName) => string.Equals(Path.GetExtension(fileName), Extension, StringComparison.OrdinalIgnoreCase);
}
