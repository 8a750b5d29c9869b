namespace Strata.Quality.Dqdl;

/// <summary>The mistakes a DQDL text can hold.</summary>
internal enum DqdlProblemKind
{
    Syntax,
    TrailingText,
    EmptyDocument,
    MetadataKey,
    DataSourcesKey,
    DataSourcesArray,
    UnknownRule,
    Arity,
    EmptyParameter,
    ConditionMissing,
    ConditionUnexpected,
    ConditionKind,
    ConditionRange,
    Pattern,
    ThresholdUnsupported,
    ThresholdDuplicate,
    Tag,
    WhereUnsupported,
    WhereEmpty,
    Label,
    Variable,
    Function,
    AnalyzerType,
    Date,
}
