-- par_public: for the portal's connection that serves the public. It can read releases and published cells, and nothing else: no client row, no submission,
-- no account. It sees releases that are built and not yet published too (their cells are rounded already); the portal shows the published ones only.
IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'par_public' AND type = 'R')
    CREATE ROLE par_public;
GO

GRANT SELECT ON dbo.release TO par_public;
GO

GRANT SELECT ON dbo.published_cell TO par_public;
GO

GRANT SELECT ON dbo.published_organisation TO par_public;
GO

GRANT SELECT ON dbo.published_provider TO par_public;
GO

-- par_bi: for BI tools. It can read the views of 03-views.sql, which show the current published releases, and no table.
IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'par_bi' AND type = 'R')
    CREATE ROLE par_bi;
GO

GRANT SELECT ON SCHEMA::bi TO par_bi;
GO
