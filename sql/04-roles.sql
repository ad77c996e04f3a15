-- par_public: for connections that serve the public or BI tools. It can read published figures and nothing else: no client row, no draft release, no account.
-- The views of 03-views.sql show the current releases; the tables behind them hold no draft's value that is not protected already.
IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'par_public' AND type = 'R')
    CREATE ROLE par_public;
GO

GRANT SELECT ON dbo.release TO par_public;
GO

GRANT SELECT ON dbo.published_cell TO par_public;
GO

GRANT SELECT ON dbo.published_organisation TO par_public;
GO

GRANT SELECT ON SCHEMA::bi TO par_public;
GO
