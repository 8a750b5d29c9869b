using System.Collections.Immutable;
using System.Linq.Expressions;
using Strata.Queries.Evaluation;
using Strata.Queries.SparkSql;
using static Strata.Queries.Members.MemberTable;

namespace Strata.Queries.Members;

/// <summary>Spans of time: whole microseconds, negative ones too. Their parts are cut towards zero.</summary>
internal static class SpanMembers
{
    public static ImmutableArray<MemberTranslation> All { get; } =
    [
        Map((TimeSpan s) => s.Days, "CAST({0:operand} DIV 86400000000L AS INT)"),
        Map((TimeSpan s) => s.Hours, "CAST({0:operand} DIV 3600000000L % 24L AS INT)"),
        Map((TimeSpan s) => s.Minutes, "CAST({0:operand} DIV 60000000L % 60L AS INT)"),
        Map((TimeSpan s) => s.Seconds, "CAST({0:operand} DIV 1000000L % 60L AS INT)"),
        Map((TimeSpan s) => s.Milliseconds, "CAST({0:operand} DIV 1000L % 1000L AS INT)"),
        Map((TimeSpan s) => s.Microseconds, "CAST({0:operand} % 1000L AS INT)"),
        Map((TimeSpan s) => s.Ticks, "{0:operand} * 10L") with { Precedence = Precedence.Multiplicative },
        Total((TimeSpan s) => s.TotalDays, "86400000000", (TimeSpan s) => Instant.TotalDays(s)),
        Total((TimeSpan s) => s.TotalHours, "3600000000", (TimeSpan s) => Instant.TotalHours(s)),
        Total((TimeSpan s) => s.TotalMinutes, "60000000", (TimeSpan s) => Instant.TotalMinutes(s)),
        Total((TimeSpan s) => s.TotalSeconds, "1000000", (TimeSpan s) => Instant.TotalSeconds(s)),
        Total((TimeSpan s) => s.TotalMilliseconds, "1000", (TimeSpan s) => Instant.TotalMilliseconds(s)),
        Map((TimeSpan s) => s.Duration(), "abs({0})"),
        Map((TimeSpan s) => s.Negate(), "-{0:operand}") with { Precedence = Precedence.Unary },
        Map((TimeSpan s, TimeSpan o) => s.Add(o), "{0:operand} + {1:operand}") with { Precedence = Precedence.Additive },
        Map((TimeSpan s, TimeSpan o) => s.Subtract(o), "{0:operand} - {1:operand}") with { Precedence = Precedence.Additive },
        Map((int n) => TimeSpan.FromDays(n), "{0:operand} * 86400000000L") with { Precedence = Precedence.Multiplicative },
        Map((int n) => TimeSpan.FromHours(n), "{0:operand} * 3600000000L") with { Precedence = Precedence.Multiplicative },
        Map((long n) => TimeSpan.FromMinutes(n), "{0:operand} * 60000000L") with { Precedence = Precedence.Multiplicative },
        Map((long n) => TimeSpan.FromSeconds(n), "{0:operand} * 1000000L") with { Precedence = Precedence.Multiplicative },
        Map((long n) => TimeSpan.FromMicroseconds(n), "{0}"),
        Map((int h, int m, int s) => new TimeSpan(h, m, s), "{0:operand} * 3600000000L + {1:operand} * 60000000L + {2:operand} * 1000000L") with { Precedence = Precedence.Additive },
        Map((int d, int h, int m, int s) => new TimeSpan(d, h, m, s), "{0:operand} * 86400000000L + {1:operand} * 3600000000L + {2:operand} * 60000000L + {3:operand} * 1000000L") with { Precedence = Precedence.Additive },
    ];

    private static MemberTranslation Total(LambdaExpression member, string unit, LambdaExpression inProcess) =>
        Map(member, $"CAST({{0}} AS DOUBLE) / {unit}.0D", inProcess) with { Precedence = Precedence.Multiplicative };
}
