-- Columnstore beside the clustered keys: loading and replacing a submission goes by the key, analysts' queries over many years scan the columns. On partitioned
-- facts the columnstore is partitioned likewise.
SET QUOTED_IDENTIFIER ON;
SET ANSI_NULLS ON;
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'cs_fact_client' AND object_id = OBJECT_ID(N'dbo.fact_client'))
    CREATE NONCLUSTERED COLUMNSTORE INDEX cs_fact_client ON dbo.fact_client
        (statistic_year, submission_key, client_number, round_key, organisation_key, municipality_key, gender_key, age_group_key, reached, ended,
         language_key);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'cs_fact_client_answer' AND object_id = OBJECT_ID(N'dbo.fact_client_answer'))
    CREATE NONCLUSTERED COLUMNSTORE INDEX cs_fact_client_answer ON dbo.fact_client_answer
        (statistic_year, submission_key, client_number, round_key, organisation_key, municipality_key, gender_key, age_group_key, reached, ended,
         code_key);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'cs_fact_period' AND object_id = OBJECT_ID(N'dbo.fact_period'))
    CREATE NONCLUSTERED COLUMNSTORE INDEX cs_fact_period ON dbo.fact_period
        (statistic_year, submission_key, client_number, round_key, organisation_key, municipality_key, gender_key, age_group_key, reached, ended,
         notified_on, started_on, ended_on, referral_code_key, basis_code_key, placement_during_code_key, placement_after_code_key,
         attendance_days, planned_weekly_hours);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'cs_fact_measure' AND object_id = OBJECT_ID(N'dbo.fact_measure'))
    CREATE NONCLUSTERED COLUMNSTORE INDEX cs_fact_measure ON dbo.fact_measure
        (statistic_year, submission_key, client_number, round_key, organisation_key, municipality_key, gender_key, age_group_key, reached, ended,
         code_key, started_on, ended_on);
GO
