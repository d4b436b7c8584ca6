// Papers put together and published, contests opened over them, and policies in versions, in every state.
import { atDesk, byOfficer, type DeskScene, onPhone, told } from './bank-scene.ts';
import { nth } from './children.ts';
import { LAW, REPORTING } from './quiz-bank.ts';
import { CONTEST, EMPTY_CONTEST, QUIZ, SEALED_CONTEST } from './quiz-papers.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const papers: readonly Step[] = [...onPhone, ['tap', '#half-papers'], ['see', '#papers-state']];
const papersDesk: readonly Step[] = [...atDesk, ['tap', '#half-papers'], ['see', '#papers-table']];
const ruleFilled: readonly Step[] = [
  ...told,
  ['go', 'features/bank/compose/index'],
  ['see', '#rule-0-policy'],
  ['type', '#paper-title', '2026 年儿童主任年度竞答'],
  ['pick', '#rule-0-policy', LAW],
  ['type', '#rule-0-n', '5'],
  ['tap', '#add-line'],
  ['pick', '#rule-1-policy', REPORTING],
  ['type', '#rule-1-n', '2'],
];
const PAPER = `features/bank/paper/index?paper=${QUIZ}`;

const ofPapers = (large: readonly Step[]): readonly DeskScene[] => [
  { name: 'papers', steps: papers },
  { name: 'papers-large', whole: true, steps: [...large, ...papers] },
  { name: 'papers-desk', at: 'desk', steps: papersDesk },
  {
    name: 'papers-paper-desk',
    at: 'desk',
    steps: [...papersDesk, ['tap', `#papers-table-${QUIZ}`], ['see', '#paper-side']],
  },
  {
    name: 'papers-contest-desk',
    at: 'desk',
    steps: [...papersDesk, ['tap', `#papers-table-${CONTEST}`], ['see', '#contest-side']],
  },
  {
    name: 'papers-sealed-small-desk',
    at: 'small-desk',
    steps: [...papersDesk, ['tap', `#papers-table-${SEALED_CONTEST}`], ['see', '#contest-side']],
  },
  {
    name: 'papers-empty-desk',
    at: 'desk',
    children: [],
    steps: [...atDesk, ['tap', '#half-papers'], ['see', '#no-papers']],
  },
  {
    name: 'papers-failed-desk',
    at: 'desk',
    steps: [
      ...atDesk,
      ['see', '#banks-table'],
      ['weather', 'outage'],
      ['tap', '#half-papers'],
      ['see', '#read-failed'],
    ],
  },
  { name: 'compose', whole: true, steps: ruleFilled },
  { name: 'compose-large', whole: true, steps: [...large, ...ruleFilled] },
  { name: 'compose-desk', at: 'desk', steps: ruleFilled },
  { name: 'compose-whole-desk', at: 'desk', whole: true, steps: ruleFilled },
  {
    name: 'compose-short-desk',
    at: 'desk',
    steps: [
      ...ruleFilled,
      ['type', '#rule-1-n', '9'],
      ['tap', '#save'],
      ['scroll-to', '#rule-1'],
      ['wait', 200],
    ],
  },
  {
    name: 'compose-preview-desk',
    at: 'desk',
    steps: [...ruleFilled, ['tap', '#aside'], ['see', '.preview-question']],
  },
  {
    name: 'compose-preview-key-desk',
    at: 'desk',
    steps: [...ruleFilled, ['tap', '#aside'], ['tap', '#preview-key-key'], ['see', '.asked-because']],
  },
  {
    name: 'compose-preview',
    whole: true,
    steps: [...ruleFilled, ['tap', '#aside'], ['see', '.preview-question']],
  },
  {
    name: 'compose-missing',
    whole: true,
    steps: [...told, ['go', 'features/bank/compose/index'], ['tap', '#save'], ['see', '.fault']],
  },
  {
    name: 'compose-publish-desk',
    at: 'desk',
    steps: [...ruleFilled, ['tap', '#save'], ['see', '#publish-paper']],
  },
  { name: 'compose-publish', steps: [...ruleFilled, ['tap', '#save'], ['see', '#publish-paper']] },
  {
    name: 'compose-publish-failed',
    steps: [
      ...ruleFilled,
      ['tap', '#save'],
      ['weather', 'outage'],
      ['tap', '#publish-paper-do'],
      ['see', '#publish-paper-trouble'],
    ],
  },
  {
    name: 'compose-published-desk',
    at: 'desk',
    steps: [
      ...ruleFilled,
      ['tap', '#save'],
      ['tap', '#publish-paper-do'],
      ['see', '#paper-rule'],
      ['wait', 2300],
    ],
  },
  {
    name: 'compose-empty',
    children: [],
    steps: [...told, ['go', 'features/bank/compose/index'], ['see', '#no-bank']],
  },
  {
    name: 'published-paper',
    whole: true,
    steps: [
      ['go', PAPER],
      ['see', '#paper-rule'],
    ],
  },
  {
    name: 'published-paper-large',
    whole: true,
    steps: [...large, ['go', PAPER], ['see', '#paper-rule']],
  },
  {
    name: 'published-paper-desk',
    at: 'desk',
    steps: [
      ['go', PAPER],
      ['see', '#paper-rule'],
    ],
  },
  {
    name: 'published-paper-question-desk',
    at: 'desk',
    steps: [
      ['go', PAPER],
      ['tap', `#paper-questions-${nth('qst', 1)}`],
      ['see', '#paper-question-side'],
    ],
  },
  {
    name: 'published-paper-withdraw-desk',
    at: 'desk',
    steps: [
      ['go', PAPER],
      ['tap', '#paper-withdraw'],
      ['see', '#withdraw'],
    ],
  },
  {
    name: 'published-paper-not-yet',
    steps: [
      ['go', `features/bank/paper/index?paper=${nth('ppr', 77)}`],
      ['see', '#paper-not-yet'],
    ],
  },
  {
    name: 'contest-form',
    whole: true,
    steps: [
      ...told,
      ['go', `features/bank/contests/index?paper=${nth('ppr', 3)}`],
      ['see', '#contest-paper'],
    ],
  },
  {
    name: 'contest-form-desk',
    at: 'desk',
    steps: [
      ...told,
      ['go', `features/bank/contests/index?paper=${nth('ppr', 3)}`],
      ['see', '#contest-paper'],
    ],
  },
  {
    name: 'contest-outside-desk',
    at: 'desk',
    steps: [
      ...told,
      ['go', `features/bank/contests/index?paper=${nth('ppr', 3)}`],
      ['type', '#close-at-on', '2026-06-25'],
      ['tap', '#save'],
      ['see', '.fault'],
    ],
  },
  {
    name: 'contest-no-paper',
    children: [],
    steps: [...told, ['go', 'features/bank/contests/index'], ['see', '#no-contest-paper']],
  },
  {
    name: 'contest-officer',
    steps: [...told, ['go', `features/bank/contests/index?contest=${CONTEST}`], ['see', '#contest-state']],
  },
  {
    name: 'contest-cancel',
    steps: [
      ...told,
      ['go', `features/bank/contests/index?contest=${EMPTY_CONTEST}`],
      ['tap', '#contest-cancel'],
      ['tap', '#cancel-contest-do'],
      ['see', '.fault'],
    ],
  },
];

/** The scenes; `large` are the steps that switch large type on. */
export const paperScenes = (large: readonly Step[]): readonly Scene[] => byOfficer(ofPapers(large));
