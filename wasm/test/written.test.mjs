/** Dates, lengths of time and numbers in findings are written as the command writes them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { written } from '../widget/written.js';

const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

for (const [name, value, french, english] of [
  ['date', '2027-09-01', '1er septembre 2027', '1 September 2027'],
  ['until', '2027-09-01', '2027-09-01', '2027-09-01'],
  ['on', '2027-09', 'septembre 2027', 'September 2027'],
  ['end', '2027', '2027', '2027'],
  ['end', '2027-02-30', '2027-02-30', '2027-02-30'],
  ['date', 'demain', 'demain', 'demain'],
  ['term', 'P1Y', '1 an', '1 year'],
  ['period', 'P2Y6M', '2 ans, 6 mois', '2 years, 6 months'],
  ['period', 'P2W', '2 semaines', '2 weeks'],
  ['period', 'P10D', '10 jours', '10 days'],
  ['period', 'P', 'P', 'P'],
  ['period', '1 an', '1 an', '1 an'],
  ['limit', '1048576', '1 048 576', '1,048,576'],
  ['limit', '1024', '1024', '1024'],
  ['limit', 'beaucoup', 'beaucoup', 'beaucoup'],
  ['value', '1048576', '1048576', '1048576'],
]) {
  test(`${name} ${value}`, () => {
    assert.equal(plain(written('fr', name, value)), french);
    assert.equal(plain(written('en', name, value)), english);
  });
}
