using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Reports.Printing;

/// <summary>Prints a component that is a whole document: no layout, no links, its styles inside.</summary>
internal sealed class DocumentPrinter(PdfPrinter printer, HtmlRenderer renderer)
{
    /// <summary>Why nothing can be printed here; null when it can.</summary>
    public Label? WhyNot => printer.WhyNot;

    /// <summary>Prints a document with its parameters.</summary>
    /// <param name="parameters">What the document shows, by the names of its parameters.</param>
    /// <param name="source">Stands at the foot of every page.</param>
    /// <param name="language">The language of the document.</param>
    /// <param name="cancel">Ends the printing.</param>
    /// <exception cref="InvalidOperationException">Nothing can be printed here (<see cref="WhyNot"/>).</exception>
    public async Task<byte[]> PrintAsync<TDocument>(
        Dictionary<string, object> parameters, string source, Language language, CancellationToken cancel)
        where TDocument : PortalComponent
    {
        RenderFragment document = builder =>
        {
            builder.OpenComponent<TDocument>(0);
            builder.AddMultipleAttributes(1, parameters);
            builder.CloseComponent();
        };
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var cascade = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(CascadingValue<>.Value)] = language,
                [nameof(CascadingValue<>.IsFixed)] = true,
                [nameof(CascadingValue<>.ChildContent)] = document,
            });
            return (await renderer.RenderComponentAsync<CascadingValue<Language>>(cascade)).ToHtmlString();
        });
        return await printer.PrintAsync("<!DOCTYPE html>" + html, source, language, cancel);
    }
}
