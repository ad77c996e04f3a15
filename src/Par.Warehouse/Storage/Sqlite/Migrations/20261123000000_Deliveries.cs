using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Par.Warehouse.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Deliveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "outbox_message");

            migrationBuilder.AddColumn<string>(
                name: "delivery_id",
                table: "submission",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_email",
                table: "organisation",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<byte>(
                name: "contact_language",
                table: "organisation",
                type: "INTEGER",
                nullable: false,
                defaultValue: (byte)0);

            migrationBuilder.CreateTable(
                name: "outbox_mail",
                columns: table => new
                {
                    mail_key = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_mail", x => x.mail_key);
                });

            migrationBuilder.CreateTable(
                name: "submission_figure",
                columns: table => new
                {
                    submission_key = table.Column<long>(type: "INTEGER", nullable: false),
                    figure = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission_figure", x => new { x.submission_key, x.figure });
                    table.ForeignKey(
                        name: "fk_submission_figure_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_submission_received_from_delivery_id",
                table: "submission",
                columns: new[] { "received_from", "delivery_id" },
                unique: true,
                filter: "delivery_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_mail_sent_at_due_at",
                table: "outbox_mail",
                columns: new[] { "sent_at", "due_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "outbox_mail");

            migrationBuilder.DropTable(
                name: "submission_figure");

            migrationBuilder.DropIndex(
                name: "ix_submission_received_from_delivery_id",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "delivery_id",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "contact_email",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "contact_language",
                table: "organisation");

            migrationBuilder.CreateTable(
                name: "outbox_message",
                columns: table => new
                {
                    message_key = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_message", x => x.message_key);
                });
        }
    }
}
