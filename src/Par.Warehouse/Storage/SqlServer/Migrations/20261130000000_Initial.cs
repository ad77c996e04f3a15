using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Par.Warehouse.Storage.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    audit_key = table.Column<long>(type: "bigint", nullable: false),
                    subject_kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    subject = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    entry_number = table.Column<int>(type: "int", nullable: false),
                    happened_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    actor = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    what = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    why = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    value_before = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    value_after = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    previous_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    entry_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => x.audit_key)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    head_key = table.Column<int>(type: "int", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    entry_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    removed_to = table.Column<long>(type: "bigint", nullable: false),
                    removed_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_head", x => x.head_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_age_group",
                columns: table => new
                {
                    age_group_key = table.Column<byte>(type: "tinyint", nullable: false),
                    concept = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    from_age = table.Column<int>(type: "int", nullable: false),
                    to_age = table.Column<int>(type: "int", nullable: false),
                    label_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_age_group", x => x.age_group_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_area",
                columns: table => new
                {
                    area_key = table.Column<int>(type: "int", nullable: false),
                    area_level = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    place = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    code = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    current_code = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    region_code = table.Column<string>(type: "varchar(2)", unicode: false, maxLength: 2, nullable: true, collation: "Latin1_General_100_BIN2"),
                    region_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    region_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    region_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    county_code = table.Column<string>(type: "varchar(2)", unicode: false, maxLength: 2, nullable: true, collation: "Latin1_General_100_BIN2"),
                    county_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    county_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    county_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    avi_code = table.Column<string>(type: "varchar(1)", unicode: false, maxLength: 1, nullable: true, collation: "Latin1_General_100_BIN2"),
                    avi_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    avi_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    avi_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    is_current = table.Column<bool>(type: "bit", nullable: false),
                    valid_from = table.Column<int>(type: "int", nullable: false),
                    valid_to = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_area", x => x.area_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_code",
                columns: table => new
                {
                    code_key = table.Column<int>(type: "int", nullable: false),
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    variable = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    variable_concept = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    variable_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    variable_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    variable_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    value = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    concept = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    code_order = table.Column<int>(type: "int", nullable: false),
                    code_kind = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    group_concept = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    group_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    group_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    group_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_code", x => x.code_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_gender",
                columns: table => new
                {
                    gender_key = table.Column<byte>(type: "tinyint", nullable: false),
                    label_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_gender", x => x.gender_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_language",
                columns: table => new
                {
                    language_key = table.Column<byte>(type: "tinyint", nullable: false),
                    concept = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_language", x => x.language_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_organisation",
                columns: table => new
                {
                    organisation_key = table.Column<long>(type: "bigint", nullable: false),
                    par_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    service_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    business_id = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    administrator_type = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    home_municipality = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    area_municipalities = table.Column<string>(type: "varchar(2000)", unicode: false, maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    start_places = table.Column<int>(type: "int", nullable: true),
                    valid_from_round = table.Column<int>(type: "int", nullable: false),
                    valid_to_round = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_organisation", x => x.organisation_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_round",
                columns: table => new
                {
                    round_key = table.Column<int>(type: "int", nullable: false),
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    round_kind = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false, collation: "Latin1_General_100_BIN2"),
                    window_start = table.Column<DateOnly>(type: "date", nullable: false),
                    window_end = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_round", x => x.round_key);
                });

            migrationBuilder.CreateTable(
                name: "dim_table",
                columns: table => new
                {
                    table_id = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    additivity = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    has_multiple_answers = table.Column<bool>(type: "bit", nullable: false),
                    title_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    title_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    title_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_table", x => x.table_id);
                });

            migrationBuilder.CreateTable(
                name: "fact_grant",
                columns: table => new
                {
                    grant_key = table.Column<long>(type: "bigint", nullable: false),
                    diary_number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    par_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    grant_type = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    applied_euros = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    granted_euros = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    granted_person_years = table.Column<decimal>(type: "decimal(7,2)", precision: 7, scale: 2, nullable: true),
                    use_from = table.Column<DateOnly>(type: "date", nullable: false),
                    use_to = table.Column<DateOnly>(type: "date", nullable: false),
                    authority = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_grant", x => x.grant_key);
                });

            migrationBuilder.CreateTable(
                name: "finding_text",
                columns: table => new
                {
                    text_key = table.Column<long>(type: "bigint", nullable: false),
                    message_fi = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    message_sv = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    message_en = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    guidance_fi = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    guidance_sv = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    guidance_en = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding_text", x => x.text_key);
                });

            migrationBuilder.CreateTable(
                name: "installation",
                columns: table => new
                {
                    installation_key = table.Column<int>(type: "int", nullable: false),
                    is_sample = table.Column<bool>(type: "bit", nullable: false),
                    sample_load = table.Column<byte>(type: "tinyint", nullable: false),
                    sample_first_year = table.Column<int>(type: "int", nullable: true),
                    sample_is_small = table.Column<bool>(type: "bit", nullable: false),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_installation", x => x.installation_key);
                });

            migrationBuilder.CreateTable(
                name: "missing_explanation",
                columns: table => new
                {
                    par_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    why = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    explained_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    explained_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_missing_explanation", x => new { x.par_id, x.side, x.round_key });
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    par_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    business_id = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    home_municipality = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    contact_email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    contact_language = table.Column<byte>(type: "tinyint", nullable: false),
                    expected_from = table.Column<int>(type: "int", nullable: false),
                    expected_to = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => new { x.par_id, x.side });
                });

            migrationBuilder.CreateTable(
                name: "outbox_mail",
                columns: table => new
                {
                    mail_key = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    recipient = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    text = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    unsubscribe_address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    due_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    last_error = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    sent_at = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_mail", x => x.mail_key)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "release",
                columns: table => new
                {
                    release_key = table.Column<long>(type: "bigint", nullable: false),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<byte>(type: "tinyint", nullable: false),
                    basis_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    built_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    built_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    approved_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    publish_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    published_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    key_fingerprint = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    is_preliminary = table.Column<bool>(type: "bit", nullable: false),
                    is_synthetic = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release", x => x.release_key);
                });

            migrationBuilder.CreateTable(
                name: "release_build",
                columns: table => new
                {
                    build_key = table.Column<long>(type: "bigint", nullable: false),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    requested_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    requested_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    started_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    stage = table.Column<int>(type: "int", nullable: false),
                    tables_stored = table.Column<int>(type: "int", nullable: false),
                    tables_in_all = table.Column<int>(type: "int", nullable: false),
                    heard_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    cancelled_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ended_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    build_end = table.Column<int>(type: "int", nullable: true),
                    problem = table.Column<int>(type: "int", nullable: true),
                    cause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    release_key = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_build", x => x.build_key);
                });

            migrationBuilder.CreateTable(
                name: "release_plan",
                columns: table => new
                {
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    expected_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_day_known = table.Column<bool>(type: "bit", nullable: false),
                    planned_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    planned_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_plan", x => new { x.side, x.statistic_year });
                });

            migrationBuilder.CreateTable(
                name: "review_assignment",
                columns: table => new
                {
                    par_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    assigned_to = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_assignment", x => new { x.par_id, x.side, x.round_key });
                });

            migrationBuilder.CreateTable(
                name: "review_comment",
                columns: table => new
                {
                    par_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    comment_number = table.Column<int>(type: "int", nullable: false),
                    author = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    is_from_authority = table.Column<bool>(type: "bit", nullable: false),
                    written_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    comment_text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    removed_at = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_comment", x => new { x.par_id, x.side, x.round_key, x.comment_number });
                });

            migrationBuilder.CreateTable(
                name: "round_dates",
                columns: table => new
                {
                    round_key = table.Column<int>(type: "int", nullable: false),
                    opens = table.Column<DateOnly>(type: "date", nullable: false),
                    deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_dates", x => x.round_key);
                });

            migrationBuilder.CreateTable(
                name: "submission",
                columns: table => new
                {
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    par_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    side = table.Column<byte>(type: "tinyint", nullable: false),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    revision = table.Column<int>(type: "int", nullable: false),
                    file_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    content_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    received_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    has_fixed_clock = table.Column<bool>(type: "bit", nullable: false),
                    received_from = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    delivery_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    late_reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    source = table.Column<byte>(type: "tinyint", nullable: false),
                    state = table.Column<byte>(type: "tinyint", nullable: false),
                    organisation_key = table.Column<long>(type: "bigint", nullable: true),
                    client_count = table.Column<int>(type: "int", nullable: false),
                    error_count = table.Column<int>(type: "int", nullable: false),
                    warning_count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission", x => x.submission_key);
                });

            migrationBuilder.CreateTable(
                name: "subscriber",
                columns: table => new
                {
                    subscriber_key = table.Column<long>(type: "bigint", nullable: false),
                    email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    letter_language = table.Column<byte>(type: "tinyint", nullable: false),
                    wants_ent = table.Column<bool>(type: "bit", nullable: false),
                    wants_ty = table.Column<bool>(type: "bit", nullable: false),
                    asked_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    confirm_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    unsubscribe_token = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscriber", x => x.subscriber_key);
                });

            migrationBuilder.CreateTable(
                name: "bridge_served_municipality",
                columns: table => new
                {
                    organisation_key = table.Column<long>(type: "bigint", nullable: false),
                    municipality_key = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bridge_served_municipality", x => new { x.organisation_key, x.municipality_key });
                    table.ForeignKey(
                        name: "fk_bridge_served_municipality_dim_area_municipality_key",
                        column: x => x.municipality_key,
                        principalTable: "dim_area",
                        principalColumn: "area_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bridge_served_municipality_dim_organisation_organisation_key",
                        column: x => x.organisation_key,
                        principalTable: "dim_organisation",
                        principalColumn: "organisation_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dim_category",
                columns: table => new
                {
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    table_id = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    category = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    category_order = table.Column<int>(type: "int", nullable: false),
                    label_fi = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_sv = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    label_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dim_category", x => new { x.statistic_year, x.table_id, x.category });
                    table.ForeignKey(
                        name: "fk_dim_category_dim_table_table_id",
                        column: x => x.table_id,
                        principalTable: "dim_table",
                        principalColumn: "table_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pre_release_access",
                columns: table => new
                {
                    release_key = table.Column<long>(type: "bigint", nullable: false),
                    user_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    opens_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    closes_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    granted_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
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
                name: "published_cell",
                columns: table => new
                {
                    release_key = table.Column<long>(type: "bigint", nullable: false),
                    table_id = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    place = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    category = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    gender = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false, collation: "Latin1_General_100_BIN2"),
                    age = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false, collation: "Latin1_General_100_BIN2"),
                    value = table.Column<double>(type: "float", nullable: true),
                    status = table.Column<byte>(type: "tinyint", nullable: false),
                    is_partial = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_cell", x => new { x.release_key, x.table_id, x.place, x.category, x.gender, x.age });
                    table.ForeignKey(
                        name: "fk_published_cell_release_release_key",
                        column: x => x.release_key,
                        principalTable: "release",
                        principalColumn: "release_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_organisation",
                columns: table => new
                {
                    release_key = table.Column<long>(type: "bigint", nullable: false),
                    par_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    service_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    administrator_type = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    home_municipality = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    area_municipalities = table.Column<string>(type: "varchar(2000)", unicode: false, maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    source = table.Column<byte>(type: "tinyint", nullable: false),
                    delivered = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_organisation", x => new { x.release_key, x.par_id });
                    table.ForeignKey(
                        name: "fk_published_organisation_release_release_key",
                        column: x => x.release_key,
                        principalTable: "release",
                        principalColumn: "release_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_provider",
                columns: table => new
                {
                    release_key = table.Column<long>(type: "bigint", nullable: false),
                    place = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    par_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_provider", x => new { x.release_key, x.place, x.par_id });
                    table.ForeignKey(
                        name: "fk_published_provider_release_release_key",
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
                    check_code = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    acknowledged_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    acknowledged_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    why = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2")
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
                    report = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
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
                name: "release_text",
                columns: table => new
                {
                    release_key = table.Column<long>(type: "bigint", nullable: false),
                    text_kind = table.Column<byte>(type: "tinyint", nullable: false),
                    text_language = table.Column<byte>(type: "tinyint", nullable: false),
                    markdown = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    written_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
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
                name: "accepted_warning",
                columns: table => new
                {
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    rule_id = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    accepted_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    accepted_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    why = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2")
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
                name: "delivery",
                columns: table => new
                {
                    sender = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    delivery_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    content_hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
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

            migrationBuilder.CreateTable(
                name: "fact_client",
                columns: table => new
                {
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    client_number = table.Column<int>(type: "int", nullable: false),
                    client_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    language_key = table.Column<byte>(type: "tinyint", nullable: false),
                    birth_year = table.Column<short>(type: "smallint", nullable: false),
                    contact_count = table.Column<int>(type: "int", nullable: true),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    organisation_key = table.Column<long>(type: "bigint", nullable: false),
                    municipality_key = table.Column<int>(type: "int", nullable: false),
                    gender_key = table.Column<byte>(type: "tinyint", nullable: false),
                    age_group_key = table.Column<byte>(type: "tinyint", nullable: false),
                    reached = table.Column<bool>(type: "bit", nullable: false),
                    ended = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_client", x => new { x.statistic_year, x.submission_key, x.client_number });
                    table.ForeignKey(
                        name: "fk_fact_client_dim_age_group_age_group_key",
                        column: x => x.age_group_key,
                        principalTable: "dim_age_group",
                        principalColumn: "age_group_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_client_dim_area_municipality_key",
                        column: x => x.municipality_key,
                        principalTable: "dim_area",
                        principalColumn: "area_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_client_dim_gender_gender_key",
                        column: x => x.gender_key,
                        principalTable: "dim_gender",
                        principalColumn: "gender_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_client_dim_language_language_key",
                        column: x => x.language_key,
                        principalTable: "dim_language",
                        principalColumn: "language_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_client_dim_organisation_organisation_key",
                        column: x => x.organisation_key,
                        principalTable: "dim_organisation",
                        principalColumn: "organisation_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_client_dim_round_round_key",
                        column: x => x.round_key,
                        principalTable: "dim_round",
                        principalColumn: "round_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_client_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_worker",
                columns: table => new
                {
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    worker_number = table.Column<int>(type: "int", nullable: false),
                    person_years = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: false),
                    experience_years = table.Column<int>(type: "int", nullable: true),
                    education_code_key = table.Column<int>(type: "int", nullable: true),
                    grant_share = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: true),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    organisation_key = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_worker", x => new { x.statistic_year, x.submission_key, x.worker_number });
                    table.ForeignKey(
                        name: "fk_fact_worker_dim_code_education_code_key",
                        column: x => x.education_code_key,
                        principalTable: "dim_code",
                        principalColumn: "code_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_worker_dim_organisation_organisation_key",
                        column: x => x.organisation_key,
                        principalTable: "dim_organisation",
                        principalColumn: "organisation_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_worker_dim_round_round_key",
                        column: x => x.round_key,
                        principalTable: "dim_round",
                        principalColumn: "round_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_worker_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "finding",
                columns: table => new
                {
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    finding_number = table.Column<int>(type: "int", nullable: false),
                    rule_id = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    severity = table.Column<byte>(type: "tinyint", nullable: false),
                    sheet_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    row_number = table.Column<int>(type: "int", nullable: true),
                    column_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    text_key = table.Column<long>(type: "bigint", nullable: false),
                    arguments = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding", x => new { x.submission_key, x.finding_number });
                    table.ForeignKey(
                        name: "fk_finding_finding_text_text_key",
                        column: x => x.text_key,
                        principalTable: "finding_text",
                        principalColumn: "text_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_finding_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_decision",
                columns: table => new
                {
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    decision_number = table.Column<int>(type: "int", nullable: false),
                    verdict = table.Column<byte>(type: "tinyint", nullable: false),
                    decided_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    decided_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    why = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_decision", x => new { x.submission_key, x.decision_number });
                    table.ForeignKey(
                        name: "fk_review_decision_submission_submission_key",
                        column: x => x.submission_key,
                        principalTable: "submission",
                        principalColumn: "submission_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_figure",
                columns: table => new
                {
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    figure = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    value = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: false)
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

            migrationBuilder.CreateTable(
                name: "fact_client_answer",
                columns: table => new
                {
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    client_number = table.Column<int>(type: "int", nullable: false),
                    code_key = table.Column<int>(type: "int", nullable: false),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    organisation_key = table.Column<long>(type: "bigint", nullable: false),
                    municipality_key = table.Column<int>(type: "int", nullable: false),
                    gender_key = table.Column<byte>(type: "tinyint", nullable: false),
                    age_group_key = table.Column<byte>(type: "tinyint", nullable: false),
                    reached = table.Column<bool>(type: "bit", nullable: false),
                    ended = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_client_answer", x => new { x.statistic_year, x.submission_key, x.client_number, x.code_key });
                    table.ForeignKey(
                        name: "fk_fact_client_answer_dim_code_code_key",
                        column: x => x.code_key,
                        principalTable: "dim_code",
                        principalColumn: "code_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_client_answer_fact_client_statistic_year_submission_key_client_number",
                        columns: x => new { x.statistic_year, x.submission_key, x.client_number },
                        principalTable: "fact_client",
                        principalColumns: new[] { "statistic_year", "submission_key", "client_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_measure",
                columns: table => new
                {
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    measure_number = table.Column<int>(type: "int", nullable: false),
                    code_key = table.Column<int>(type: "int", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    organisation_key = table.Column<long>(type: "bigint", nullable: false),
                    client_number = table.Column<int>(type: "int", nullable: false),
                    municipality_key = table.Column<int>(type: "int", nullable: false),
                    gender_key = table.Column<byte>(type: "tinyint", nullable: false),
                    age_group_key = table.Column<byte>(type: "tinyint", nullable: false),
                    reached = table.Column<bool>(type: "bit", nullable: false),
                    ended = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_measure", x => new { x.statistic_year, x.submission_key, x.measure_number });
                    table.ForeignKey(
                        name: "fk_fact_measure_dim_code_code_key",
                        column: x => x.code_key,
                        principalTable: "dim_code",
                        principalColumn: "code_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_measure_fact_client_statistic_year_submission_key_client_number",
                        columns: x => new { x.statistic_year, x.submission_key, x.client_number },
                        principalTable: "fact_client",
                        principalColumns: new[] { "statistic_year", "submission_key", "client_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_period",
                columns: table => new
                {
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    period_number = table.Column<int>(type: "int", nullable: false),
                    notified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    referral_code_key = table.Column<int>(type: "int", nullable: true),
                    basis_code_key = table.Column<int>(type: "int", nullable: true),
                    placement_during_code_key = table.Column<int>(type: "int", nullable: true),
                    placement_after_code_key = table.Column<int>(type: "int", nullable: true),
                    attendance_days = table.Column<int>(type: "int", nullable: true),
                    planned_weekly_hours = table.Column<decimal>(type: "decimal(6,2)", precision: 6, scale: 2, nullable: true),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    organisation_key = table.Column<long>(type: "bigint", nullable: false),
                    client_number = table.Column<int>(type: "int", nullable: false),
                    municipality_key = table.Column<int>(type: "int", nullable: false),
                    gender_key = table.Column<byte>(type: "tinyint", nullable: false),
                    age_group_key = table.Column<byte>(type: "tinyint", nullable: false),
                    reached = table.Column<bool>(type: "bit", nullable: false),
                    ended = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_period", x => new { x.statistic_year, x.submission_key, x.period_number });
                    table.ForeignKey(
                        name: "fk_fact_period_dim_code_basis_code_key",
                        column: x => x.basis_code_key,
                        principalTable: "dim_code",
                        principalColumn: "code_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_period_dim_code_placement_after_code_key",
                        column: x => x.placement_after_code_key,
                        principalTable: "dim_code",
                        principalColumn: "code_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_period_dim_code_placement_during_code_key",
                        column: x => x.placement_during_code_key,
                        principalTable: "dim_code",
                        principalColumn: "code_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_period_dim_code_referral_code_key",
                        column: x => x.referral_code_key,
                        principalTable: "dim_code",
                        principalColumn: "code_key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_period_fact_client_statistic_year_submission_key_client_number",
                        columns: x => new { x.statistic_year, x.submission_key, x.client_number },
                        principalTable: "fact_client",
                        principalColumns: new[] { "statistic_year", "submission_key", "client_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_worker_task",
                columns: table => new
                {
                    statistic_year = table.Column<int>(type: "int", nullable: false),
                    submission_key = table.Column<long>(type: "bigint", nullable: false),
                    worker_number = table.Column<int>(type: "int", nullable: false),
                    task = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    share = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: false),
                    round_key = table.Column<int>(type: "int", nullable: false),
                    organisation_key = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_worker_task", x => new { x.statistic_year, x.submission_key, x.worker_number, x.task });
                    table.ForeignKey(
                        name: "fk_fact_worker_task_fact_worker_statistic_year_submission_key_worker_number",
                        columns: x => new { x.statistic_year, x.submission_key, x.worker_number },
                        principalTable: "fact_worker",
                        principalColumns: new[] { "statistic_year", "submission_key", "worker_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_happened_at",
                table: "audit_entry",
                column: "happened_at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_sequence",
                table: "audit_entry",
                column: "sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_subject_kind_subject_entry_number",
                table: "audit_entry",
                columns: new[] { "subject_kind", "subject", "entry_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dim_area_place",
                table: "dim_area",
                column: "place");

            migrationBuilder.CreateIndex(
                name: "ix_dim_organisation_par_id_side",
                table: "dim_organisation",
                columns: new[] { "par_id", "side" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_grant_statistic_year_side",
                table: "fact_grant",
                columns: new[] { "statistic_year", "side" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_mail_created_at_mail_key",
                table: "outbox_mail",
                columns: new[] { "created_at", "mail_key" })
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_mail_sent_at_due_at",
                table: "outbox_mail",
                columns: new[] { "sent_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_release_side_statistic_year_version",
                table: "release",
                columns: new[] { "side", "statistic_year", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_build_requested_at",
                table: "release_build",
                column: "requested_at");

            migrationBuilder.CreateIndex(
                name: "ix_release_build_side_statistic_year",
                table: "release_build",
                columns: new[] { "side", "statistic_year" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_submission_content_hash",
                table: "submission",
                column: "content_hash");

            migrationBuilder.CreateIndex(
                name: "ix_submission_par_id_side_round_key_revision",
                table: "submission",
                columns: new[] { "par_id", "side", "round_key", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_submission_round_key_side_state",
                table: "submission",
                columns: new[] { "round_key", "side", "state" });

            migrationBuilder.CreateIndex(
                name: "ux_submission_valid_revision",
                table: "submission",
                columns: new[] { "par_id", "side", "round_key" },
                unique: true,
                filter: "state IN (4, 5, 6)");

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

            Guards.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accepted_warning");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "bridge_served_municipality");

            migrationBuilder.DropTable(
                name: "delivery");

            migrationBuilder.DropTable(
                name: "dim_category");

            migrationBuilder.DropTable(
                name: "fact_client_answer");

            migrationBuilder.DropTable(
                name: "fact_grant");

            migrationBuilder.DropTable(
                name: "fact_measure");

            migrationBuilder.DropTable(
                name: "fact_period");

            migrationBuilder.DropTable(
                name: "fact_worker_task");

            migrationBuilder.DropTable(
                name: "finding");

            migrationBuilder.DropTable(
                name: "installation");

            migrationBuilder.DropTable(
                name: "missing_explanation");

            migrationBuilder.DropTable(
                name: "organisation");

            migrationBuilder.DropTable(
                name: "outbox_mail");

            migrationBuilder.DropTable(
                name: "pre_release_access");

            migrationBuilder.DropTable(
                name: "published_cell");

            migrationBuilder.DropTable(
                name: "published_organisation");

            migrationBuilder.DropTable(
                name: "published_provider");

            migrationBuilder.DropTable(
                name: "release_acknowledgement");

            migrationBuilder.DropTable(
                name: "release_build");

            migrationBuilder.DropTable(
                name: "release_live_check");

            migrationBuilder.DropTable(
                name: "release_plan");

            migrationBuilder.DropTable(
                name: "release_text");

            migrationBuilder.DropTable(
                name: "review_assignment");

            migrationBuilder.DropTable(
                name: "review_comment");

            migrationBuilder.DropTable(
                name: "review_decision");

            migrationBuilder.DropTable(
                name: "round_dates");

            migrationBuilder.DropTable(
                name: "submission_figure");

            migrationBuilder.DropTable(
                name: "subscriber");

            migrationBuilder.DropTable(
                name: "dim_table");

            migrationBuilder.DropTable(
                name: "fact_client");

            migrationBuilder.DropTable(
                name: "fact_worker");

            migrationBuilder.DropTable(
                name: "finding_text");

            migrationBuilder.DropTable(
                name: "release");

            migrationBuilder.DropTable(
                name: "dim_age_group");

            migrationBuilder.DropTable(
                name: "dim_area");

            migrationBuilder.DropTable(
                name: "dim_gender");

            migrationBuilder.DropTable(
                name: "dim_language");

            migrationBuilder.DropTable(
                name: "dim_code");

            migrationBuilder.DropTable(
                name: "dim_organisation");

            migrationBuilder.DropTable(
                name: "dim_round");

            migrationBuilder.DropTable(
                name: "submission");
        }
    }
}
