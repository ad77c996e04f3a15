using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Shell;

/// <summary>
/// Base of every page and part of a page: it loads, and only then renders. A form that was sent is handled to its end before anything is
/// rendered, and nothing is rendered where that leads elsewhere or fails. The framework's <see cref="ComponentBase"/> renders in the middle
/// of both.
/// </summary>
/// <remarks>
/// It also knows the language and says a <see cref="Label"/> in it. Texts stand as labels in a static class beside the pages that use them
/// (for example <see cref="ShellTexts"/>): a text without one of the languages does not compile.
/// </remarks>
public abstract class PortalComponent : IComponent, IHandleEvent
{
    private RenderHandle handle;

    /// <summary>The language of the page, from its address.</summary>
    [CascadingParameter]
    public Language Language { get; set; }

    void IComponent.Attach(RenderHandle renderHandle) => handle = renderHandle;

    async Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await LoadAsync();
        handle.Render(BuildRenderTree);
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        handle.Render(BuildRenderTree);
    }

    /// <summary>
    /// Reads what the component shows, when its parameters are set: once in a request for a page, again for a part when what is around it
    /// has handled a form. Parts of a page load at the same time: only one of them may read over a context of the request's scope.
    /// </summary>
    protected virtual Task LoadAsync()
    {
        Load();
        return Task.CompletedTask;
    }

    /// <summary>As <see cref="LoadAsync"/>, where there is nothing to wait for.</summary>
    protected virtual void Load()
    {
    }

    /// <summary>Renders the component; written by the compiler from its markup.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    /// <summary>The text in the language of the page.</summary>
    protected string T(Label label) => label.In(Language);
}
