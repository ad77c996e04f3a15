-- Weekly upkeep, for example as a job of SQL Server Agent: EXEC maintenance.tend_database.
SET QUOTED_IDENTIFIER ON;
SET ANSI_NULLS ON;
GO

IF SCHEMA_ID(N'maintenance') IS NULL
    EXEC (N'CREATE SCHEMA maintenance AUTHORIZATION dbo');
GO

CREATE OR ALTER PROCEDURE maintenance.tend_database AS
BEGIN
    SET NOCOUNT ON;

    -- Replaced revisions leave deleted rows in the columnstore: reorganising takes them out, online.
    ALTER INDEX cs_fact_client ON dbo.fact_client REORGANIZE WITH (COMPRESS_ALL_ROW_GROUPS = ON);
    ALTER INDEX cs_fact_client_answer ON dbo.fact_client_answer REORGANIZE WITH (COMPRESS_ALL_ROW_GROUPS = ON);
    ALTER INDEX cs_fact_period ON dbo.fact_period REORGANIZE WITH (COMPRESS_ALL_ROW_GROUPS = ON);
    ALTER INDEX cs_fact_measure ON dbo.fact_measure REORGANIZE WITH (COMPRESS_ALL_ROW_GROUPS = ON);

    -- Within a round submissions land in the order of their hashes: pages split and are put in order here.
    ALTER INDEX pk_fact_client ON dbo.fact_client REORGANIZE;
    ALTER INDEX pk_fact_client_answer ON dbo.fact_client_answer REORGANIZE;

    UPDATE STATISTICS dbo.submission;
    UPDATE STATISTICS dbo.fact_client;
    UPDATE STATISTICS dbo.fact_client_answer;
    UPDATE STATISTICS dbo.published_cell;
END;
GO
