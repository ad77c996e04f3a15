-- An analyst of an area reads the facts of organisations that are at home there: a row of row_security.analyst_area for each AVI area, or '*' for all. A member of
-- par_analyst without a row reads none. Portal and workers (par_worker) and the owner read all.
SET QUOTED_IDENTIFIER ON;
SET ANSI_NULLS ON;
GO

IF SCHEMA_ID(N'row_security') IS NULL
    EXEC (N'CREATE SCHEMA row_security AUTHORIZATION dbo');
GO

IF OBJECT_ID(N'row_security.analyst_area') IS NULL
    CREATE TABLE row_security.analyst_area
    (
        user_name sysname COLLATE Latin1_General_100_BIN2 NOT NULL,
        avi_code varchar(1) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT pk_analyst_area PRIMARY KEY (user_name, avi_code)
    );
GO

-- Function and policy are made once and never taken away by running this again: without them every analyst would read every area. A migration that changes a column
-- which they name must drop and make them in its own transaction.
IF OBJECT_ID(N'row_security.sees_organisation') IS NULL
    EXEC (N'CREATE FUNCTION row_security.sees_organisation (@organisation_key bigint)
RETURNS TABLE WITH SCHEMABINDING AS RETURN
    SELECT 1 AS sees
    WHERE IS_ROLEMEMBER(N''par_worker'') = 1
        OR IS_ROLEMEMBER(N''db_owner'') = 1
        OR DATABASE_PRINCIPAL_ID() = 1
        OR EXISTS (
            SELECT 1
            FROM row_security.analyst_area AS mine
            WHERE mine.user_name = USER_NAME() COLLATE Latin1_General_100_BIN2
                AND (mine.avi_code = ''*'' OR EXISTS (
                    SELECT 1
                    FROM dbo.dim_organisation AS organisation
                    INNER JOIN dbo.dim_area AS home ON home.code = organisation.home_municipality AND home.area_level = ''municipality''
                    WHERE organisation.organisation_key = @organisation_key AND home.avi_code = mine.avi_code)))');
GO

IF NOT EXISTS (SELECT 1 FROM sys.security_policies WHERE name = N'facts_by_area')
    EXEC (N'CREATE SECURITY POLICY row_security.facts_by_area
    ADD FILTER PREDICATE row_security.sees_organisation(organisation_key) ON dbo.fact_client,
    ADD FILTER PREDICATE row_security.sees_organisation(organisation_key) ON dbo.fact_client_answer,
    ADD FILTER PREDICATE row_security.sees_organisation(organisation_key) ON dbo.fact_period,
    ADD FILTER PREDICATE row_security.sees_organisation(organisation_key) ON dbo.fact_measure,
    ADD FILTER PREDICATE row_security.sees_organisation(organisation_key) ON dbo.fact_worker,
    ADD FILTER PREDICATE row_security.sees_organisation(organisation_key) ON dbo.fact_worker_task
WITH (STATE = ON)');
GO
