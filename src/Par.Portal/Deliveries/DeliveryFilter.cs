using Microsoft.AspNetCore.Http.Extensions;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Deliveries;

/// <summary>By what the list is sorted.</summary>
public enum DeliveryOrder
{
    /// <summary>Name of the organisation.</summary>
    Name,

    /// <summary>Region, then name.</summary>
    Region,

    /// <summary>The state that needs most attention first.</summary>
    State,

    /// <summary>The most clients first.</summary>
    Clients,

    /// <summary>The newest first.</summary>
    Received,
}

/// <summary>What of a round is looked at, as it stands in the address: every choice is a link that can be kept and sent on.</summary>
/// <param name="Round">Code of the round, or null for the one being collected.</param>
/// <param name="Side">One side, or null for both.</param>
/// <param name="State">One state, or null for all.</param>
/// <param name="OutstandingOnly">Only those who still have to deliver.</param>
/// <param name="Region">One region, or null for the country.</param>
/// <param name="Order">Order of the list.</param>
public sealed record DeliveryFilter(
    string? Round = null, Side? Side = null, DeliveryState? State = null, bool OutstandingOnly = false, string? Region = null,
    DeliveryOrder Order = DeliveryOrder.State)
{
    /// <summary>The word for "still has to deliver" in the address.</summary>
    public const string Outstanding = "outstanding";

    /// <summary>Reads the query; what is not understood is left out.</summary>
    public static DeliveryFilter Read(IQueryCollection query) => new(
        Warehouse.Collection.Round.TryParse(query["round"], out var round) ? round.Code : null,
        Sides.TryParse(query["side"], out var side) ? side : null,
        Named<DeliveryState>(query["state"]),
        query["state"] == Outstanding,
        query["region"].ToString() is { Length: 2 } region ? region : null,
        Named<DeliveryOrder>(query["sort"]) ?? DeliveryOrder.State);

    /// <summary>The address of the board with this filter.</summary>
    public string AddressOf(Language language) => Shell.Address.Of(language, Slug.Deliveries) + Query();

    /// <summary>The address of a file of the list.</summary>
    public string FileAddress(Language language, Round round, string extension) =>
        $"{Shell.Address.Of(language, Slug.Deliveries)}/{round.Code}.{extension}{(this with { Round = null }).Query()}";

    /// <summary>The address of the page that reminds those whom the filter shows.</summary>
    public string ReminderAddress(Language language) =>
        Shell.Address.Of(language, Slug.Deliveries, Slug.Reminder) + (this with { State = null, OutstandingOnly = false, Order = DeliveryOrder.State }).Query();

    /// <summary>The items within side and region, whatever their state: what sentence and totals are about.</summary>
    public IEnumerable<DeliveryItem> Scope(IEnumerable<DeliveryItem> items) => items.Where(item =>
        (Side is null || item.Side == Side) && (Region is null || item.Region == Region));

    /// <summary>The items of the list, in its order.</summary>
    public IEnumerable<DeliveryItem> List(IEnumerable<DeliveryItem> items, Language language)
    {
        var shown = Scope(items).Where(item =>
            (State is null || item.State == State) && (!OutstandingOnly || (item.IsExpected && item.State.IsOutstanding())));
        var names = StringComparer.Create(language.Culture(), ignoreCase: true);
        var byName = shown.OrderBy(item => item.Name, names).ThenBy(item => item.ParId, StringComparer.Ordinal).ThenBy(item => item.Side);
        return Order switch
        {
            DeliveryOrder.Region => byName.OrderBy(item => item.Region, StringComparer.Ordinal),
            DeliveryOrder.State => byName.OrderBy(item => item.State),
            DeliveryOrder.Clients => byName.OrderByDescending(item => item.Clients ?? -1),
            DeliveryOrder.Received => byName.OrderByDescending(item => item.Shown?.ReceivedAt ?? DateTime.MinValue),
            _ => byName,
        };
    }

    private string Query()
    {
        var query = new QueryBuilder();
        Add("round", Round);
        Add("side", Side?.Code());
        Add("state", OutstandingOnly ? Outstanding : State?.ToString());
        Add("region", Region);
        Add("sort", Order == DeliveryOrder.State ? null : Order.ToString());
        return query.ToQueryString().Value ?? "";

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add(name, value);
        }
    }

    private static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]) ? value : null;
}
