// Generates types from a schema, as users do: node generate.mjs SCHEMA NAME. It writes
// the text that json-schema-to-typescript makes, and quicktype for some languages.
import { readFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from "quicktype-core";

const [path, name] = process.argv.slice(2);
const schema = readFileSync(path, "utf8");

async function inLanguage(lang, rendererOptions = {}) {
  const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
  await input.addSource({ name, schema });
  const inputData = new InputData();
  inputData.addInput(input);
  return (await quicktype({ inputData, lang, rendererOptions })).lines.join("\n");
}

console.log(JSON.stringify({
  "json-schema-to-typescript": await compile(JSON.parse(schema), name),
  "quicktype typescript": await inLanguage("typescript", { "just-types": true }),
  "quicktype go": await inLanguage("go", { "omit-empty": true, package: "main" }),
  "quicktype java": await inLanguage("java"),
  "quicktype python": await inLanguage("python"),
}));
