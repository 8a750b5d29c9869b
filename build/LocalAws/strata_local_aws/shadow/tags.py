"""Tags of shadow entities, where moto's own tag operations do not know their ARNs."""

from collections.abc import Callable

from strata_local_aws.shadow.entity import Handler, Verbs
from strata_local_aws.shadow.records import Record
from strata_local_aws.wire.incoming import Request


class ShadowTags:
    """Tag operations for the entities of one service; ARNs of others are handed on to moto."""

    def __init__(self, entities: list[Verbs], arn_member: str, tags_member: str, keys_member: str, answer: str) -> None:
        self._entities = [verbs for verbs in entities if verbs.entity.arn]
        self._arn_member = arn_member
        self._tags_member = tags_member
        self._keys_member = keys_member
        self._answer = answer

    def handlers(self, tag: str, untag: str, listing: str) -> dict[str, Handler]:
        """Return the handlers under the names that the service gives the three operations."""
        return {tag: self._on_record(self._tag), untag: self._on_record(self._untag), listing: self._on_record(self._list)}

    def _on_record(self, action: Callable[[Record, Request], dict]) -> Handler:
        def handle(request: Request) -> dict | None:
            arn = request.parameters[self._arn_member]
            for verbs in self._entities:
                for record in verbs.records.matching(request.region, lambda kept: kept.get(verbs.entity.arn) == arn):
                    return action(record, request)
            return None

        return handle

    def _tag(self, record: Record, request: Request) -> dict:
        given = request.parameters[self._tags_member]
        if isinstance(given, dict):
            record["Tags"] = (record.get("Tags") or {}) | given
        else:
            keys = {tag["Key"] for tag in given}
            record["Tags"] = [tag for tag in record.get("Tags") or [] if tag["Key"] not in keys] + given
        return {}

    def _untag(self, record: Record, request: Request) -> dict:
        keys = set(request.parameters[self._keys_member])
        tags = record.get("Tags") or []
        if isinstance(tags, dict):
            record["Tags"] = {key: value for key, value in tags.items() if key not in keys}
        else:
            record["Tags"] = [tag for tag in tags if tag["Key"] not in keys]
        return {}

    def _list(self, record: Record, request: Request) -> dict:
        return {self._answer: record.get("Tags") or []}
