// Checks schemas against the schema of schemas, and compiles them by ajv's defaults
// and in its strict mode: node meta.mjs FILE... It says nothing when all are right
// and ajv has no warning about any.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";

for (const path of process.argv.slice(2)) {
  const schema = JSON.parse(readFileSync(path, "utf8"));
  const Class = schema.$schema.includes("draft-07") ? Ajv : Ajv2020;
  const warn = (...words) => console.log(path, ...words);
  for (const options of [{}, { strict: true }]) {
    const ajv = new Class({ ...options, logger: { log: warn, warn, error: warn } });
    if (!ajv.validateSchema(schema)) {
      throw new Error(`${path}: ${ajv.errorsText()}`);
    }
    ajv.compile(schema);
  }
}
