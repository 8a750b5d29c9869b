"""What Deequ's older DQDL lacks: labels, and rules that need AWS Glue's history or file access."""

import re

_LABELS = re.compile(r"(?P<quoted>\"(?:\\.|[^\"\\])*\")|\s*\blabels\s*=\s*\[(?:\s*\"(?:\\.|[^\"\\])*\"\s*=\s*\"(?:\\.|[^\"\\])*\"\s*,?)*\s*\]")
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"")
_GLUE_ONLY = re.compile(r"\b(?:DetectAnomalies|AllStatistics|Variance|File(?:Match|Uniqueness|Freshness|Size))\b|\blast\s*\(")


def without_labels(dqdl: str) -> str:
    """The rule without labels, and without the parentheses that only a labelled combination needs."""
    bare = _LABELS.sub(lambda match: match["quoted"] or "", dqdl).strip()
    return bare[1:-1] if bare != dqdl and bare.startswith("((") and bare.endswith("))") else bare


def is_glue_only(dqdl: str) -> bool:
    """Whether only AWS Glue can evaluate the rule."""
    return bool(_GLUE_ONLY.search(_QUOTED.sub('""', dqdl)))
