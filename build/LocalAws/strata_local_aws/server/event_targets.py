"""Delivery of EventBridge events to targets: SNS topics too, and each target for itself."""

import copy
import json
from typing import Any

from moto.events.models import Rule
from moto.sns.models import sns_backends


def deliver_to_each_target() -> None:
    """Change moto's rule, which gives up at the first target of a kind that it cannot deliver to."""
    send = Rule.send_to_targets

    def send_to_each(self: Rule, original_event: dict[str, Any], transform_input: bool = True) -> None:
        for target in list(self.targets):
            alone = copy.copy(self)
            alone.targets = [target]
            service, region, account = target["Arn"].split(":")[2:5]
            try:
                if service == "sns" and self.event_pattern.matches_event(original_event):
                    sns_backends[account][region].publish(json.dumps(original_event, default=str), arn=target["Arn"])
                elif service != "sns":
                    send(alone, original_event, transform_input)
            except NotImplementedError:
                # Nothing runs behind this kind of target.
                continue

    Rule.send_to_targets = send_to_each
