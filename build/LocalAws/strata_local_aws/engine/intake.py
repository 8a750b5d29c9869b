"""Turning the parameters of CreateStack, UpdateStack and CreateChangeSet into a checked Request."""

from typing import Any
from urllib.parse import unquote, urlparse

from strata_local_aws.bridge.provider import Provider
from strata_local_aws.engine import checks
from strata_local_aws.engine.parameters import raw_values, resolved_values
from strata_local_aws.engine.registry import Registry
from strata_local_aws.engine.scope import StackScope
from strata_local_aws.engine.stack import Request, Stack
from strata_local_aws.engine.template import Template
from strata_local_aws.wire.errors import AwsError, ValidationError
from strata_local_aws.wire.outgoing import AwsClient

NOT_EMULATED = ("ResourcesToImport", "StackPolicyBody", "StackPolicyURL", "StackPolicyDuringUpdateBody")


class Intake:
    """Reads and checks what a client asks for, in one region."""

    def __init__(self, registry: Registry, provider: Provider, client: AwsClient) -> None:
        self._registry = registry
        self._provider = provider
        self._client = client

    def template(self, asked: dict[str, Any]) -> Template:
        """Return the template of TemplateBody or TemplateURL. Raises ValidationError."""
        return Template.parse(self._text(asked))

    def request(self, asked: dict[str, Any], stack: Stack | None) -> Request:
        """Return the checked request; ``stack`` supplies the previous template and parameter values."""
        _refuse_other_options(asked)
        deployed = stack.request if stack else None
        if asked.get("UsePreviousTemplate"):
            if deployed is None:
                raise ValidationError("The stack has no previous template.")
            template = deployed.template
        else:
            template = self.template(asked)
        checks.check_template(template, self._provider)
        capabilities = tuple(asked.get("Capabilities") or [])
        checks.check_capabilities(template, capabilities)
        raw = raw_values(template.parameters, asked.get("Parameters") or [], deployed.raw_parameters if deployed else {})
        tags = asked.get("Tags")
        previous_tags = deployed.tags if deployed else {}
        return Request(
            template=template,
            parameters=resolved_values(template.parameters, raw, self._client),
            raw_parameters=raw,
            tags=previous_tags if tags is None else {tag["Key"]: tag["Value"] for tag in tags},
            capabilities=capabilities,
            on_failure=_on_failure(asked),
            retain_except_on_create=bool(asked.get("RetainExceptOnCreate")),
            token=asked.get("ClientRequestToken") or asked.get("ClientToken"),
        )

    def scope(self, stack: Stack, request: Request) -> StackScope:
        """Return what the functions of a request look things up in."""

        def exports() -> dict[str, Any]:
            return {name: value for name, (value, _) in self._registry.exports().items()}

        return StackScope(stack.name, stack.id, self._registry.account, request, stack.resources, exports, self._client)

    def check_rules(self, stack: Stack, request: Request) -> None:
        """Check the Rules section. Raises ValidationError."""
        checks.check_rules(request.template, self.scope(stack, request))

    def _text(self, asked: dict[str, Any]) -> str:
        body, url = asked.get("TemplateBody"), asked.get("TemplateURL")
        if (body is None) == (url is None):
            raise ValidationError("Either Template URL or Template Body must be specified.")
        if url is not None:
            return self._download(url)
        if len(body.encode()) > checks.MAX_BODY_BYTES:
            raise ValidationError(
                f"1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to {checks.MAX_BODY_BYTES}"
            )
        return body

    def _download(self, url: str) -> str:
        parsed = urlparse(url)
        host = parsed.hostname or ""
        path = unquote(parsed.path).lstrip("/")
        if ".s3" in host:
            bucket, key = host.partition(".s3")[0], path
        else:
            bucket, _, key = path.partition("/")
        try:
            return self._client.call("s3", "GetObject", Bucket=bucket, Key=key)["Body"].decode()
        except AwsError as error:
            raise ValidationError(f"S3 error: {error.message} ({url})") from error


def _refuse_other_options(asked: dict[str, Any]) -> None:
    """Refuse what would change the outcome and is not emulated, instead of passing over it."""
    for option in NOT_EMULATED:
        if asked.get(option):
            raise ValidationError(f"Option {option} is not emulated by the local AWS.")


def _on_failure(asked: dict[str, Any]) -> str:
    if asked.get("DisableRollback"):
        return "DO_NOTHING"
    return asked.get("OnFailure") or asked.get("OnStackFailure") or "ROLLBACK"
