using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Par.Warehouse.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ReleasesTellTheirNarrowRanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "narrow_ranges",
                table: "release",
                type: "int",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "narrow_ranges",
                table: "release");
        }
    }
}
