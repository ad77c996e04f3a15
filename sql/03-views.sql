-- What BI tools read: published figures only, with the symbol of a withheld (...), missing (..) or impossible (.) cell instead of a number. A withheld cell
-- has no value here because the table does not hold it.
IF SCHEMA_ID(N'bi') IS NULL
    EXEC (N'CREATE SCHEMA bi');
GO

CREATE OR ALTER VIEW bi.current_release AS
SELECT release_key, side, [year], version, published_at, is_synthetic
FROM dbo.release
WHERE state = 3;
GO

CREATE OR ALTER VIEW bi.figure AS
SELECT
    CASE release.side WHEN 1 THEN 'ENT' ELSE 'TY' END AS side,
    release.[year],
    release.version,
    release.is_synthetic,
    cell.table_id,
    cell.place,
    cell.category,
    cell.gender,
    cell.age,
    cell.value,
    CASE cell.status WHEN 3 THEN '...' WHEN 4 THEN '..' WHEN 5 THEN '.' WHEN 6 THEN '*' ELSE '' END AS symbol
FROM bi.current_release AS release
INNER JOIN dbo.published_cell AS cell ON cell.release_key = release.release_key;
GO

CREATE OR ALTER VIEW bi.organisation AS
SELECT
    CASE release.side WHEN 1 THEN 'ENT' ELSE 'TY' END AS side,
    release.[year],
    release.version,
    release.is_synthetic,
    organisation.par_id,
    organisation.name,
    organisation.service_name,
    organisation.administrator_type,
    organisation.home_municipality,
    organisation.area_municipalities,
    organisation.delivered
FROM bi.current_release AS release
INNER JOIN dbo.published_organisation AS organisation ON organisation.release_key = release.release_key;
GO
