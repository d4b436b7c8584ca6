// A family's sheets and the signing of one, in every state.
import { nth, story } from './children.ts';
import { SIGNING_CODE } from './own-sheet-answers.ts';
import { type Base, GUARDIAN } from './registry-scene.ts';
import type { Step } from './steps.ts';

const sheetOf = (n: number): string => nth('agr', n);
const waiting = sheetOf(1);
const DUTIES = 6;

const openSheet = (n: number): readonly Step[] => [
  ['go', `features/entrustment/sheet/index?sheet=${sheetOf(n)}`],
  ['see', '#sheet-standing'],
];
const toRead: readonly Step[] = [
  ['go', `features/entrustment/sign/index?sheet=${waiting}`],
  ['see', '#step-read'],
];
const allRead: readonly Step[] = [...toRead, ['scroll-to', '#sign-text-end-10'], ['see', '#sign-on']];
const toDuties: readonly Step[] = [...allRead, ['tap', '#sign-on'], ['see', '#step-duties']];
const ticked = (count: number): readonly Step[] =>
  Array.from({ length: count }, (_, n): Step => ['tap', `#duty-${n + 1}`]);
const toCode: readonly Step[] = [...toDuties, ...ticked(DUTIES), ['tap', '#sign-on'], ['see', '#step-code']];
const codeSent: readonly Step[] = [...toCode, ['tap', '#code-ask'], ['see', '#sign-code']];
const toNameWith = (code: string): readonly Step[] => [
  ...codeSent,
  ['type', '#sign-code', code],
  ['tap', '#sign-on'],
  ['see', '#sign-pad'],
];
const toName = toNameWith(SIGNING_CODE);
const written = (before: readonly Step[]): readonly Step[] => [...before, ['write-name', '#sign-pad']];
const toCheckWith = (code: string): readonly Step[] => [
  ...written(toNameWith(code)),
  ['tap', '#sign-on'],
  ['see', '#step-check'],
];
const toCheck = toCheckWith(SIGNING_CODE);
const sent: Step = ['tap', '#sign-send'];
const both = ['phone', 'large'] as const;

const lists: readonly Base[] = [
  { name: 'guardian-today', whole: true, steps: [['see', `#waits-${waiting}`]] },
  {
    name: 'own-sheets',
    steps: [
      ['go', 'features/entrustment/own/index'],
      ['see', `#waits-${waiting}`],
    ],
  },
  {
    name: 'own-sheets-empty',
    children: story.slice(1),
    steps: [
      ['go', 'features/entrustment/own/index'],
      ['see', '#no-own-sheets'],
    ],
    on: both,
  },
  {
    name: 'own-sheets-failed',
    steps: [
      ['forget', 'entrustment'],
      ['weather', 'outage'],
      ['go', 'features/entrustment/own/index'],
      ['forget', 'entrustment'],
      ['reload'],
      ['see', '#read-failed'],
    ],
    on: both,
  },
  {
    name: 'own-sheets-offline',
    steps: [['see', `#waits-${waiting}`], ['offline'], ['tap', '#open-own-sheets'], ['see', '#offline']],
    on: both,
  },
];

const sheets: readonly Base[] = [
  { name: 'own-sheet-on-paper', whole: true, steps: [...openSheet(8), ['see', '#paper-photo']], on: both },
  { name: 'own-sheet-waits', whole: true, steps: openSheet(1) },
  { name: 'own-sheet-waits-top', steps: openSheet(1), on: both },
  { name: 'own-sheet-agreed', steps: openSheet(2), on: ['phone'] },
  { name: 'own-sheet-standing', steps: openSheet(3), on: both },
  { name: 'own-sheet-returned', steps: openSheet(4), on: ['phone'] },
  { name: 'own-sheet-barred', steps: openSheet(5), on: ['phone'] },
  { name: 'own-sheet-sent-back', steps: openSheet(6), on: ['phone'] },
  { name: 'own-sheet-expired', steps: openSheet(7), on: both },
  {
    name: 'own-sheet-paper-failed',
    steps: [...openSheet(3), ['weather', 'outage'], ['tap', '#paper-evidence'], ['see', '#paper-trouble']],
    on: ['phone'],
  },
  {
    name: 'own-sheet-end',
    steps: [...openSheet(3), ['tap', '#end-open'], ['tap', '#end-reason-returned'], ['see', '#end-own-says']],
  },
  {
    name: 'own-sheet-unknown',
    steps: [
      ['go', `features/entrustment/sheet/index?sheet=${sheetOf(99)}`],
      ['see', '#read-refused'],
    ],
    on: ['phone'],
  },
];

const signing: readonly Base[] = [
  { name: 'sign-read', steps: toRead },
  { name: 'sign-read-end', steps: allRead, on: both },
  { name: 'sign-duties', steps: [...toDuties, ...ticked(3)] },
  {
    name: 'sign-duties-missing',
    steps: [...toDuties, ...ticked(4), ['tap', '#sign-on'], ['see', '#sign-missing']],
    on: both,
  },
  { name: 'sign-code', steps: toCode },
  { name: 'sign-code-sent', steps: [...codeSent, ['type', '#sign-code', '2468']] },
  { name: 'sign-name-empty', steps: [...toName, ['tap', '#sign-on'], ['see', '#sign-pad-fault']], on: both },
  { name: 'sign-name', steps: written(toName) },
  { name: 'sign-check', steps: toCheck, whole: true },
  { name: 'sign-code-refused', steps: [...toCheckWith('000000'), sent, ['see', '#sign-trouble']], on: both },
  {
    name: 'sign-text-changed',
    steps: [...toCheck, ['redraft', waiting], sent, ['see', '#sign-trouble']],
    on: both,
  },
  {
    name: 'sign-answer-lost',
    steps: [...toCheck, ['weather', 'answers_lost'], sent, ['see', '#sign-trouble']],
    on: both,
  },
  {
    name: 'sign-done',
    steps: [...toCheck, sent, ['see', '#signed-done']],
  },
  {
    name: 'sign-garbled',
    steps: [
      ['garble', waiting],
      ['go', `features/entrustment/sign/index?sheet=${waiting}`],
      ['see', '#cannot-sign'],
    ],
    on: both,
  },
];

export const signingScenes: readonly Base[] = [...lists, ...sheets, ...signing].map((base) => ({
  as: GUARDIAN,
  ...base,
}));
