// Looks at documents as Visual Studio Code does: reads {"settings": [], "root":
// "", "base": "", "documents": [{"name": "", "text": "", "at": 0}]} and writes, for
// each document, the messages with their lines, what hovering over the offset
// shows, and what is offered there.
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import languages from "vscode-json-languageservice";

const { getLanguageService, TextDocument } = languages;

const { settings, root, base, documents } = JSON.parse(await text(process.stdin));

// The addresses of our schemas lead to the files of this repository; there is
// no other way out.
async function open(uri) {
  if (!uri.startsWith(base)) {
    throw new Error(`not one of our schemas: ${uri}`);
  }
  return readFileSync(root + uri.slice(base.length), "utf8");
}

const service = getLanguageService({ schemaRequestService: open });
service.configure({ validate: true, schemas: settings.map(({ fileMatch, url }) => ({ fileMatch, uri: url })) });

async function look({ name, text, at }) {
  const document = TextDocument.create(`file:///work/${name}`, "json", 1, text);
  const tree = service.parseJSONDocument(document);
  const place = document.positionAt(at);
  const found = await service.doValidation(document, tree, { schemaValidation: "error" });
  const hover = await service.doHover(document, place, tree);
  const offered = await service.doComplete(document, place, tree);
  return {
    messages: found.map((d) => ({ line: d.range.start.line + 1, message: d.message })),
    hover: hover === null ? "" : hover.contents.map((c) => c.value ?? c).join("\n"),
    offered: offered.items.map((item) => item.label),
  };
}

const out = [];
for (const document of documents) {
  out.push(await look(document));
}
console.log(JSON.stringify(out));
