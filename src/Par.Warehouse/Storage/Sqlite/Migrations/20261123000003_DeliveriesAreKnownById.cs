using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Par.Warehouse.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DeliveriesAreKnownById : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_submission_received_from_delivery_id",
                table: "submission");

            migrationBuilder.CreateTable(
                name: "delivery",
                columns: table => new
                {
                    sender = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    delivery_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    submission_key = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery", x => new { x.sender, x.delivery_id });
                    table.ForeignKey(
                        name: "fk_delivery_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_submission_content_hash",
                table: "submission",
                column: "content_hash");

            migrationBuilder.Sql(
                "INSERT INTO delivery (sender, delivery_id, submission_key, content_hash) " +
                "SELECT received_from, delivery_id, submission_key, content_hash FROM submission WHERE delivery_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "delivery");

            migrationBuilder.DropIndex(
                name: "ix_submission_content_hash",
                table: "submission");

            migrationBuilder.CreateIndex(
                name: "ix_submission_received_from_delivery_id",
                table: "submission",
                columns: new[] { "received_from", "delivery_id" },
                unique: true,
                filter: "delivery_id IS NOT NULL");
        }
    }
}
