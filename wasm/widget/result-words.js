/** Reasons and topics of the result in words: nothing of a page, so that what is said can be compared anywhere. */

import { sentence } from './words.js';

/** @typedef {import('./words.js').Words} Words */

/** What a party, a criterion and so on is called, by its code or identifier. @typedef {Record<'party'|'criterion'|'risk'|'need'|'contribution', (id: string) => string>} Names */

/** The words with a key, filled by a reason. @param {Words} words @param {string} key @param {any} reason @param {Names} name */
export function reasonWords(words, key, reason, name) {
  /** @type {Record<string, string|number>} */
  const args = {
    party: name.party(reason.party), risk: sentence(name.risk(reason.risk)), criterion: reason.criterion ? name.criterion(reason.criterion) : '',
    question: reason.question ? words.t(`question.${reason.question}`) : '',
  };
  if (reason.value !== undefined) args.value = reason.value;
  if (reason.threshold !== undefined) args.threshold = reason.threshold;
  return words.t(key, args);
}

/** @param {Words} words @param {any} reason @param {Names} name */
export const reasonText = (words, reason, name) => reasonWords(words, `reason.${reason.code}`, reason, name);

/** A topic of the agenda of the next meeting. @param {Words} words @param {any} topic @param {Names} name */
export function topicText(words, topic, name) {
  return words.t(`topic.${topic.code}`, {
    why: (topic.why ?? []).map((/** @type {string} */ w) => words.t(`why.${w}`)).join(', '),
    criterion: topic.criterion ? name.criterion(topic.criterion) : '', party: name.party(topic.party), risk: sentence(name.risk(topic.risk)),
    need: name.need(topic.need), contribution: name.contribution(topic.contribution), value: topic.value ?? '',
  });
}
