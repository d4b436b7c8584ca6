// Every refusal of every contract can be read by the person it meets.
import { expect, test } from 'vitest';
import { confirmationRefusals } from '#shared/access/confirmation.ts';
import { consentRefusals } from '#shared/access/consent.ts';
import { accessRefusals } from '#shared/access/contract.ts';
import { erasureRefusals } from '#shared/access/erasure.ts';
import { glassRefusals } from '#shared/access/glass.ts';
import { handoverRefusals } from '#shared/access/handover.ts';
import { readingRefusals } from '#shared/access/reading.ts';
import { reviewRefusals } from '#shared/access/review.ts';
import { signInRefusals } from '#shared/access/sign-in.ts';
import {
  DraftSheet,
  EndSheet,
  entrustmentRefusals,
  FilePaper,
  SignAssisted,
} from '#shared/entrustment/contract.ts';
import { kernelRefusals } from '#shared/kernel/refusal.ts';
import { callRefusals } from '#shared/notifications/call.ts';
import { notificationRefusals } from '#shared/notifications/contract.ts';
import { creditRefusals } from '#shared/notifications/credit.ts';
import { talkRefusals } from '#shared/notifications/reminding.ts';
import { wordingRefusals } from '#shared/notifications/wording.ts';
import { attemptRefusals, learnerRefusals } from '#shared/outreach/attempts.ts';
import { contestRefusals } from '#shared/outreach/contests.ts';
import { importRefusals } from '#shared/outreach/import.ts';
import { paperRefusals } from '#shared/outreach/papers.ts';
import { bankRefusals, policyRefusals } from '#shared/outreach/policies.ts';
import { sessionRefusals } from '#shared/outreach/sessions.ts';
import { registryRefusals } from '#shared/registry/contract.ts';
import { certificateRefusals } from '#shared/training/certificate.ts';
import { trainingRefusals } from '#shared/training/contract.ts';
import { RecordVisit, visitRefusals } from '#shared/visits/contract.ts';
import { fieldNames, reasonNames } from '../../miniprogram/src/kernel/reason-copy.ts';
import { refusalCopy, wordsOf } from '../../miniprogram/src/kernel/refusal-copy.ts';

const codes = [
  ...new Set([
    ...kernelRefusals,
    ...accessRefusals,
    ...signInRefusals,
    ...confirmationRefusals,
    ...handoverRefusals,
    ...reviewRefusals,
    ...readingRefusals,
    ...glassRefusals,
    ...consentRefusals,
    ...erasureRefusals,
    ...registryRefusals,
    ...visitRefusals,
    ...notificationRefusals,
    ...callRefusals,
    ...creditRefusals,
    ...talkRefusals,
    ...wordingRefusals,
    ...entrustmentRefusals,
    ...trainingRefusals,
    ...certificateRefusals,
    ...policyRefusals,
    ...bankRefusals,
    ...importRefusals,
    ...paperRefusals,
    ...attemptRefusals,
    ...learnerRefusals,
    ...contestRefusals,
    ...sessionRefusals,
  ]),
];

test('every code has words and no words are left over', () => {
  expect(Object.keys(refusalCopy).sort()).toEqual([...codes].sort());
});

test.each(codes)('%s is said in Chinese: a fact without a full stop, and a way on with one', (code) => {
  const { what, next } = wordsOf({ refused: code });
  expect(what).toMatch(/^[\u4e00-\u9fff“”，0-9 ]+$/);
  expect(next).toMatch(/[\u4e00-\u9fff”]。$/);
});

test('bad input names the field and what is wrong with it', () => {
  expect(wordsOf({ refused: 'invalid_input', field: 'note', reason: 'too_long' }).what).toBe('补充：太长');
  expect(wordsOf({ refused: 'invalid_input', field: 'findings.health', reason: 'not_a_choice' }).what).toBe(
    '情况：请从给出的几项里选',
  );
  expect(wordsOf({ refused: 'invalid_input' }).what).toBe('有一项填得不对');
});

test('every field of a visit has a name', () => {
  const fields = Object.keys(RecordVisit.shape).filter((field) => field !== 'visitId');
  expect(fields.filter((field) => !(field in fieldNames))).toEqual([]);
});

test('the contracts’ own messages for a visit have words', () => {
  const wrong = RecordVisit.safeParse({
    visitId: 'x',
    kind: '?',
    visitedOn: 'x',
    presence: [],
    findings: {},
    nextStep: '?',
    note: ' ',
  });
  const messages = (wrong.error?.issues ?? [])
    .map((issue) => issue.message)
    .filter((words) => /^[a-z_]+$/.test(words));
  expect(messages.length).toBeGreaterThan(4);
  expect(messages.filter((words) => !(words in reasonNames))).toEqual([]);
});

test('a code from a newer server still says something true', () => {
  expect(wordsOf({ refused: 'not_known_yet' })).toEqual({
    what: '这件事没有办成',
    next: '请更新到新版再试，填的都留着。',
  });
});

test('every field that a form of an entrustment asks for has a name', () => {
  const fields = [DraftSheet, SignAssisted, FilePaper, EndSheet].flatMap(({ shape }) => Object.keys(shape));
  expect(fields.filter((field) => !(field in fieldNames))).toEqual([]);
});

test('what can be wrong with a signature has words', () => {
  const wrong = SignAssisted.safeParse({
    guardianId: 'grd',
    textHash: 'x',
    clauses: ['one'],
    signature: { width: 10, height: 0, strokes: [[[20, 1, 5]], [[1, 1, 2]], []] },
    identity: { document: 'none', numberTail: '12' },
    witness: { name: '', signature: { width: 10, height: 10, strokes: [[[20, 1, 5]], [[1, 1, 2]]] } },
  });
  const messages = (wrong.error?.issues ?? []).map(({ message }) => message);
  expect(messages).toEqual(
    expect.arrayContaining(['off_the_pad', 'time_runs_back', 'not_a_hash', 'not_a_tail']),
  );
  expect(messages.filter((words) => /^[a-z_]+$/.test(words) && !(words in reasonNames))).toEqual([]);
});
