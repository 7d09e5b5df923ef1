// Tries each pattern on each text: reads {"patterns": [], "texts": []}, writes a
// list of lists of booleans.
import { readFileSync } from "node:fs";

const { patterns, texts } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(patterns.map((p) => texts.map((t) => new RegExp(p, "u").test(t)))));
