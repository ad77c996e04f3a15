using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Par.Warehouse.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Season : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                table: "review_decision",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "approved_by",
                table: "release",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "built_by",
                table: "release",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_preliminary",
                table: "release",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "publish_at",
                table: "release",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "unsubscribe_address",
                table: "outbox_mail",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "entry_hash",
                table: "audit_entry",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "previous_hash",
                table: "audit_entry",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "sequence",
                table: "audit_entry",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "value_after",
                table: "audit_entry",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "value_before",
                table: "audit_entry",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "accepted_warning",
                columns: table => new
                {
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    rule_id = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false),
                    accepted_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    accepted_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    why = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accepted_warning", x => new { x.submission_key, x.rule_id });
                    table.ForeignKey(
                        name: "fk_accepted_warning_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    head_key = table.Column<int>(type: "int", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    entry_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    removed_to = table.Column<long>(type: "bigint", nullable: false),
                    removed_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_head", x => x.head_key);
                });

            migrationBuilder.CreateTable(
                name: "missing_explanation",
                columns: table => new
                {
                    par_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    why = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    explained_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    explained_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_missing_explanation", x => new { x.par_id, x.side, x.round_key });
                });

            migrationBuilder.CreateTable(
                name: "pre_release_access",
                columns: table => new
                {
                    release_key = table.Column<long>(type: "bigint", nullable: false),
                    user_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    opens_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    closes_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    granted_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    granted_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pre_release_access", x => new { x.release_key, x.user_name });
                    table.ForeignKey(
                        name: "fk_pre_release_access_release_release_key",
                        column: x => x.release_key,
                        principalTable: "release",
                        principalColumn: "release_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_acknowledgement",
                columns: table => new
                {
                    release_key = table.Column<long>(type: "bigint", nullable: false),
                    check_code = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    acknowledged_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    acknowledged_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    why = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_acknowledgement", x => new { x.release_key, x.check_code });
                    table.ForeignKey(
                        name: "fk_release_acknowledgement_release_release_key",
                        column: x => x.release_key,
                        principalTable: "release",
                        principalColumn: "release_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_live_check",
                columns: table => new
                {
                    release_key = table.Column<long>(type: "bigint", nullable: false),
                    check_number = table.Column<int>(type: "int", nullable: false),
                    checked_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    addresses = table.Column<int>(type: "int", nullable: false),
                    cells = table.Column<int>(type: "int", nullable: false),
                    problems = table.Column<int>(type: "int", nullable: false),
                    report = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_live_check", x => new { x.release_key, x.check_number });
                    table.ForeignKey(
                        name: "fk_release_live_check_release_release_key",
                        column: x => x.release_key,
                        principalTable: "release",
                        principalColumn: "release_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_plan",
                columns: table => new
                {
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    expected_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_day_known = table.Column<bool>(type: "bit", nullable: false),
                    planned_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    planned_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_plan", x => new { x.side, x.year });
                });

            migrationBuilder.CreateTable(
                name: "release_text",
                columns: table => new
                {
                    release_key = table.Column<long>(type: "bigint", nullable: false),
                    text_kind = table.Column<byte>(type: "tinyint", nullable: false),
                    text_language = table.Column<byte>(type: "tinyint", nullable: false),
                    markdown = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    written_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    written_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_text", x => new { x.release_key, x.text_kind, x.text_language });
                    table.ForeignKey(
                        name: "fk_release_text_release_release_key",
                        column: x => x.release_key,
                        principalTable: "release",
                        principalColumn: "release_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_comment",
                columns: table => new
                {
                    par_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    comment_number = table.Column<int>(type: "int", nullable: false),
                    author = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    is_from_authority = table.Column<bool>(type: "bit", nullable: false),
                    written_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    comment_text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_comment", x => new { x.par_id, x.side, x.round_key, x.comment_number });
                });

            migrationBuilder.CreateTable(
                name: "subscriber",
                columns: table => new
                {
                    subscriber_key = table.Column<long>(type: "bigint", nullable: false),
                    email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    letter_language = table.Column<byte>(type: "tinyint", nullable: false),
                    wants_ent = table.Column<bool>(type: "bit", nullable: false),
                    wants_ty = table.Column<bool>(type: "bit", nullable: false),
                    asked_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    confirm_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    unsubscribe_token = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscriber", x => x.subscriber_key);
                });


            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_happened_at",
                table: "audit_entry",
                column: "happened_at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_sequence",
                table: "audit_entry",
                column: "sequence",
                unique: true,
                filter: "sequence > 0");

            migrationBuilder.CreateIndex(
                name: "ix_subscriber_confirm_hash",
                table: "subscriber",
                column: "confirm_hash",
                unique: true,
                filter: "confirm_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_subscriber_unsubscribe_token",
                table: "subscriber",
                column: "unsubscribe_token",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accepted_warning");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "missing_explanation");

            migrationBuilder.DropTable(
                name: "pre_release_access");

            migrationBuilder.DropTable(
                name: "release_acknowledgement");

            migrationBuilder.DropTable(
                name: "release_live_check");

            migrationBuilder.DropTable(
                name: "release_plan");

            migrationBuilder.DropTable(
                name: "release_text");

            migrationBuilder.DropTable(
                name: "review_comment");

            migrationBuilder.DropTable(
                name: "subscriber");

            migrationBuilder.DropIndex(
                name: "ix_audit_entry_happened_at",
                table: "audit_entry");

            migrationBuilder.DropIndex(
                name: "ix_audit_entry_sequence",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "due_on",
                table: "review_decision");

            migrationBuilder.DropColumn(
                name: "approved_by",
                table: "release");

            migrationBuilder.DropColumn(
                name: "built_by",
                table: "release");

            migrationBuilder.DropColumn(
                name: "is_preliminary",
                table: "release");

            migrationBuilder.DropColumn(
                name: "publish_at",
                table: "release");

            migrationBuilder.DropColumn(
                name: "unsubscribe_address",
                table: "outbox_mail");

            migrationBuilder.DropColumn(
                name: "entry_hash",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "previous_hash",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "sequence",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "value_after",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "value_before",
                table: "audit_entry");
        }
    }
}
