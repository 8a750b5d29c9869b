namespace Strata.Synthesis.Rendering;

/// <summary>CloudFormation's DeletionPolicy and UpdateReplacePolicy.</summary>
internal enum Retention
{
    Delete,
    Retain,
}
