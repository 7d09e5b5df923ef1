// Judges documents with @hyperjump/json-schema: node hyperjump.mjs. Standard input is
// a list of {"schema": "FILE", "documents": [...]}; the answer is a list of lists that
// say whether each document is valid. Every schema is loaded, without documents too.
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import "@hyperjump/json-schema/draft-07";

const answers = [];
for (const { schema: path, documents } of JSON.parse(await text(process.stdin))) {
  const schema = JSON.parse(readFileSync(path, "utf8"));
  registerSchema(schema);
  const judge = await validate(schema.$id);
  answers.push(documents.map((document) => judge(document).valid));
}
console.log(JSON.stringify(answers));
