-- Partitions by statistic year. A submission's key begins with its round: key = round key × 2^48 + hash, where round key = year × 10 + 1 May, 2 September,
-- 3 January. So all rounds of a year lie between two boundaries in every fact, and a finished year is read and tended apart from the open one.
-- Each boundary is the first round of a year × 2^48. Add the next year's with
--   ALTER PARTITION SCHEME par_by_round NEXT USED [PRIMARY];
--   ALTER PARTITION FUNCTION par_by_round() SPLIT RANGE (…);
IF NOT EXISTS (SELECT 1 FROM sys.partition_functions WHERE name = N'par_by_round')
    CREATE PARTITION FUNCTION par_by_round (bigint) AS RANGE RIGHT FOR VALUES
    (
        5672002255696429056, -- 20151
        5674817005463535616, -- 20161
        5677631755230642176, -- 20171
        5680446504997748736, -- 20181
        5683261254764855296, -- 20191
        5686076004531961856, -- 20201
        5688890754299068416, -- 20211
        5691705504066174976, -- 20221
        5694520253833281536, -- 20231
        5697335003600388096, -- 20241
        5700149753367494656, -- 20251
        5702964503134601216, -- 20261
        5705779252901707776  -- 20271
    );
GO

IF NOT EXISTS (SELECT 1 FROM sys.partition_schemes WHERE name = N'par_by_round')
    CREATE PARTITION SCHEME par_by_round AS PARTITION par_by_round ALL TO ([PRIMARY]);
GO

-- Each fact moves onto the partitions with its primary key as it is: same columns, same constraint, references to it untouched.
IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_client')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_client ON dbo.fact_client (submission_key, client_number) WITH (DROP_EXISTING = ON) ON par_by_round (submission_key);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_client_answer')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_client_answer ON dbo.fact_client_answer (submission_key, client_number, code_key) WITH (DROP_EXISTING = ON) ON par_by_round (submission_key);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_period')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_period ON dbo.fact_period (submission_key, period_number) WITH (DROP_EXISTING = ON) ON par_by_round (submission_key);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_measure')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_measure ON dbo.fact_measure (submission_key, measure_number) WITH (DROP_EXISTING = ON) ON par_by_round (submission_key);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_worker')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_worker ON dbo.fact_worker (submission_key, worker_number) WITH (DROP_EXISTING = ON) ON par_by_round (submission_key);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_worker_task')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_worker_task ON dbo.fact_worker_task (submission_key, worker_number, task) WITH (DROP_EXISTING = ON) ON par_by_round (submission_key);
GO
