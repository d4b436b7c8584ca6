// An attempt once it is handed in, how it came out, practice, a contest's places, and the hints at a door.
import { nth } from './children.ts';
import { CONTEST, EMPTY_CONTEST, SEALED_CONTEST } from './quiz-papers.ts';
import { answered, go, own, submitted } from './quiz-scene.ts';
import { type Base, SUPERVISOR } from './registry-scene.ts';

const over: readonly Base[] = [
  {
    name: 'quiz-handed-in',
    steps: [...answered({}), ['offline'], ['tap', '#submit'], ['see', '#handed-in-say']],
    on: ['phone', 'large'],
  },
  {
    name: 'quiz-handed-in-failing',
    steps: [...answered({}), ['weather', 'outage'], ['tap', '#submit'], ['see', '#failing']],
    on: ['phone'],
  },
  {
    name: 'quiz-not-taken',
    steps: [
      ...answered({}),
      ['now', '2026-06-12T02:30:00.000Z'],
      ['tap', '#submit'],
      ['see', '#why-not-taken'],
    ],
    on: ['phone', 'large'],
  },
  { name: 'quiz-result', steps: submitted({ 7: ['C'] }), whole: true },
  {
    name: 'quiz-result-failed',
    steps: submitted({ 4: ['A'], 5: ['A', 'B', 'C', 'D'], 7: ['C'] }),
    whole: true,
    on: ['phone', 'desk'],
  },
  { name: 'quiz-result-whole', steps: submitted({}), on: ['phone'] },
  {
    name: 'quiz-result-all',
    steps: [...submitted({ 7: ['C'] }), ['tap', '#show-all']],
    whole: true,
    on: ['phone'],
  },
  {
    name: 'quiz-result-contest',
    steps: [
      ...own,
      ['tap', `#start-${CONTEST}`],
      ['tap', '#start'],
      ['see', '#question'],
      ['tap', '#option-B'],
      ['tap', '#open-grid'],
      ['tap', '#grid-submit'],
      ['tap', '#submit-anyway'],
      ['see', '#only-in'],
    ],
    on: ['phone'],
  },
  {
    name: 'quiz-result-loading',
    steps: [
      ['weather', 'slow'],
      ['go', `features/quiz/result/index?attempt=${nth('try', 1)}`],
      ['wait', 2600],
    ],
    on: ['phone'],
  },
];

const lost: readonly Base[] = [
  {
    name: 'quiz-result-unread',
    steps: [['weather', 'outage'], ...go(`result/index?attempt=${nth('try', 1)}`, '#read-failed')],
    on: ['phone'],
  },
  {
    name: 'quiz-contest-unread',
    steps: [['weather', 'outage'], ...go(`contest/index?contest=${CONTEST}`, '#read-failed')],
    on: ['phone', 'desk'],
  },
  {
    name: 'quiz-contest-offline',
    steps: [
      ...go(`contest/index?contest=${CONTEST}`, '#ranks'),
      ['offline'],
      ['tap', '#tables-320682112000'],
      ['see', '#read-failed'],
    ],
    on: ['phone'],
  },
  {
    name: 'quiz-practice-unread',
    steps: [
      ...own,
      ['tap', '#practise'],
      ['weather', 'outage'],
      ['tap', '#begin-practice'],
      ['see', '#practice-trouble'],
    ],
    on: ['phone'],
  },
];

const practice: readonly Base[] = [
  {
    name: 'quiz-practice',
    steps: [...own, ['tap', '#practise'], ['see', '#practised']],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'quiz-practice-empty',
    as: SUPERVISOR,
    steps: go('practice/index', '#nothing-to-practise'),
    on: ['phone'],
  },
  {
    name: 'quiz-practice-question',
    steps: [...own, ['tap', '#practise'], ['tap', '#begin-practice'], ['see', '#question']],
    on: ['phone'],
  },
  {
    name: 'quiz-practice-result',
    steps: [
      ...own,
      ['tap', '#practise'],
      ['tap', '#begin-practice'],
      ['tap', '#option-A'],
      ['tap', '#next'],
      ['tap', '#option-A'],
      ['tap', '#option-B'],
      ['tap', '#option-C'],
      ['tap', '#submit'],
      ['see', '#score'],
    ],
    on: ['phone'],
    whole: true,
  },
];

const contest: readonly Base[] = [
  { name: 'quiz-contest', steps: go(`contest/index?contest=${CONTEST}`, '#ranks, #rank-table') },
  {
    name: 'quiz-contest-more',
    steps: [
      ...go(`contest/index?contest=${CONTEST}`, '#ranks'),
      ['tap', '#more-ranks'],
      ['see', '#ranks > :nth-child(40)'],
    ],
    whole: true,
    on: ['phone'],
  },
  {
    name: 'quiz-contest-village',
    steps: [
      ...go(`contest/index?contest=${CONTEST}`, '#ranks'),
      ['tap', '#tables-320682112201'],
      ['see', '.rank-row.own'],
    ],
    on: ['phone'],
  },
  {
    name: 'quiz-contest-sealed',
    steps: go(`contest/index?contest=${SEALED_CONTEST}`, '#sealed'),
    whole: true,
    on: ['phone', 'desk'],
  },
  {
    name: 'quiz-contest-empty',
    steps: go(`contest/index?contest=${EMPTY_CONTEST}`, '#nobody-in'),
    on: ['phone'],
  },
  {
    name: 'quiz-contest-lost',
    steps: go(`contest/index?contest=${nth('cst', 99)}`, '#read-refused'),
    on: ['phone'],
  },
];

const atDoor: readonly Base[] = [
  {
    name: 'quiz-door',
    steps: [
      ...own,
      ['see', '#hints'],
      ['go', `features/visits/record/index?child=${nth('chd', 1)}`],
      ['see', '#visit-hints'],
    ],
    on: ['phone', 'large', 'desk'],
  },
];

/** The scenes. */
export const resultScenes: readonly Base[] = [...over, ...lost, ...practice, ...contest, ...atDoor];
