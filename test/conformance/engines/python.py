"""Judges documents with a validator for Python.

python3 python.py jsonschema|fastjsonschema SCHEMA

Each line of standard input is a document, or @ and the path of a file that
holds one. Each line of the answer says "accept", "reject" with the places where
the schema is broken, as a JSON list of pointers where the validator tells them,
or "unreadable".
"""

import json
import sys


def pointer(path):
    return "".join("/" + str(p).replace("~", "~0").replace("/", "~1") for p in path)


def with_jsonschema(schema):
    import jsonschema

    cls = jsonschema.validators.validator_for(schema)
    cls.check_schema(schema)
    validator = cls(schema)

    def judge(value):
        return [pointer(e.absolute_path) for e in validator.iter_errors(value)]

    return judge


def with_fastjsonschema(schema):
    import fastjsonschema

    validate = fastjsonschema.compile(schema)

    def judge(value):
        try:
            validate(value)
        except fastjsonschema.JsonSchemaValueException:
            return [""]
        return []

    return judge


def refuse(constant):
    """Python reads NaN and Infinity, which are no JSON."""
    raise ValueError(constant)


def main():
    engine, path = sys.argv[1:]
    with open(path, encoding="utf-8") as f:
        schema = json.load(f)
    judge = {"jsonschema": with_jsonschema, "fastjsonschema": with_fastjsonschema}[engine](schema)
    for line in sys.stdin:
        line = line.rstrip("\n")
        try:
            if line.startswith("@"):
                with open(line[1:], encoding="utf-8") as f:
                    value = json.load(f, parse_constant=refuse)
            else:
                value = json.loads(line, parse_constant=refuse)
        except (ValueError, RecursionError):
            print("unreadable", flush=True)
            continue
        faults = judge(value)
        print("reject " + json.dumps(faults) if faults else "accept", flush=True)


main()
