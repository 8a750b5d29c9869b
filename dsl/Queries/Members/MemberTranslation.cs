using System.Collections.Immutable;
using System.Reflection;
using Strata.Model;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Members;

/// <summary>A value of an enumeration that a member can be given, and the SQL it then has.</summary>
internal sealed record MemberOption(Enum Value, string Sql);

/// <summary>A C# member and the Spark SQL that means the same.</summary>
/// <param name="Member">The method, property or constructor.</param>
/// <param name="Sql">
/// <c>{0}</c> is the receiver or the first argument of a static member, and so on. <c>{0:operand}</c> is put in parentheses where an
/// operator beside it needs them; <c>{1:next}</c> is one more, for positions that SQL counts from 1.
/// </param>
internal sealed record MemberTranslation(MemberInfo Member, string Sql)
{
    public Precedence Precedence { get; init; } = Precedence.Primary;

    /// <summary>The type of the SQL, where the C# type does not tell it: decimals.</summary>
    public Func<ColumnType[], SqlValue[], ColumnType>? Type { get; init; }

    /// <summary>What stands for the member in process, where C#'s own differs from what is documented.</summary>
    public MethodInfo? InProcess { get; init; }

    /// <summary>True when Spark has an error for some arguments, beside those of sums and products.</summary>
    public bool CanFail { get; init; }

    /// <summary>True when null is a value the member answers for.</summary>
    public bool TakesNull { get; init; }

    /// <summary>True when it can answer null for what is not null.</summary>
    public bool MayGiveNull { get; init; }

    /// <summary>Arguments that must be known while the query is translated.</summary>
    public bool ConstantArguments { get; init; }

    /// <summary>True when only the first of the arguments must be known.</summary>
    public bool ConstantFirst { get; init; }

    /// <summary>The largest such argument that C# accepts.</summary>
    public int LargestConstant { get; init; } = int.MaxValue;

    /// <summary>For a member that takes any number of values: the SQL of each, <c>{0}</c>, which <c>{*}</c> stands for a list of.</summary>
    public string? Each { get; init; }

    /// <summary>The SQL when the second operand is a <see cref="long"/>, where Spark's function takes an int.</summary>
    public string? LongSql { get; init; }

    /// <summary>The last argument is one of these, and each has its SQL; empty for members without such an argument.</summary>
    public ImmutableArray<MemberOption> Options { get; init; } = [];

    /// <summary>True for members that take a double and mean the same in Spark for whole numbers only.</summary>
    public bool WholeNumbers { get; init; }
}
