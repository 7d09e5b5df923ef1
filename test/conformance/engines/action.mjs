// Checks an action or a workflow of GitHub: node action.mjs action|workflow,
// with its YAML on standard input. It writes the faults as a JSON list.
import { text } from "node:stream/consumers";
import { validateAction, validateWorkflow } from "@action-validator/core";

const validate = process.argv[2] === "action" ? validateAction : validateWorkflow;
console.log(JSON.stringify(validate(await text(process.stdin)).errors));
