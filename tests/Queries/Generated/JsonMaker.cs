using System.Linq.Expressions;
using Strata.Queries;

namespace Strata.Tests.Queries.Generated;

/// <summary>Makes reads of JSON: of texts that nearly always are JSON, and of ones put together from values.</summary>
internal sealed class JsonMaker(ExpressionMaker maker)
{
    private const int Depth = 2;

    private static readonly string[] Names = ["a", "b", "A", "\\u0061", "a.b", ""];
    private static readonly string[] Paths = ["a", "b", "a.b", "b.a", "a.a.b"];

    private static readonly string[] Scalars =
    [
        "1", "\"x\"", "true", "null", "-0", "false", "\"\"", "\"1\"", "1.0", "1e3", "9223372036854775807", "9223372036854775808", "01", "1.", "TRUE", "NaN", "\"true\"",
        "\"\\n\\\"\\u00e9\"", "\"ß\u2028👍\"", "\"\t\"", "'x'", "\"\\q\"", "[]", "{}", "",
    ];

    private static readonly string[] Ends = ["", " ", ",", "}", "]", "{\"a\":\"y\"}", "\u00a0", "\u0000", "/**/"];

    private Choices Choices => maker.Choices;

    /// <summary>A read that gives the type: a text, <see cref="long"/> or <see cref="bool"/>, or null.</summary>
    public Expression Of(Type type)
    {
        var read = type == typeof(string) ? nameof(Sql.JsonText) : type == typeof(long?) ? nameof(Sql.JsonLong) : nameof(Sql.JsonBool);
        return Expression.Call(typeof(Sql), read, [], Json(), Expression.Constant(Choices.Of(Paths)));
    }

    private Expression Json() => Choices.Below(4) switch
    {
        0 => Expression.Constant(Text()),
        1 => maker.Leaf(typeof(string)),
        2 => Joined("{\"a\":", "}"),
        _ => Joined($"{{\"b\":{Value(1)},\"a\":{{\"b\":\"", $"\"}}{(Choices.Sometimes(2) ? "}" : "")}"),
    };

    // Leaves alone: the SQL of a read has the text several times.
    private BinaryExpression Joined(string before, string after)
    {
        var concat = typeof(string).GetMethod("Concat", [typeof(string), typeof(string)]);
        return Expression.Add(Expression.Add(Expression.Constant(before), maker.Leaf(typeof(string)), concat), Expression.Constant(after), concat);
    }

    private string Text()
    {
        var text = Object(Depth) + (Choices.Sometimes(4) ? Choices.Of(Ends) : "");
        return text.Length > 0 && Choices.Sometimes(8) && Choices.Below(text.Length) is var at ? text.Remove(at, 1) : text;
    }

    private string Object(int depth) =>
        $"{{{string.Join(",", Enumerable.Range(0, Choices.Below(4)).Select(_ => $"\"{Choices.Of(Names[..(Choices.Sometimes(3) ? Names.Length : 2)])}\":{Value(depth - 1)}"))}}}";

    private string Value(int depth) =>
        depth == 0 || Choices.Below(2) == 0 ? Choices.Of(Scalars) : Choices.Sometimes(4) ? $"[{Value(depth - 1)}]" : Object(depth);
}
