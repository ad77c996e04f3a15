using Microsoft.AspNetCore.Components;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Shell;

/// <summary>
/// Base of every page and part of a page: knows the language and says a <see cref="Label"/> in it. Texts stand as labels in a static
/// class beside the pages that use them (for example <see cref="ShellTexts"/>): a text without one of the languages does not compile.
/// </summary>
public abstract class PortalComponent : ComponentBase
{
    /// <summary>The language of the page, from its address.</summary>
    [CascadingParameter]
    public Language Language { get; set; }

    /// <summary>The text in the language of the page.</summary>
    protected string T(Label label) => label.In(Language);
}
