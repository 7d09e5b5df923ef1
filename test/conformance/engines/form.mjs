// Draws a form as react-jsonschema-form does: node form.mjs SCHEMA DOCUMENT. It
// writes what stands in the fields, as a list, and the whole form after it.
import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import rjsf from "@rjsf/core";
import { customizeValidator } from "@rjsf/validator-ajv8";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";

const [schema, formData] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
const validator = customizeValidator({ AjvClass: schema.$schema.includes("draft-07") ? Ajv : Ajv2020 });
console.error = () => {}; // it tries choices by schemas of its own, and complains of those
const form = renderToStaticMarkup(createElement(rjsf.default ?? rjsf, { schema, formData, validator }));
const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const decode = (text) => text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name) => entities[name]);
const fields = [...form.matchAll(/<input[^>]* value="([^"]*)"|<textarea[^>]*>([^<]*)/g)].map(([, a, b]) => decode(a ?? b));
console.log(JSON.stringify({ fields, form }));
