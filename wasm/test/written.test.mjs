/** Dates, lengths of time and numbers in findings are written as the command writes them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { written } from '../widget/written.js';

const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

for (const [kind, value, french, english] of [
  ['day', '2027-09-01', '1er septembre 2027', '1 September 2027'],
  ['text', '2027-09-01', '2027-09-01', '2027-09-01'],
  [undefined, '2027-09-01', '2027-09-01', '2027-09-01'],
  ['day', '2027-09', 'septembre 2027', 'September 2027'],
  ['day', '2027', '2027', '2027'],
  ['day', '2027-02-30', '2027-02-30', '2027-02-30'],
  ['day', 'demain', 'demain', 'demain'],
  ['period', 'P1Y', '1 an', '1 year'],
  ['period', 'P2Y6M', '2 ans, 6 mois', '2 years, 6 months'],
  ['period', 'P2W', '2 semaines', '2 weeks'],
  ['period', 'P10D', '10 jours', '10 days'],
  ['period', 'P', 'P', 'P'],
  ['period', '1 an', '1 an', '1 an'],
  ['count', '1048576', '1 048 576', '1,048,576'],
  ['count', '1024', '1024', '1024'],
  ['count', 'beaucoup', 'beaucoup', 'beaucoup'],
  [undefined, '1048576', '1048576', '1048576'],
]) {
  test(`${kind} ${value}`, () => {
    assert.equal(plain(written('fr', kind, value)), french);
    assert.equal(plain(written('en', kind, value)), english);
  });
}
