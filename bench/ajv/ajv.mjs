// Reads and checks documents with ajv, compiled.
//
//   node ajv.mjs SCHEMA DOCUMENT   each line of standard input, "text 100" or
//                                  "bytes 100", asks to parse and validate the
//                                  document so often; the answer is nanoseconds,
//                                  or "refused"
//   node ajv.mjs SCHEMA            standard input is NDJSON; the answer is how
//                                  many documents are valid
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Ajv2020 } from "ajv/dist/2020.js";

const [schema, document] = process.argv.slice(2);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(schema, "utf8")));
const lines = createInterface({ input: process.stdin });

if (document === undefined) {
  let valid = 0;
  for await (const line of lines) {
    if (validate(JSON.parse(line))) valid++;
  }
  process.stdout.write(`${valid}\n`);
} else {
  const bytes = readFileSync(document);
  const text = bytes.toString("utf8");
  const sources = { text: () => text, bytes: () => bytes.toString("utf8") };
  for await (const line of lines) {
    const [from, times] = line.split(" ");
    const source = sources[from];
    let valid = true;
    const start = process.hrtime.bigint();
    for (let i = 0; i < Number(times); i++) {
      valid = validate(JSON.parse(source())) && valid;
    }
    const took = process.hrtime.bigint() - start;
    process.stdout.write(valid ? `${took}\n` : "refused\n");
  }
}
