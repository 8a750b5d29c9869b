using System.Reflection;
using Strata.Model;
using Strata.Queries.SparkSql;

namespace Strata.Queries.Members;

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

    /// <summary>True when null is a value the member answers for.</summary>
    public bool TakesNull { get; init; }

    /// <summary>Arguments that must be known while the query is translated.</summary>
    public bool ConstantArguments { get; init; }

    /// <summary>True for members that take a double and mean the same in Spark for whole numbers only.</summary>
    public bool WholeNumbers { get; init; }
}
