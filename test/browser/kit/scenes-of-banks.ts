// The county's banks and their questions, on a phone and on a desk's screen, in every state.
import { atDesk, byOfficer, type DeskScene, onPhone, told } from './bank-scene.ts';
import { ENTRUSTING } from './bank-story.ts';
import { nth } from './children.ts';
import { LAW, LEFT_BEHIND, REPORTING } from './quiz-bank.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const banks: readonly Step[] = [...onPhone, ['see', `#bank-${LAW}`]];
const banksDesk: readonly Step[] = [...atDesk, ['see', '#banks-table']];
const questionsOf = (policy: string): Step => ['go', `features/bank/questions/index?policy=${policy}`];

const ofBanks = (large: readonly Step[]): readonly DeskScene[] => [
  { name: 'banks', steps: banks },
  { name: 'banks-large', whole: true, steps: [...large, ...banks] },
  { name: 'banks-desk', at: 'desk', steps: banksDesk },
  { name: 'banks-large-desk', at: 'desk', steps: [...large, ...banksDesk] },
  {
    name: 'banks-panel-desk',
    at: 'desk',
    steps: [
      ...banksDesk,
      ['tap', `#banks-table-${ENTRUSTING}`],
      ['see', '#bank-side'],
      ['see', '.clause-chip'],
    ],
  },
  {
    name: 'banks-panel-small-desk',
    at: 'small-desk',
    steps: [...banksDesk, ['tap', `#banks-table-${LAW}`], ['see', '#bank-side']],
  },
  {
    name: 'banks-supersede-desk',
    at: 'desk',
    steps: [
      ...banksDesk,
      ['tap', `#banks-table-${ENTRUSTING}`],
      ['tap', '#side-supersede'],
      ['see', '#supersede'],
    ],
  },
  { name: 'banks-empty', children: [], steps: [...onPhone, ['see', '#no-policies']] },
  { name: 'banks-empty-desk', at: 'desk', children: [], steps: [...atDesk, ['see', '#no-policies']] },
  {
    name: 'banks-failed',
    steps: [
      ['tap', '#tab-me'],
      ['weather', 'outage'],
      ['tap', '#open-bank'],
      ['see', '#read-failed'],
    ],
  },
  {
    name: 'banks-loading-desk',
    at: 'desk',
    steps: [['see', '#tab-bank'], ['weather', 'slow'], ...atDesk, ['wait', 2400]],
  },
  { name: 'banks-offline', steps: [...banks, ['offline'], ['wait', 300]] },
];

const ofQuestions = (large: readonly Step[]): readonly DeskScene[] => [
  { name: 'questions', steps: [questionsOf(LAW), ['see', '#question-search']] },
  { name: 'questions-whole', whole: true, steps: [questionsOf(LAW), ['see', '#question-search']] },
  { name: 'questions-large', whole: true, steps: [...large, questionsOf(LAW), ['see', '#question-search']] },
  {
    name: 'questions-open',
    whole: true,
    steps: [questionsOf(LEFT_BEHIND), ['tap', `#question-${nth('qst', 47)}`], ['see', '#question-edit']],
  },
  {
    name: 'questions-open-large',
    whole: true,
    steps: [
      ...large,
      questionsOf(REPORTING),
      ['tap', `#question-${nth('qst', 42)}`],
      ['see', '#question-edit'],
    ],
  },
  { name: 'questions-desk', at: 'desk', steps: [questionsOf(LAW), ['see', '#questions-table']] },
  {
    name: 'questions-panel-desk',
    at: 'desk',
    steps: [questionsOf(LAW), ['tap', `#questions-table-${nth('qst', 4)}`], ['see', '#question-side']],
  },
  {
    name: 'questions-order-desk',
    at: 'desk',
    steps: [questionsOf(REPORTING), ['tap', `#questions-table-${nth('qst', 5)}`], ['see', '#question-side']],
  },
  {
    name: 'questions-retired-desk',
    at: 'desk',
    steps: [
      questionsOf(LAW),
      ['tap', '#narrow-retired-retired'],
      ['tap', `#questions-table-${nth('qst', 50)}`],
      ['see', '#question-side'],
    ],
  },
  {
    name: 'questions-none-found',
    steps: [questionsOf(LAW), ['type', '#question-search', '补贴'], ['see', '#no-question-found']],
  },
  {
    name: 'questions-empty-desk',
    at: 'desk',
    steps: [questionsOf(nth('pol', 6)), ['see', '#no-questions']],
  },
  { name: 'questions-refused', steps: [questionsOf(nth('pol', 99)), ['see', '#read-refused']] },
  {
    name: 'retire-desk',
    at: 'desk',
    steps: [
      questionsOf(LAW),
      ['tap', `#questions-table-${nth('qst', 4)}`],
      ['tap', '#question-retire'],
      ['see', '#retire'],
    ],
  },
  {
    name: 'retire-failed',
    steps: [
      questionsOf(LAW),
      ['tap', `#question-${nth('qst', 2)}`],
      ['tap', '#question-retire'],
      ['weather', 'outage'],
      ['tap', '#retire-do'],
      ['see', '#retire-trouble'],
    ],
  },
  {
    name: 'question-form',
    whole: true,
    steps: [
      ...told,
      ['go', `features/bank/question/index?policy=${LAW}&question=${nth('qst', 4)}`],
      ['see', '#question-asks'],
    ],
  },
  {
    name: 'question-form-large',
    whole: true,
    steps: [
      ...large,
      ...told,
      ['go', `features/bank/question/index?policy=${LAW}&question=${nth('qst', 4)}`],
      ['see', '#question-asks'],
    ],
  },
  {
    name: 'question-form-desk',
    at: 'desk',
    whole: true,
    steps: [
      ...told,
      ['go', `features/bank/question/index?policy=${LAW}&question=${nth('qst', 4)}`],
      ['see', '#question-asks'],
    ],
  },
  {
    name: 'question-order-desk',
    at: 'desk',
    whole: true,
    steps: [
      ...told,
      ['go', `features/bank/question/index?policy=${REPORTING}&question=${nth('qst', 5)}`],
      ['see', '#question-asks'],
    ],
  },
  {
    name: 'question-missing-desk',
    at: 'desk',
    whole: true,
    steps: [
      ...told,
      ['go', `features/bank/question/index?policy=${LAW}`],
      ['tap', '#save'],
      ['see', '.fault'],
    ],
  },
  {
    name: 'question-gone',
    steps: [
      ...told,
      ['go', `features/bank/question/index?policy=${LAW}&question=${nth('qst', 50)}`],
      ['see', '#question-gone'],
    ],
  },
];

/** The scenes; `large` are the steps that switch large type on. */
export const bankScenes = (large: readonly Step[]): readonly Scene[] =>
  byOfficer([...ofBanks(large), ...ofQuestions(large)]);
