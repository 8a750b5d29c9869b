using System.Linq.Expressions;
using System.Reflection;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Queries.Trees;

/// <summary>A row of a record made anew, with some values replaced: <c>new Order(row.Id, row.Status.Trim())</c>.</summary>
internal static class RecordCopy
{
    /// <param name="record">A positional record, an anonymous type, or a class whose properties an initializer can set.</param>
    /// <param name="valueOf">The value of each property.</param>
    public static Expression Of(Type record, Func<PropertyInfo, Expression> valueOf)
    {
        var constructor = record.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length)
            .FirstOrDefault(candidate => candidate.GetParameters().All(parameter => record.GetProperty(parameter.Name ?? "") is not null))
            ?? throw new StrataScriptException($"'{ClrName.Of(record)}' has no constructor whose parameters are its properties. Declare it as a positional record.");
        var passed = constructor.GetParameters().Select(parameter => record.GetProperty(parameter.Name ?? "")).OfType<PropertyInfo>().ToArray();
        var assigned = RecordSchema.PropertiesOf(record).Where(property => property.CanWrite && !passed.Contains(property));

        return Expression.MemberInit(
            Expression.New(constructor, passed.Select(valueOf)),
            assigned.Select(property => Expression.Bind(property, valueOf(property))));
    }
}
