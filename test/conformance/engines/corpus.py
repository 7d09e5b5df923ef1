import json

import jsonschema

validators = {}
for name in ("partnership", "round", "policy", "house"):
    with open(f"../../schema/v1/{name}.schema.json", encoding="utf-8") as f:
        validators[name] = jsonschema.Draft202012Validator(json.load(f))


def refuse(constant):
    """Python reads NaN and Infinity, which are no JSON."""
    raise ValueError(constant)


def ask(case):
    try:
        with open(case["file"], encoding="utf-8") as f:
            document = json.load(f, parse_constant=refuse)
    except (ValueError, RecursionError):
        return "unreadable"
    return "accept" if validators[case["document"]].is_valid(document) else "reject"


with open("corpus/manifest.json", encoding="utf-8") as f:
    cases = json.load(f)["cases"]
right = {"accept": ["accept"], "reject": ["reject"], "unreadable": ["unreadable", "reject"], "beyond": ["accept", "reject", "unreadable"]}
agree = 0
for case in cases:
    said = ask(case)
    if said in right[case["schema"]]:
        agree += 1
    else:
        print(case["file"], said, "instead of", case["schema"])
print(agree, "of", len(cases))
