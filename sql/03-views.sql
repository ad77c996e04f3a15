-- What BI tools read: published figures only. A total of 1-4 people, a missing (..) and an impossible (.) figure have a symbol instead of a number; "rounded" is 1
-- for counts by gender, age or answer, which are rounded to multiples of 5; "partial" is 1 where a provider that serves the place did not deliver.
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
    CASE cell.status WHEN 4 THEN N'1–4' WHEN 6 THEN N'..' WHEN 7 THEN N'.' WHEN 8 THEN N'*' ELSE N'' END AS symbol,
    CASE cell.status WHEN 3 THEN 1 ELSE 0 END AS rounded,
    cell.is_partial AS partial
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
