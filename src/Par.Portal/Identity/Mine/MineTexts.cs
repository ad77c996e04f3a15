using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity.Mine;

/// <summary>Texts of one's own account.</summary>
internal static class MineTexts
{
    public static Label SecondFactorOn { get; } = new("Käytössä: muuta", "I bruk: ändra", "In use: change");

    public static Label SecondFactorOff { get; } = new("Ei käytössä: ota käyttöön", "Inte i bruk: ta i bruk", "Not in use: set up");
}
