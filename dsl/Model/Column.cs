using System.Reflection;

namespace Strata.Model;

/// <summary>One column of a dataset, read from one property of its record.</summary>
internal sealed record Column(string Name, ColumnType Type, bool Nullable, bool Pii, PropertyInfo Property);
