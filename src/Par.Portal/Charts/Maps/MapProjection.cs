namespace Par.Portal.Charts.Maps;

/// <summary>
/// Turns coordinates into a plane in kilometres. Metres of ETRS-TM35FIN (EPSG:3067) are only scaled; degrees (WGS84) are projected by the spherical transverse
/// Mercator of the meridian 27° E: the same shapes to the eye, which is all that a picture of the country needs.
/// </summary>
internal static class MapProjection
{
    private const double CentralMeridian = 27;
    private const double EarthRadiusKilometres = 6371.0088;
    private const double ScaleOnMeridian = 0.9996;

    /// <summary>The point, east and north in kilometres. Coordinates within ±180 and ±90 are taken for degrees.</summary>
    public static (double East, double North) ToPlane(double x, double y)
    {
        if (Math.Abs(x) > 180 || Math.Abs(y) > 90)
            return (x / 1000, y / 1000);
        var (longitude, latitude) = (double.DegreesToRadians(x - CentralMeridian), double.DegreesToRadians(y));
        return (
            500 + (ScaleOnMeridian * EarthRadiusKilometres * Math.Atanh(Math.Cos(latitude) * Math.Sin(longitude))),
            ScaleOnMeridian * EarthRadiusKilometres * Math.Atan2(Math.Tan(latitude), Math.Cos(longitude)));
    }
}
