using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Par.Portal.Tests.House;

/// <summary>
/// Which types of an assembly call a method, read from its instructions: pages, lambdas, iterators, patterns and expression trees included. What the compiler has made
/// inside a type counts as the type.
/// </summary>
internal static class MethodUses
{
    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value, code => code.OperandType);

    /// <summary>Full names of the outermost types that use one of the methods.</summary>
    public static IReadOnlySet<string> Of(Assembly assembly, Type owner, params string[] methods)
    {
        using var file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        var reader = image.GetMetadataReader();
        var users = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in reader.MethodDefinitions.Select(reader.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
            if (Tokens(image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!).Any(token => IsOneOf(reader, token, owner, methods)))
                users.Add(Outermost(reader, method.GetDeclaringType()));
        return users;
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            at += code[at] == 0xFE ? 2 : 1;
            var operand = Operands[value];
            if (operand is OperandType.InlineMethod or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static bool IsOneOf(MetadataReader reader, int token, Type owner, string[] methods)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodSpecification)
            handle = reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        var (name, type) = handle.Kind switch
        {
            HandleKind.MethodDefinition when reader.GetMethodDefinition((MethodDefinitionHandle)handle) is var method => (method.Name, (EntityHandle)method.GetDeclaringType()),
            HandleKind.MemberReference when reader.GetMemberReference((MemberReferenceHandle)handle) is var member => (member.Name, member.Parent),
            _ => default,
        };
        return !name.IsNil && methods.Contains(reader.GetString(name)) && FullName(reader, type) == owner.FullName;
    }

    private static string? FullName(MetadataReader reader, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference when reader.GetTypeReference((TypeReferenceHandle)type) is var referred => $"{reader.GetString(referred.Namespace)}.{reader.GetString(referred.Name)}",
        HandleKind.TypeDefinition when reader.GetTypeDefinition((TypeDefinitionHandle)type) is var defined => $"{reader.GetString(defined.Namespace)}.{reader.GetString(defined.Name)}",
        _ => null,
    };

    private static string Outermost(MetadataReader reader, TypeDefinitionHandle type)
    {
        while (reader.GetTypeDefinition(type).GetDeclaringType() is { IsNil: false } outer)
            type = outer;
        return FullName(reader, type)!;
    }
}
