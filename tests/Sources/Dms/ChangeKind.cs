namespace Strata.Tests.Sources.Dms;

internal enum ChangeKind
{
    Insert,
    Update,
    Delete,
    Truncate,
}
