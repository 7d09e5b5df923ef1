// Tries each pattern on each text: reads {"patterns": [], "texts": []}, writes a
// list of lists of booleans.
import { text } from "node:stream/consumers";

const { patterns, texts } = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(patterns.map((p) => texts.map((t) => new RegExp(p, "u").test(t)))));
