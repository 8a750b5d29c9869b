using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Operators;

/// <summary>Rows and keys are compared by their values in Spark; a class of C# that is no record is compared by identity.</summary>
internal static class ValueEquality
{
    public static DiagnosticDefinition ByValue { get; } = new(
        Id: "STR2417",
        Severity: Severity.Error,
        Title: "What is compared is compared by value",
        Message: "Dataset '{0}' compares rows of '{1}' in '{2}', a class whose objects are equal only to themselves. Declare it as a record, or select an anonymous type.",
        Why: "In process no two rows would be the same; in Spark those of the same values are.");

    public static void Demand(Type type, MethodCallExpression call, RelationTranslator relations)
    {
        if (SqlTypes.Of(type) is null && type.GetMethod(nameof(Equals), [typeof(object)])?.DeclaringType == typeof(object))
            relations.Refuse(ByValue, call.Method.Name, ClrName.Of(type), call.Method.Name);
    }
}
