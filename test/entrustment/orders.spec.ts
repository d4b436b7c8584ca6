// Whatever order people act in, no sheet is complete while a part is missing, no act counts twice, and a new text voids them all.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementDecider } from '#functions/entrustment/decide/agreement.ts';
import type { AgreementEvent } from '#functions/entrustment/events/agreement.ts';
import type { Sheet } from '#functions/entrustment/sheet-state.ts';
import { weakest } from '#shared/entrustment/acts.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { TODAY } from '../kit/ids.ts';
import {
  askAgain,
  assist,
  type Command,
  comeDue,
  draft,
  end,
  file,
  filePaper,
  having,
  noBars,
  receipt,
  redraft,
  sendBack,
  settleBar,
  sheetAfter,
  sign,
  witness,
} from './asking.ts';
import { fatherId, grandmotherId, motherId } from './family.ts';

type Step = (sheet: Sheet, n: number) => Command;
type Act = Extract<AgreementEvent, { type: 'sheet.signed' | 'sheet.witnessed' }>;

const people = [fatherId, motherId, grandmotherId];
const shownBefore = { textHash: 'f'.repeat(64) };

const signingSteps: readonly Step[] = people.flatMap((guardianId): Step[] => [
  (sheet) => sign(sheet, guardianId),
  (sheet) => assist(sheet, guardianId),
  () => sign(shownBefore, guardianId),
]);

const onward: readonly Step[] = [
  (sheet) => witness(sheet),
  (sheet) => filePaper(sheet),
  () => file(),
  () => receipt('school'),
  () => receipt('village'),
  () => askAgain(),
  () => comeDue(TODAY),
];

const backward: readonly Step[] = [
  // Every redrawing says another term, under another salt.
  (_, n) => redraft({ untilOn: `2027-01-${10 + (n % 20)}` }, { nonce: `salt${n}` }),
  (_, n) =>
    redraft(
      { untilOn: `2027-02-${10 + (n % 18)}`, answers: { ...noBars, harm: true } },
      { nonce: `salt${n}` },
    ),
  () => settleBar(),
  () => sendBack(),
];

const anyStep = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...signingSteps) },
  { weight: 20, arbitrary: fc.constantFrom(...onward) },
  { weight: 6, arbitrary: fc.constantFrom(...backward) },
  { weight: 1, arbitrary: fc.constant<Step>(() => end()) },
);

const isDrawn = ({ type }: AgreementEvent): boolean => type === 'sheet.drafted' || type === 'sheet.redrafted';
const isAct = (fact: AgreementEvent): fact is Act =>
  fact.type === 'sheet.signed' || fact.type === 'sheet.witnessed';

/** The acts that stand, told from the facts alone: those since the last drawing, the village's since it was last sent back. */
const standingActs = (facts: readonly AgreementEvent[]): readonly Act[] => {
  const drawn = facts.findLastIndex(isDrawn);
  const back = facts.findLastIndex(({ type }) => type === 'sheet.sent_back');
  return facts.filter(
    (fact, n): fact is Act => isAct(fact) && n > drawn && (fact.type === 'sheet.signed' || n > back),
  );
};

const whoActed = (acts: readonly Act[]): readonly string[] =>
  acts.map(({ part, guardianId }) => guardianId ?? part).sort();

const EVERYBODY = [...people, 'witness'].sort();
const complete: readonly string[] = ['witnessed', 'filed', 'notified'];

const check = (facts: readonly AgreementEvent[], sheet: Sheet): void => {
  const acts = standingActs(facts);
  const who = whoActed(acts);
  expect(new Set(who).size).toBe(who.length);
  for (const { textHash } of acts) expect(textHash).toBe(sheet.textHash);
  if (sheet.status === 'agreed') expect(who).toEqual([...people].sort());
  if (complete.includes(sheet.status)) expect(who).toEqual(EVERYBODY);
  if (sheet.filedOn !== undefined) expect(who).toEqual(EVERYBODY);
  if (sheet.status === 'barred') expect(who).toEqual([]);
  if (acts.some(({ way }) => way !== 'own_phone')) expect(weakest(acts)).toBe('paper');
};

test('in any order of acts', () => {
  const reached = new Set<string>();
  const begun = having(draft());
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 30, size: 'max' }), (steps) => {
      let facts = begun;
      let sheet = sheetAfter(begun);
      steps.forEach((step, n) => {
        const decision = agreementDecider.decide(step(sheet, n), sheet);
        if (isRefusal(decision)) return;
        facts = [...facts, ...decision];
        sheet = sheetAfter(facts);
        reached.add(sheet.status);
        check(facts, sheet);
        if (decision.some(isDrawn)) expect(sheet.acts).toEqual([]);
      });
    }),
    { numRuns: 250 },
  );
  // The orders are no mere beginnings: nearly every state was come to.
  for (const status of ['agreed', 'witnessed', 'filed', 'barred', 'ended']) expect(reached).toContain(status);
});

test('all six orders of three who sign end agreed, with the last', () => {
  for (const first of people)
    for (const second of people.filter((one) => one !== first)) {
      const third = people.filter((one) => one !== first && one !== second);
      const facts = having(
        draft(),
        ...[first, second, ...third].map((one) => (sheet: Sheet) => sign(sheet, one)),
      );
      expect(facts.map(({ type }) => type)).toEqual([
        'sheet.drafted',
        'sheet.signed',
        'sheet.signed',
        'sheet.signed',
        'sheet.agreed',
      ]);
    }
});
