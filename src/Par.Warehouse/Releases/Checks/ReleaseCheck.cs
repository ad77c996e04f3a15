using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Releases.Checks;

/// <summary>The steps before which the checklist is gone through.</summary>
public enum ReleaseStage
{
    /// <summary>Handing a built release to an approver.</summary>
    HandOver,

    /// <summary>Approving it and setting its hour.</summary>
    Approval,

    /// <summary>Making it public at its hour: only what can have changed since it was approved, and only what is answered at once.</summary>
    Publication,
}

/// <summary>When the checklist is gone through, and for which hour of publication.</summary>
/// <param name="Stage">The step.</param>
/// <param name="Now">Now, UTC.</param>
/// <param name="PublishAt">The hour that is wanted or set, UTC; null while none is.</param>
public sealed record CheckMoment(ReleaseStage Stage, DateTime Now, DateTime? PublishAt = null);

/// <summary>One line of the checklist with its outcome.</summary>
/// <param name="Code">What is asked.</param>
/// <param name="Count">How many things are wrong; 0 when it passes.</param>
/// <param name="Examples">The first of them.</param>
/// <param name="Acknowledgement">Who has answered for the warning, or null.</param>
public sealed record ReleaseCheck(ReleaseCheckCode Code, int Count, IReadOnlyList<Label> Examples, ReleaseAcknowledgement? Acknowledgement = null)
{
    /// <summary>So many examples are told.</summary>
    public const int MostExamples = 10;

    /// <summary>The outcome of a check that found these.</summary>
    public static ReleaseCheck Of(ReleaseCheckCode code, IReadOnlyList<Label> wrong) => new(code, wrong.Count, [.. wrong.Take(MostExamples)]);

    /// <summary>The outcome of a check that found these names, codes or addresses of cells.</summary>
    public static ReleaseCheck Of(ReleaseCheckCode code, IReadOnlyList<string> wrong) => new(code, wrong.Count, [.. wrong.Take(MostExamples).Select(Label.Same)]);

    /// <summary>False while nobody could ask: there are no figures yet, or they are not those of the approved facts.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>It was asked, and nothing is wrong.</summary>
    public bool Passed => IsAsked && Count == 0;

    /// <summary>How serious it is when it does not pass.</summary>
    public ReleaseCheckSeverity Severity => Code.SeverityOf();

    /// <summary>It keeps the release from its next step.</summary>
    public bool HoldsBack => !Passed && (Severity == ReleaseCheckSeverity.Block || Acknowledgement is null);

    /// <summary>What is asked, in a few words.</summary>
    public Label Title => ReleaseCheckTexts.Title(Code);

    /// <summary>What is wrong.</summary>
    public Label Finding => !IsAsked ? ReleaseCheckTexts.NotAsked : ReleaseCheckTexts.Finding(Code).With(Count, new Label(ExamplesIn(Language.Fi), ExamplesIn(Language.Sv), ExamplesIn(Language.En)));

    /// <summary>What to do about it.</summary>
    public Label Remedy => !IsAsked ? ReleaseCheckTexts.AskedOnceBuilt : ReleaseCheckTexts.Remedy(Code);

    private string ExamplesIn(Language language) =>
        Examples.Count == 0 ? "" : $" ({string.Join("; ", Examples.Select(example => example.In(language)))}{(Count > Examples.Count ? " …" : "")})";
}
