"""Every emulated type: created from a template, read back through its own service, updated, deleted."""

import unittest

from botocore.exceptions import ClientError
from harness import StackTest, client, resource, unique
from probes import athena, compute, dms, glue, identity, lake_formation, messaging, modelling, network, quicksight, storage
from probes.probe import Probe, missing

GROUPS = {
    "athena": athena.PROBES,
    "compute": compute.PROBES,
    "dms": dms.PROBES,
    "glue": glue.PROBES,
    "identity": identity.PROBES,
    "lake_formation": lake_formation.PROBES,
    "messaging": messaging.PROBES,
    "modelling": modelling.PROBES,
    "network": network.PROBES,
    "quicksight": quicksight.PROBES,
    "storage": storage.PROBES,
}


class TypeTests(StackTest):
    def check(self, probes: list[Probe]) -> None:
        """Take one stack with all probes of a group through create, update and delete."""
        stack = unique("probe")
        self.deployed(stack, self.resources(probes, changed=False))
        created = self.physical_ids(stack)
        for probe in probes:
            with self.subTest(probe.name, step="create"):
                self.assert_shown(stack, probe, probe.properties, created[probe.name])

        self.deployed(stack, self.resources(probes, changed=True), "UPDATE")
        updated = self.physical_ids(stack)
        for probe in probes:
            with self.subTest(probe.name, step="update"):
                self.assert_shown(stack, probe, probe.properties | probe.changed, updated[probe.name])
                (self.assertNotEqual if probe.replaced else self.assertEqual)(created[probe.name], updated[probe.name])

        described = self.delete(stack)
        self.assertEqual("DELETE_COMPLETE", described["StackStatus"], self.failures(described["StackId"]))
        for probe in [probe for probe in probes if not probe.stays]:
            with self.subTest(probe.name, step="delete"):
                self.assertTrue(self.is_gone(probe, updated[probe.name]))

    def resources(self, probes: list[Probe], changed: bool) -> dict:
        return {
            probe.name: resource(
                probe.type,
                probe.properties | (probe.changed if changed else {}),
                **({"DependsOn": probe.depends_on} if probe.depends_on else {}),
            )
            for probe in probes
        }

    def assert_shown(self, stack: str, probe: Probe, properties: dict, physical_id: str) -> None:
        shown = probe.read(client, physical_id)
        self.assertEqual([], missing(self.resolved(stack, properties), shown, probe.hidden), f"{probe.type} shows {shown}")

    def resolved(self, stack: str, value):
        """Fill in the Refs of a probe."""
        if isinstance(value, dict) and set(value) == {"Ref"}:
            return "111122223333" if value["Ref"] == "AWS::AccountId" else self.physical_ids(stack)[value["Ref"]]
        if isinstance(value, dict) and set(value) == {"Fn::GetAtt"}:
            return None
        if isinstance(value, dict):
            return {name: self.resolved(stack, item) for name, item in value.items()}
        return [self.resolved(stack, item) for item in value] if isinstance(value, list) else value

    def physical_ids(self, stack: str) -> dict[str, str]:
        rows = self.cloudformation.list_stack_resources(StackName=stack)["StackResourceSummaries"]
        return {row["LogicalResourceId"]: row["PhysicalResourceId"] for row in rows}

    def is_gone(self, probe: Probe, physical_id: str) -> bool:
        try:
            return not probe.read(client, physical_id)
        except (ClientError, LookupError):
            return True


def _test_of(probes: list[Probe]):
    return lambda self: self.check(probes)


for _name, _probes in GROUPS.items():
    setattr(TypeTests, f"test_types_of_{_name}_are_real", _test_of(_probes))


class CompletenessTests(unittest.TestCase):
    def test_every_emulated_type_has_a_probe(self):
        from strata_local_aws.bridge.catalogue import Catalogue

        probed = {probe.type for probes in GROUPS.values() for probe in probes}

        self.assertEqual([], [name for name in Catalogue.load().types() if name not in probed])
