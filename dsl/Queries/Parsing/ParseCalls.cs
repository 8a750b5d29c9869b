using System.Linq.Expressions;
using Strata.Diagnostics;
using Strata.Model;

namespace Strata.Queries.Parsing;

/// <summary>Calls of <see cref="Parse"/> in a tree.</summary>
internal static class ParseCalls
{
    public static DiagnosticDefinition OnlyInTheLastSelect { get; } = new(
        Id: "STR2430",
        Severity: Severity.Error,
        Title: "Texts are parsed in the last select",
        Message: "Dataset '{0}' uses 'Parse.{1}' where a row with a text that does not parse could not be set aside. Parse in the select that fills the record, as its last operator, and use the column in another dataset.",
        Why: "A row that is filtered, grouped, joined or compared by a value it does not have would be lost, not set aside.");

    public static DiagnosticDefinition KnownFormat { get; } = new(
        Id: "STR2431",
        Severity: Severity.Error,
        Title: "Formats of dates are spelled with documented letters",
        Message: "Dataset '{0}' passes 'Parse.{1}' a format that is not documented. Pass a constant such as \"dd.MM.yyyy\": yyyy, MM and dd once each{2}, with - / . : , _ T Z or spaces between.",
        Why: "Other letters mean different things to C# and to Spark, or depend on a culture.");

    private const string Optional = "Optional";

    public static bool Is(Expression? expression) => expression is MethodCallExpression call && call.Method.DeclaringType == typeof(Parse);

    /// <summary>The name without <c>Optional</c>.</summary>
    public static string NameOf(MethodCallExpression call) => call.Method.Name.StartsWith(Optional, StringComparison.Ordinal) ? call.Method.Name[Optional.Length..] : call.Method.Name;

    /// <summary>What the call reads; null when its format is not documented.</summary>
    /// <param name="call">A call of <see cref="Parse"/>.</param>
    /// <param name="target">The column that keeps the value as it is, where one does.</param>
    public static TextForm? FormOf(MethodCallExpression call, Column? target) => NameOf(call) switch
    {
        nameof(Parse.Int) => TextForm.Int,
        nameof(Parse.Long) => TextForm.Long,
        nameof(Parse.Bool) => TextForm.Bool,
        nameof(Parse.Decimal) => target is { Type: { Precision: > 0 } type } ? TextForm.Decimal(type) : TextForm.AnyDecimal,
        nameof(Parse.Date) => call.Arguments[1] is ConstantExpression { Value: string format } ? TextForm.Date(format) : null,
        _ => call.Arguments[1] is ConstantExpression { Value: string format } ? TextForm.Timestamp(format) : null,
    };

    /// <summary>Whether it is there, outside lambdas of its own.</summary>
    public static bool AreIn(Expression? expression)
    {
        var search = new Search();
        search.Visit(expression);
        return search.Found;
    }

    /// <summary>Why a call that stayed in a tree cannot be translated.</summary>
    public static void Refuse(MethodCallExpression call, Translation translation)
    {
        var name = NameOf(call);
        if (FormOf(call, null) is null)
            translation.Refuse(KnownFormat, call.Method.Name, call.Method.Name, name == nameof(Parse.Timestamp) ? ", and HH, mm and ss where there is a time" : "");
        else
            translation.Refuse(OnlyInTheLastSelect, call.Method.Name, call.Method.Name);
    }

    private sealed class Search : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            Found |= Is(node);
            return base.VisitMethodCall(node);
        }

        protected override Expression VisitLambda<T>(Expression<T> node) => node;
    }
}
