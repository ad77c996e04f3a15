-- Columnstore beside the clustered keys: loading and replacing a submission goes by the key, analysts' queries over many rounds scan the columns. On partitioned facts the columnstore is
-- partitioned likewise.
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'cs_fact_client' AND object_id = OBJECT_ID(N'dbo.fact_client'))
    CREATE NONCLUSTERED COLUMNSTORE INDEX cs_fact_client ON dbo.fact_client
        (submission_key, client_number, organisation_key, municipality_key, round_key, gender_key, age_group_key, language_key, reached, ended);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'cs_fact_client_answer' AND object_id = OBJECT_ID(N'dbo.fact_client_answer'))
    CREATE NONCLUSTERED COLUMNSTORE INDEX cs_fact_client_answer ON dbo.fact_client_answer (submission_key, client_number, code_key);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'cs_fact_period' AND object_id = OBJECT_ID(N'dbo.fact_period'))
    CREATE NONCLUSTERED COLUMNSTORE INDEX cs_fact_period ON dbo.fact_period
        (submission_key, client_number, notified_on, started_on, ended_on, referral_code_key, basis_code_key, placement_during_code_key,
         placement_after_code_key, attendance_days, planned_weekly_hours);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'cs_fact_measure' AND object_id = OBJECT_ID(N'dbo.fact_measure'))
    CREATE NONCLUSTERED COLUMNSTORE INDEX cs_fact_measure ON dbo.fact_measure (submission_key, client_number, code_key, started_on, ended_on);
GO
