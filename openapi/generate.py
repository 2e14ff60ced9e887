#!/usr/bin/env python3
"""generate.py: the contract (YAML in this folder) -> api/generated/*.

    openapi/generate.py             write the files that changed
    openapi/generate.py --check     write nothing; fail when a file is not what the contract says
    openapi/generate.py --contract DIR --output DIR --include PREFIX     another contract (tests)

contract.py reads and refuses, tables.py writes C; only data is generated, never logic."""

import argparse
import os
import sys

sys.dont_write_bytecode = True

from contract import Contract, ContractError  # noqa: E402
from tables import all_files  # noqa: E402

HERE = os.path.dirname(os.path.realpath(__file__))


def stored(path):
    try:
        with open(path, encoding="utf-8") as stream:
            return stream.read()
    except FileNotFoundError:
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--contract", default=HERE)
    parser.add_argument("--output", default=os.path.join(HERE, "..", "api", "generated"))
    parser.add_argument("--include", default="api/generated", help="include prefix of the output")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    try:
        files = all_files(Contract(arguments.contract), arguments.include)
    except ContractError as error:
        print(f"contract refused: {error}", file=sys.stderr)
        return 1
    stale = [name for name, content in files.items()
             if stored(os.path.join(arguments.output, name)) != content]
    if arguments.check:
        for name in stale:
            print(f"{name} is not what the contract says; run openapi/generate.py", file=sys.stderr)
        return 1 if stale else 0
    os.makedirs(arguments.output, exist_ok=True)
    for name in stale:
        with open(os.path.join(arguments.output, name), "w", encoding="utf-8") as stream:
            stream.write(files[name])
    print(f"{len(files) - len(stale)} up to date, {len(stale)} written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
