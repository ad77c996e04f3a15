-- Who may do what in the database. Give each connection string of the portal, and each person, a login whose user has one of these roles; see docs/operations.md.
--   par_public    the public pages: published figures, and nothing else
--   par_worker    portal and workers: reads and writes the tables, changes none of them
--   par_bi        Power BI, Excel: the views of published figures
--   par_analyst   the authority's analysts: the views of facts as well, of their area (04-row-security.sql)
-- The views and their grants are made by the program at every upgrade (schema mart).
SET QUOTED_IDENTIFIER ON;
SET ANSI_NULLS ON;
GO

IF DATABASE_PRINCIPAL_ID(N'par_public') IS NULL
    CREATE ROLE par_public;
GO

IF DATABASE_PRINCIPAL_ID(N'par_worker') IS NULL
    CREATE ROLE par_worker;
GO

IF DATABASE_PRINCIPAL_ID(N'par_bi') IS NULL
    CREATE ROLE par_bi;
GO

IF DATABASE_PRINCIPAL_ID(N'par_analyst') IS NULL
    CREATE ROLE par_analyst;
GO

-- par_public sees releases that are built and not yet published too: their cells are rounded already, and the portal shows the published ones only.
GRANT SELECT ON dbo.release TO par_public;
GO

GRANT SELECT ON dbo.release_plan TO par_public;
GO

GRANT SELECT ON dbo.release_text TO par_public;
GO

GRANT SELECT ON dbo.published_cell TO par_public;
GO

GRANT SELECT ON dbo.published_organisation TO par_public;
GO

GRANT SELECT ON dbo.published_provider TO par_public;
GO

GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::dbo TO par_worker;
GO

-- The job queue's own tables, once it has made them.
IF SCHEMA_ID(N'hangfire') IS NOT NULL
    EXEC (N'GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON SCHEMA::hangfire TO par_worker');
GO
