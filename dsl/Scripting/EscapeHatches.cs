using System.Runtime.CompilerServices;
using Strata.Constructs;
using Strata.Constructs.Code;
using Strata.Diagnostics;

namespace Strata.Scripting;

/// <summary>The words for what no query can say. The record is declared all the same, and the job checks what comes against it.</summary>
public abstract class EscapeHatches
{
    private protected EscapeHatches()
    {
    }

    /// <summary>
    /// Rows that <see href="https://spark.apache.org/docs/3.5.4/sql-ref.html">Spark SQL</see> computes: <c>Cleaned("x", Sql&lt;Order&gt;($"select … from {rawOrders}"))</c>.
    /// The job publishes nothing unless the result has the record's columns, their types, and no null where the record has none. The preview shows
    /// rows of <c>samples/&lt;dataset&gt;.csv</c> in its place.
    /// </summary>
    /// <typeparam name="T">The record that declares the columns; the SQL names them as the table does, in any order.</typeparam>
    /// <param name="sql">One query, with <c>$</c> before its quotes. Datasets stand in braces; so do values, which become literals.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The code, for <c>Cleaned(…)</c> or <c>Curated(…)</c>.</returns>
    public OwnCode<T> Sql<T>(SqlText sql, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(new OwnSql(sql.ToString(), sql.Written, sql.Datasets, new SourceLocation(file, line)));

    /// <summary>
    /// Rows that a file of <see href="https://spark.apache.org/docs/3.5.4/api/python/">PySpark</see> computes. The file defines
    /// <c>def transform(spark, inputs)</c>, where <c>inputs["orders"]</c> is the DataFrame of a dataset, and returns a DataFrame. Its result is checked like
    /// that of <see cref="Sql{T}"/>, and the preview shows rows of <c>samples/&lt;dataset&gt;.csv</c> in its place.
    /// </summary>
    /// <typeparam name="T">The record that declares the columns; the DataFrame names them as the table does, in any order.</typeparam>
    /// <param name="path">A <c>.py</c> file, from the folder of the script that says this: <c>"jobs/sessions.py"</c>.</param>
    /// <param name="reads">The datasets the file gets, and all it may read: <c>[rawOrders, customers]</c>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The code, for <c>Cleaned(…)</c> or <c>Curated(…)</c>.</returns>
    public OwnCode<T> Script<T>(string path, Dataset[] reads, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(new OwnScript(path, [.. reads.Distinct()], new SourceLocation(file, line)));
}
