using System.Runtime.CompilerServices;
using Strata.Constructs;
using Strata.Constructs.Cleaned;
using Strata.Constructs.Code;
using Strata.Constructs.Curated;
using Strata.Constructs.Environments;
using Strata.Constructs.Postgres;
using Strata.Diagnostics;
using Strata.Model;
using Strata.Quality;

namespace Strata.Scripting;

/// <summary>The words a script can say without a qualifier.</summary>
public sealed class ScriptGlobals : EscapeHatches
{
    internal ScriptGlobals()
    {
    }

    /// <summary>The functions of <see cref="Queries.Sql"/>. Without it the name would stand for <see cref="EscapeHatches.Sql{T}"/> alone.</summary>
    public abstract class Sql : Queries.Sql
    {
        private Sql()
        {
        }
    }

    /// <summary>Every full hour.</summary>
    public Schedule Hour => Schedule.Hour;

    /// <summary>Every day at 02:00 UTC.</summary>
    public Schedule Day => Schedule.Day;

    /// <summary>Every Sunday at 01:00 UTC.</summary>
    public Schedule Week => Schedule.Week;

    /// <summary>Nothing is published and the run fails.</summary>
    public FailurePolicy Fail => FailurePolicy.Fail;

    /// <summary>Rows that break a row-level rule are set aside.</summary>
    public FailurePolicy Quarantine => FailurePolicy.Quarantine;

    /// <summary>Everything is published; the outcome is recorded.</summary>
    public FailurePolicy Warn => FailurePolicy.Warn;

    /// <summary>The table holds what the query gives now, and nothing else.</summary>
    public PublishMode Overwrite => PublishMode.Overwrite;

    /// <summary>Rows are replaced by key and added; a row whose key the query no longer gives stays.</summary>
    public PublishMode MergeByKey => PublishMode.MergeByKey;

    /// <summary>The partitions that the query gives rows for are replaced; the others stay.</summary>
    public PublishMode ReplacePartitions => PublishMode.ReplacePartitions;

    /// <summary>Small workers, schedules off, data removed with the environment.</summary>
    public Preset Development => Preset.Development;

    /// <summary>Schedules on, data retained, stacks protected.</summary>
    public Preset Production => Preset.Production;

    internal Declarations Declarations { get; } = new();

    /// <summary>Names the lakehouse. Every lakehouse has exactly one; sample rows lie in <c>samples/</c> beside the script that says it.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, a letter first, at most 20 characters; part of every physical name.</param>
    /// <param name="owner">Who answers for it: a mail address or a team. Becomes a tag on every resource.</param>
    /// <param name="refresh">When its Glue workflow starts; every day at 02:00 UTC when nothing is said.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    public void Lakehouse(string name, string owner, Schedule? refresh = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Declarations.Lakehouses.Add(new LakehouseDeclaration(name, owner, refresh ?? Schedule.Day, new SourceLocation(file, line)));

    /// <summary>Declares the environment a run is for. Every environment script has exactly one.</summary>
    /// <param name="name">Lower-case letters and digits, a letter first, at most 12 characters.</param>
    /// <param name="account">The AWS account, 12 digits.</param>
    /// <param name="region">The AWS region: <c>eu-west-1</c>.</param>
    /// <param name="preset">The defaults to start from.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The environment, to which networks and parameters are added.</returns>
    public DeployEnvironment Environment(string name, string account, string region, Preset preset, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var environment = new DeployEnvironment(name, account, region, preset, new SourceLocation(file, line));
        Declarations.Environments.Add(environment);
        return environment;
    }

    /// <summary>Refers to a secret by its name in AWS Secrets Manager.</summary>
    /// <param name="name">The secret's name, not its value.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The reference.</returns>
    public SecretReference Secret(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, new SourceLocation(file, line));

    /// <summary>Refers to a network that the environment defines.</summary>
    /// <param name="name">The name in <c>Environment(…).Network(name, …)</c>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The reference.</returns>
    public NetworkReference Network(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, new SourceLocation(file, line));

    /// <summary>Refers to a value that the environment gives.</summary>
    /// <param name="name">The name in <c>Environment(…).Parameter(name, value)</c>.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The reference.</returns>
    public ParameterReference Parameter(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var reference = new ParameterReference(name, new SourceLocation(file, line));
        Declarations.ParameterReferences.Add(reference);
        return reference;
    }

    /// <summary>Declares a PostgreSQL database as a source.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, a letter first, at most 20 characters.</param>
    /// <param name="secret">Where DMS finds host, port, user and password.</param>
    /// <param name="network">Where the replication instance runs.</param>
    /// <param name="database">The database's name; the source's name when nothing is said.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The source, on which tables are declared.</returns>
    public PostgresSource Postgres(
        string name, SecretReference secret, NetworkReference network, string? database = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(new PostgresSource(Declarations, name, new DatabaseName(database ?? name, IsParameter: false), secret, network, new SourceLocation(file, line)));

    /// <summary>Declares a PostgreSQL database as a source.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, a letter first, at most 20 characters.</param>
    /// <param name="secret">Where DMS finds host, port, user and password.</param>
    /// <param name="network">Where the replication instance runs.</param>
    /// <param name="database">The parameter of the environment that gives the database's name.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The source, on which tables are declared.</returns>
    public PostgresSource Postgres(
        string name, SecretReference secret, NetworkReference network, ParameterReference database, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(new PostgresSource(Declarations, name, new DatabaseName(database.Name, IsParameter: true), secret, network, new SourceLocation(file, line)));

    /// <summary>The whole table, again and again.</summary>
    /// <param name="every">When a load starts.</param>
    /// <returns>The load.</returns>
    public Load FullLoad(Schedule every) => Load.Full(every);

    /// <summary>The whole table once, then its changes.</summary>
    /// <param name="every">When the changes since the last run are fetched.</param>
    /// <returns>The load.</returns>
    public Load FullLoadThenChanges(Schedule every) => Load.FullThenChanges(every);

    /// <summary>Declares a dataset of the cleaned layer.</summary>
    /// <typeparam name="T">The record that declares the columns.</typeparam>
    /// <param name="name">snake_case, unique in the lakehouse, at most 60 characters; the Delta table's name.</param>
    /// <param name="query">A LINQ query over tables of sources and other cleaned datasets.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The dataset, for its key and rules, and to be queried.</returns>
    public CleanedDataset<T> Cleaned<T>(string name, IQueryable<T> query, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var dataset = new CleanedDataset<T>(name, query, new SourceLocation(file, line));
        Declarations.Datasets.Add(dataset);
        return dataset;
    }

    /// <summary>Declares a dataset of the curated layer.</summary>
    /// <typeparam name="T">The record that declares the columns.</typeparam>
    /// <param name="name">snake_case, unique in the lakehouse, at most 60 characters; the Delta table's name.</param>
    /// <param name="query">A LINQ query over cleaned and other curated datasets.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The dataset, for its key and rules, and to be queried.</returns>
    public CuratedDataset<T> Curated<T>(string name, IQueryable<T> query, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var dataset = new CuratedDataset<T>(name, query, new SourceLocation(file, line));
        Declarations.Datasets.Add(dataset);
        return dataset;
    }

    /// <summary>Declares a dataset of the cleaned layer that code of the author's own computes.</summary>
    /// <typeparam name="T">The record that declares the columns.</typeparam>
    /// <param name="name">snake_case, unique in the lakehouse, at most 60 characters; the Delta table's name.</param>
    /// <param name="code"><c>Sql&lt;T&gt;(…)</c> or <c>Script&lt;T&gt;(…)</c>, over tables of sources and other cleaned datasets.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The dataset, for its key and rules, and to be queried.</returns>
    public CleanedDataset<T> Cleaned<T>(string name, OwnCode<T> code, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var dataset = new CleanedDataset<T>(name, code.Code, new SourceLocation(file, line));
        Declarations.Datasets.Add(dataset);
        return dataset;
    }

    /// <summary>Declares a dataset of the curated layer that code of the author's own computes.</summary>
    /// <typeparam name="T">The record that declares the columns.</typeparam>
    /// <param name="name">snake_case, unique in the lakehouse, at most 60 characters; the Delta table's name.</param>
    /// <param name="code"><c>Sql&lt;T&gt;(…)</c> or <c>Script&lt;T&gt;(…)</c>, over cleaned and other curated datasets.</param>
    /// <param name="file">Set by the compiler.</param>
    /// <param name="line">Set by the compiler.</param>
    /// <returns>The dataset, for its key and rules, and to be queried.</returns>
    public CuratedDataset<T> Curated<T>(string name, OwnCode<T> code, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var dataset = new CuratedDataset<T>(name, code.Code, new SourceLocation(file, line));
        Declarations.Datasets.Add(dataset);
        return dataset;
    }

    private PostgresSource Add(PostgresSource source)
    {
        Declarations.PostgresSources.Add(source);
        return source;
    }
}
