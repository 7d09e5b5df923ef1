"""Tries each pattern on each text: reads {"patterns": [], "texts": []}, writes a
list of lists of booleans."""

import json
import re
import sys

given = json.load(sys.stdin)
print(json.dumps([[re.search(p, t) is not None for t in given["texts"]] for p in given["patterns"]]))
