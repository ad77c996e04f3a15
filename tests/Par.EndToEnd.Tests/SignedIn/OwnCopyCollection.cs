namespace Par.EndToEnd.Tests.SignedIn;

/// <summary>
/// The tests of who is signed in, one after another over one copy of the country: each decides on a submission of its own, or as an
/// account that the others leave alone.
/// </summary>
[CollectionDefinition(Name)]
public sealed class OwnCopyCollection : ICollectionFixture<OwnCopy>
{
    public const string Name = "signed in";
}
