"""Command line: ``python -m strata_local_aws --port 0 [--ready-file F]``."""

import argparse
import os
import sys


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    """Return the options; argparse ends the process with code 2 on a mistake."""
    parser = argparse.ArgumentParser(
        prog="strata_local_aws",
        description="A local AWS on 127.0.0.1: CloudFormation over emulated services. Nothing is executed.",
    )
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1; 0 takes a free one (default)")
    parser.add_argument("--ready-file", help="file that receives the endpoint once requests are answered")
    parser.add_argument("--account", default="111122223333", help="12-digit account id (default %(default)s)")
    parser.add_argument("--keep", action="store_true", help="go on when the parent process ends")
    options = parser.parse_args(arguments)
    if not 0 <= options.port <= 65535:
        parser.error(f"argument --port: {options.port} is not between 0 and 65535")
    if options.ready_file and not os.path.isdir(os.path.dirname(os.path.abspath(options.ready_file))):
        parser.error(f"argument --ready-file: the folder of '{options.ready_file}' does not exist")
    if not (options.account.isdecimal() and len(options.account) == 12):
        parser.error(f"argument --account: '{options.account}' is not 12 digits")
    return options


def main() -> int:
    """Serve until SIGTERM, ``POST /strata/stop``, or (without --keep) the end of the parent process."""
    options = parse_arguments(sys.argv[1:])
    # moto reads these once, when it is imported.
    os.environ["MOTO_ACCOUNT_ID"] = options.account
    os.environ["S3_IGNORE_SUBDOMAIN_BUCKETNAME"] = "true"
    os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"
    os.environ["MOTO_DISABLE_GLOBAL_CORS"] = "true"
    from strata_local_aws.server.process import serve

    return serve(options)


if __name__ == "__main__":
    sys.exit(main())
