/** A document without what tells who people are. */

import { listOf } from './json.js';

/** Members that name a person or a way to reach one. */
const personal = ['name', 'email', 'phone'];

/** @param {any} document changed in place */
export function redact(document) {
  for (const partner of listOf(document?.partners)) {
    for (const person of listOf(partner.people)) for (const member of personal) delete person[member];
  }
  for (const entry of listOf(document?.journal)) delete entry.by;
  return document;
}
