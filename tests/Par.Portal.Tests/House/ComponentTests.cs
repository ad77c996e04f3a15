using System.Reflection;
using Microsoft.AspNetCore.Components;
using Par.Portal.Review;
using Par.Portal.Shell;

namespace Par.Portal.Tests.House;

/// <summary>Keeps every component to the one way of loading and rendering, <see cref="PortalComponent"/>.</summary>
public sealed class ComponentTests
{
    [Fact]
    public void Every_component_of_the_portal_loads_before_it_renders()
    {
        var components = ComponentsOf(typeof(App).Assembly);

        Assert.Contains(typeof(ReviewPage), components);
        Assert.DoesNotContain(components, GoesItsOwnWay);
    }

    [Fact]
    public void A_component_that_goes_its_own_way_is_found() =>
        Assert.Equal([nameof(LoadsByItself), nameof(RendersInBetween), nameof(RendersOnItsOwn)],
            ComponentsOf(typeof(ComponentTests).Assembly).Where(GoesItsOwnWay).Select(type => type.Name).Order(StringComparer.Ordinal));

    private static List<Type> ComponentsOf(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(IComponent)))];

    private static bool GoesItsOwnWay(Type component) => !component.IsAssignableTo(typeof(PortalComponent))
        || component.IsAssignableTo(typeof(IHandleAfterRender))
        || Replaces(component, typeof(IComponent)) || Replaces(component, typeof(IHandleEvent));

    private static bool Replaces(Type component, Type role) =>
        component.GetInterfaceMap(role).TargetMethods.Any(method => method.DeclaringType != typeof(PortalComponent));
}

/// <summary>Planted for <see cref="ComponentTests"/>.</summary>
internal sealed class RendersInBetween : ComponentBase;

/// <summary>Planted for <see cref="ComponentTests"/>.</summary>
internal sealed class LoadsByItself : PortalComponent, IComponent
{
    Task IComponent.SetParametersAsync(ParameterView parameters) => LoadAsync();
}

/// <summary>Planted for <see cref="ComponentTests"/>.</summary>
internal sealed class RendersOnItsOwn : PortalComponent, IHandleEvent
{
    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg) => item.InvokeAsync(arg);
}
