// Reads workflow commands as the runner of GitHub does and writes them anew by GitHub's
// own library: node annotations.mjs, with the commands on standard input.
import { text } from "node:stream/consumers";
import { error, notice, warning } from "@actions/core";

const data = (s) => s.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
const property = (s) => data(s.replaceAll("%3A", ":").replaceAll("%2C", ","));
const pair = (s) => [s.slice(0, s.indexOf("=")), s.slice(s.indexOf("=") + 1)];
const commands = { error, notice, warning };
for (const line of (await text(process.stdin)).split("\n").filter(Boolean)) {
  const [, command, list, message] = /^::(error|notice|warning) (.*?)::(.*)$/.exec(line);
  const given = Object.fromEntries(list.split(",").map(pair).map(([name, value]) => [name, property(value)]));
  // The library writes properties in an order of its own: ours is looked up.
  let written = "";
  const write = process.stdout.write;
  process.stdout.write = (text) => ((written += text), true);
  commands[command](data(message), { title: given.title, file: given.file, startLine: given.line, startColumn: given.col });
  process.stdout.write = write;
  const [, theirs, sent] = /^::[a-z]+ (.*?)::(.*)\n$/s.exec(written);
  const values = Object.fromEntries(theirs.split(",").map(pair));
  const ordered = list.split(",").map((p) => pair(p)[0]).map((name) => `${name}=${values[name]}`);
  process.stdout.write(`::${command} ${ordered.join(",")}::${sent}\n`);
}
