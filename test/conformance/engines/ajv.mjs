// Judges documents with ajv: node ajv.mjs SCHEMA [--draft 7]
//
// Each line of standard input is a document, or @ and the path of a file that
// holds one. Each line of the answer says "accept", "reject" with the places
// where the schema is broken, as a JSON list of pointers, or "unreadable".
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";

const [path, , draft] = process.argv.slice(2);
const Class = draft === "7" ? Ajv : Ajv2020;
const ajv = new Class({ strict: true, allErrors: true });
const schema = JSON.parse(readFileSync(path, "utf8"));
if (!ajv.validateSchema(schema)) {
  throw new Error(`${path} is no schema: ${ajv.errorsText()}`);
}
const validate = ajv.compile(schema);

const escape = (name) => name.replaceAll("~", "~0").replaceAll("/", "~1");

function place(error) {
  const name = error.params.missingProperty ?? error.params.additionalProperty;
  return error.instancePath + (name === undefined ? "" : "/" + escape(name));
}

function judge(line) {
  let value;
  try {
    value = JSON.parse(line.startsWith("@") ? readFileSync(line.slice(1), "utf8") : line);
  } catch {
    return "unreadable";
  }
  return validate(value) ? "accept" : "reject " + JSON.stringify(validate.errors.map(place));
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(judge(line) + "\n");
}
