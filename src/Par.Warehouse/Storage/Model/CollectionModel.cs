using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;

namespace Par.Warehouse.Storage.Model;

/// <summary>Tables of the collection: installation, register, submissions, findings, decisions, audit trail and outbox.</summary>
internal static class CollectionModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Installation>(Installation);
        model.Entity<Organisation>(Organisation);
        model.Entity<Submission>(Submission);
        model.Entity<KnownDelivery>(KnownDelivery);
        model.Entity<StoredFinding>(Finding);
        model.Entity<FindingText>(FindingText);
        model.Entity<SubmissionFigure>(Figure);
        model.Entity<ReviewDecision>(ReviewDecision);
        model.Entity<AuditEntry>(AuditEntry);
        model.Entity<AuditHead>(AuditHead);
        model.Entity<AcceptedWarning>(AcceptedWarning);
        model.Entity<ReviewComment>(ReviewComment);
        model.Entity<ReviewAssignment>(ReviewAssignment);
        model.Entity<MissingExplanation>(MissingExplanation);
        model.Entity<RoundDates>(RoundDates);
        model.Entity<OutboxMail>(OutboxMail);
    }

    private static void Installation(EntityTypeBuilder<Installation> table)
    {
        table.ToTable("installation").HasKey(row => row.Key);
        table.Property(row => row.Key).HasColumnName("installation_key").ValueGeneratedNever();
    }

    private static void Organisation(EntityTypeBuilder<Organisation> table)
    {
        table.ToTable("organisation").HasKey(row => new { row.ParId, row.Side });
        table.Property(row => row.ParId).IsCode();
        table.Property(row => row.Name).HasMaxLength(Names.Name);
        table.Property(row => row.BusinessId).IsCode(16);
        table.Property(row => row.HomeMunicipality).IsCode(3);
        table.Property(row => row.ContactEmail).HasMaxLength(Names.Name);
    }

    private static void Submission(EntityTypeBuilder<Submission> table)
    {
        table.ToTable("submission").HasKey(row => row.Key);
        table.Property(row => row.Key).HasColumnName("submission_key").ValueGeneratedNever();
        table.Property(row => row.ParId).IsCode();
        table.Property(row => row.FileName).HasMaxLength(Names.Name);
        table.Property(row => row.ContentHash).IsCode();
        table.Property(row => row.ReceivedFrom).HasMaxLength(Names.Account);
        table.Property(row => row.DeliveryId).IsCode();
        table.Property(row => row.LateReason).HasMaxLength(Collection.Submission.LongestLateReason);

        // A step writes its new state only over the state that it read: of two workers on one submission, one step counts.
        table.Property(row => row.State).IsConcurrencyToken();
        table.HasIndex(row => new { row.ParId, row.Side, row.RoundKey, row.Revision }).IsUnique();
        table.HasIndex(row => new { row.ParId, row.Side, row.RoundKey }, "ux_submission_valid_revision").IsUnique()
            .HasFilter("state IN (4, 5, 6)");
        table.HasIndex(row => new { row.RoundKey, row.Side, row.State });
        table.HasIndex(row => row.ContentHash);
    }

    private static void KnownDelivery(EntityTypeBuilder<KnownDelivery> table)
    {
        table.ToTable("delivery").HasKey(row => new { row.Sender, row.DeliveryId });
        table.Property(row => row.Sender).HasMaxLength(Names.Account);
        table.Property(row => row.DeliveryId).IsCode();
        table.Property(row => row.ContentHash).IsCode();
        table.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionKey).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Finding(EntityTypeBuilder<StoredFinding> table)
    {
        table.ToTable("finding").HasKey(row => new { row.SubmissionKey, row.Number });
        table.Property(row => row.Number).HasColumnName("finding_number");
        table.Property(row => row.RuleId).IsCode(16);
        table.Property(row => row.Sheet).HasColumnName("sheet_name").HasMaxLength(Names.Name);
        table.Property(row => row.Row).HasColumnName("row_number");
        table.Property(row => row.Column).HasColumnName("column_name").HasMaxLength(Names.Name);
        table.Property(row => row.Arguments).HasMaxLength(FindingArguments.Longest);
        table.HasOne(row => row.Text).WithMany().HasForeignKey(row => row.TextKey).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionKey).OnDelete(DeleteBehavior.Restrict);
    }

    private static void FindingText(EntityTypeBuilder<FindingText> table)
    {
        table.ToTable("finding_text").HasKey(row => row.Key);
        table.Property(row => row.Key).HasColumnName("text_key").ValueGeneratedNever();
        table.Ignore(row => row.Message).Ignore(row => row.Guidance);
        foreach (var text in table.Metadata.GetProperties().Where(property => property.ClrType == typeof(string)))
            text.SetMaxLength(Collection.FindingText.Longest);
    }

    private static void Figure(EntityTypeBuilder<SubmissionFigure> table)
    {
        table.ToTable("submission_figure").HasKey(row => new { row.SubmissionKey, row.Figure });
        table.Property(row => row.Figure).IsCode();
        table.Property(row => row.Value).HasPrecision(18, 6);
        table.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionKey).OnDelete(DeleteBehavior.Restrict);
    }

    private static void ReviewDecision(EntityTypeBuilder<ReviewDecision> table)
    {
        table.ToTable("review_decision").HasKey(row => new { row.SubmissionKey, row.Number });
        table.Property(row => row.Number).HasColumnName("decision_number");
        table.Property(row => row.DecidedBy).HasMaxLength(Names.Account);
        table.Property(row => row.Why).HasMaxLength(Names.Text);
        table.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionKey).OnDelete(DeleteBehavior.Restrict);
    }

    private static void AuditEntry(EntityTypeBuilder<AuditEntry> table)
    {
        // Its key is a hash: on SQL Server the rows lie in the order of writing, not of their hashes.
        table.ToTable("audit_entry", trail => trail.HasTrigger("audit_entry_is_chained")).HasKey(row => row.Key).IsClustered(false);
        table.Property(row => row.Key).HasColumnName("audit_key").ValueGeneratedNever();
        table.Property(row => row.SubjectKind).IsCode();
        table.Property(row => row.Subject).HasMaxLength(Names.Account);
        table.Property(row => row.Number).HasColumnName("entry_number");
        table.Property(row => row.At).HasColumnName("happened_at");
        table.Property(row => row.Actor).HasMaxLength(Names.Account);
        table.Property(row => row.What).HasMaxLength(Names.Name);
        table.Property(row => row.Why).HasMaxLength(Names.Text);
        table.Property(row => row.Before).HasColumnName("value_before").HasMaxLength(Names.Text);
        table.Property(row => row.After).HasColumnName("value_after").HasMaxLength(Names.Text);
        table.Property(row => row.PreviousHash).IsCode();
        table.Property(row => row.Hash).HasColumnName("entry_hash").IsCode();
        table.HasIndex(row => new { row.SubjectKind, row.Subject, row.Number }).IsUnique();
        table.HasIndex(row => row.Sequence).IsUnique().IsClustered();
        table.HasIndex(row => row.At);
    }

    private static void AuditHead(EntityTypeBuilder<AuditHead> table)
    {
        table.ToTable("audit_head").HasKey(row => row.Key);
        table.Property(row => row.Key).HasColumnName("head_key").ValueGeneratedNever();
        table.Property(row => row.Hash).HasColumnName("entry_hash").IsCode();
        table.Property(row => row.RemovedHash).IsCode();
    }

    private static void AcceptedWarning(EntityTypeBuilder<AcceptedWarning> table)
    {
        table.ToTable("accepted_warning").HasKey(row => new { row.SubmissionKey, row.RuleId });
        table.Property(row => row.RuleId).IsCode(16);
        table.Property(row => row.AcceptedBy).HasMaxLength(Names.Account);
        table.Property(row => row.Why).HasMaxLength(Names.Text);
        table.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionKey).OnDelete(DeleteBehavior.Restrict);
    }

    private static void ReviewAssignment(EntityTypeBuilder<ReviewAssignment> table)
    {
        table.ToTable("review_assignment").HasKey(row => new { row.ParId, row.Side, row.RoundKey });
        table.Property(row => row.ParId).IsCode();
        table.Property(row => row.AssignedTo).HasMaxLength(Names.Account);
    }

    private static void ReviewComment(EntityTypeBuilder<ReviewComment> table)
    {
        table.ToTable("review_comment").HasKey(row => new { row.ParId, row.Side, row.RoundKey, row.Number });
        table.Property(row => row.ParId).IsCode();
        table.Property(row => row.Number).HasColumnName("comment_number");
        table.Property(row => row.Author).HasMaxLength(Names.Account);
        table.Property(row => row.WrittenAt).HasColumnName("written_at");
        table.Property(row => row.Text).HasColumnName("comment_text").HasMaxLength(Collection.ReviewComment.Longest);
    }

    private static void MissingExplanation(EntityTypeBuilder<MissingExplanation> table)
    {
        table.ToTable("missing_explanation").HasKey(row => new { row.ParId, row.Side, row.RoundKey });
        table.Property(row => row.ParId).IsCode();
        table.Property(row => row.ExplainedBy).HasMaxLength(Names.Account);
        table.Property(row => row.Why).HasMaxLength(Names.Text);
    }

    private static void RoundDates(EntityTypeBuilder<RoundDates> table)
    {
        table.ToTable("round_dates").HasKey(row => row.RoundKey);
        table.Property(row => row.RoundKey).ValueGeneratedNever();
    }

    private static void OutboxMail(EntityTypeBuilder<OutboxMail> table)
    {
        table.ToTable("outbox_mail").HasKey(row => row.Key).IsClustered(false);
        table.Property(row => row.Key).HasColumnName("mail_key").ValueGeneratedNever();
        table.Property(row => row.Kind).IsCode();
        table.Property(row => row.Subject).HasMaxLength(Names.Name);
        table.Property(row => row.To).HasColumnName("recipient").HasMaxLength(Names.Name);
        table.Property(row => row.Title).HasMaxLength(Names.Name);
        table.Property(row => row.Unsubscribe).HasColumnName("unsubscribe_address").HasMaxLength(Names.Text);
        table.Property(row => row.LastError).HasMaxLength(Names.Text);
        table.HasIndex(row => new { row.SentAt, row.DueAt });
        table.HasIndex(row => new { row.CreatedAt, row.Key }).IsClustered();
    }
}
