namespace Strata.Model;

/// <summary>The type of a column, as Spark and Delta name it.</summary>
internal sealed record ColumnType
{
    private ColumnType(string sparkName, Type clrType, int precision = 0, int scale = 0) =>
        (SparkName, ClrType, Precision, Scale) = (sparkName, clrType, precision, scale);

    public static ColumnType Boolean { get; } = new("boolean", typeof(bool));
    public static ColumnType Short { get; } = new("smallint", typeof(short));
    public static ColumnType Int { get; } = new("int", typeof(int));
    public static ColumnType Long { get; } = new("bigint", typeof(long));
    public static ColumnType Float { get; } = new("float", typeof(float));
    public static ColumnType Double { get; } = new("double", typeof(double));
    public static ColumnType String { get; } = new("string", typeof(string));
    public static ColumnType Date { get; } = new("date", typeof(DateOnly));

    /// <summary>An instant in UTC with microseconds.</summary>
    public static ColumnType Timestamp { get; } = new("timestamp", typeof(DateTime));

    /// <summary>A <see cref="System.Guid"/>, stored as its 36 lower-case characters.</summary>
    public static ColumnType Guid { get; } = new("string", typeof(Guid));

    /// <summary>The name Spark SQL, Delta and the Glue catalog share.</summary>
    public string SparkName { get; }

    /// <summary>The C# type an author writes, without its nullable wrapper.</summary>
    public Type ClrType { get; }

    public int Precision { get; }

    public int Scale { get; }

    public static ColumnType Decimal(int precision, int scale) =>
        new($"decimal({precision},{scale})", typeof(decimal), precision, scale);

    public override string ToString() => SparkName;
}
