using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening;

/// <summary>
/// One question that screening asks of every submission. One rule is one class with one test under the same name; a new rule is a class,
/// its example in the tests and its line in <see cref="ScreeningRules.All"/>. How serious its findings are is said by the catalogue of the year
/// (<c>rules.csv</c>). A message never repeats a value that could identify a person.
/// </summary>
public abstract class ScreeningRule
{
    /// <summary>Stable id, for example <c>PAR-012</c>; never used again for another question.</summary>
    public abstract string Id { get; }

    /// <summary>What it asks, as a short heading.</summary>
    public abstract Label Title { get; }

    /// <summary>What is wrong when it finds something, as a short heading over its findings.</summary>
    public abstract Label Fault { get; }

    /// <summary>What to do about its findings.</summary>
    public abstract Label Guidance { get; }

    /// <summary>True when it knows a second, further limit, for which the catalogue may say another severity.</summary>
    public virtual bool HasSecondLimit => false;

    /// <summary>True when it compares with what only the installation knows: an offline check does not ask it.</summary>
    public virtual bool IsOnlineOnly => false;

    /// <summary>True when what comes after screening relies on it: the catalogue must keep it an error.</summary>
    public virtual bool IsRelied => false;

    /// <summary>True when a fault that it finds is the cause of whatever else would be found: then nothing else is asked.</summary>
    public virtual bool IsCause => false;

    /// <summary>True when the question makes sense for the submission: its side and round.</summary>
    public virtual bool AppliesTo(SubmissionHeader header) => true;

    /// <summary>Asks.</summary>
    internal abstract void Check(ScreeningSubject subject, RuleFindings findings);
}

/// <summary>A rule that looks at one row at a time.</summary>
public abstract class RowRule : ScreeningRule
{
    /// <summary>The sheet whose rows it looks at.</summary>
    public abstract RecordLevel Level { get; }

    internal sealed override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var row in subject.Document.Rows(Level))
            Check(row, subject, findings);
    }

    /// <summary>Asks of one row.</summary>
    internal abstract void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings);
}
