-- Partitions by statistic year: a finished year is read and tended apart from the open one. Empty ones cost nothing, and one that has rows cannot be divided
-- beside a columnstore: there is one for every year to 2060.
SET QUOTED_IDENTIFIER ON;
SET ANSI_NULLS ON;
GO

IF NOT EXISTS (SELECT 1 FROM sys.partition_functions WHERE name = N'par_by_year')
    CREATE PARTITION FUNCTION par_by_year (int) AS RANGE RIGHT FOR VALUES
    (
        2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024,
        2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034,
        2035, 2036, 2037, 2038, 2039, 2040, 2041, 2042, 2043, 2044,
        2045, 2046, 2047, 2048, 2049, 2050, 2051, 2052, 2053, 2054,
        2055, 2056, 2057, 2058, 2059, 2060
    );
GO

IF NOT EXISTS (SELECT 1 FROM sys.partition_schemes WHERE name = N'par_by_year')
    CREATE PARTITION SCHEME par_by_year AS PARTITION par_by_year ALL TO ([PRIMARY]);
GO

-- Each fact moves onto the partitions with its primary key as it is: same columns, same constraint, references to it untouched.
IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_client')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_client ON dbo.fact_client (statistic_year, submission_key, client_number) WITH (DROP_EXISTING = ON) ON par_by_year (statistic_year);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_client_answer')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_client_answer ON dbo.fact_client_answer (statistic_year, submission_key, client_number, code_key) WITH (DROP_EXISTING = ON) ON par_by_year (statistic_year);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_period')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_period ON dbo.fact_period (statistic_year, submission_key, period_number) WITH (DROP_EXISTING = ON) ON par_by_year (statistic_year);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_measure')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_measure ON dbo.fact_measure (statistic_year, submission_key, measure_number) WITH (DROP_EXISTING = ON) ON par_by_year (statistic_year);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_worker')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_worker ON dbo.fact_worker (statistic_year, submission_key, worker_number) WITH (DROP_EXISTING = ON) ON par_by_year (statistic_year);
GO

IF NOT EXISTS (SELECT 1 FROM sys.indexes AS i INNER JOIN sys.partition_schemes AS s ON s.data_space_id = i.data_space_id WHERE i.name = N'pk_fact_worker_task')
    CREATE UNIQUE CLUSTERED INDEX pk_fact_worker_task ON dbo.fact_worker_task (statistic_year, submission_key, worker_number, task) WITH (DROP_EXISTING = ON) ON par_by_year (statistic_year);
GO
