"""Checks documents, one a line on standard input, with jsonschema for Python.

    python3 check.py SCHEMA   the answer is how many documents are valid
"""

import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    validator = Draft202012Validator(json.load(file))
print(sum(validator.is_valid(json.loads(line)) for line in sys.stdin))
