// What may be sat, and an attempt in every state until it is handed in.
import { nth } from './children.ts';
import { QUIZ } from './quiz-papers.ts';
import { answer, answered, atQuestion, begun, go, own, resumed } from './quiz-scene.ts';
import { type Base, SUPERVISOR } from './registry-scene.ts';

const first: readonly Base[] = [
  { name: 'quiz-own', steps: own, whole: true },
  { name: 'quiz-own-empty', as: SUPERVISOR, steps: own, on: ['phone', 'desk'] },
  {
    name: 'quiz-own-loading',
    steps: [
      ['weather', 'slow'],
      ['go', 'features/quiz/own/index'],
      ['wait', 2600],
    ],
    on: ['phone'],
  },
  {
    name: 'quiz-own-failed',
    steps: [['weather', 'outage'], ...go('own/index', '#read-failed')],
    on: ['phone', 'desk'],
  },
  { name: 'quiz-own-offline', steps: [...own, ['see', '#hints'], ['offline'], ['wait', 600]], on: ['phone'] },
  {
    name: 'quiz-own-sitting',
    steps: [...atQuestion(3), ['go', 'features/quiz/own/index'], ['see', '[id^=go-on-]']],
    on: ['phone', 'large'],
  },
  { name: 'quiz-start', steps: [...own, ['tap', `#start-${QUIZ}`], ['see', '#start-sheet']] },
  {
    name: 'quiz-start-failed',
    steps: [
      ...own,
      ['tap', `#start-${QUIZ}`],
      ['weather', 'outage'],
      ['tap', '#start'],
      ['see', '#start-trouble'],
    ],
    on: ['phone'],
  },
  {
    name: 'quiz-start-refused',
    steps: [
      ...own,
      ['tap', `#start-${QUIZ}`],
      ['now', '2026-06-15T12:10:00.000Z'],
      ['tap', '#start'],
      ['see', '#start-trouble'],
    ],
    on: ['phone'],
  },
  {
    name: 'quiz-today',
    steps: [...own, ['tap', '#back'], ['see', '#open-learning-entry']],
    on: ['phone', 'large'],
    whole: true,
  },
  { name: 'quiz-today-supervisor', as: SUPERVISOR, steps: [['see', '#open-learning-entry']], on: ['phone'] },
];

const sat: readonly Base[] = [
  { name: 'quiz-question', steps: [...atQuestion(3), ...answer('B')] },
  { name: 'quiz-question-first', steps: begun, on: ['phone'] },
  {
    name: 'quiz-question-multiple',
    steps: [...atQuestion(4), ...answer('A', 'C')],
    on: ['phone', 'large', 'desk'],
  },
  { name: 'quiz-question-true-false', steps: [...atQuestion(2), ...answer('B')], on: ['phone'] },
  {
    name: 'quiz-question-order',
    steps: [...atQuestion(5), ...answer('B', 'A')],
    on: ['phone', 'large', 'desk'],
  },
  { name: 'quiz-question-last', steps: atQuestion(10), on: ['phone'] },
  {
    name: 'quiz-grid',
    steps: [...atQuestion(3), ...answer('B'), ['tap', '#open-grid'], ['see', '#grid-sheet']],
    on: ['phone', 'large'],
  },
  {
    name: 'quiz-unanswered',
    steps: [...answered({ 4: [], 9: [] }), ['tap', '#submit'], ['see', '#unanswered-sheet']],
    on: ['phone', 'large', 'desk'],
  },
  { name: 'quiz-five-minutes', steps: resumed('2026-06-12T01:30:30.000Z'), on: ['phone', 'large', 'desk'] },
  { name: 'quiz-one-minute', steps: resumed('2026-06-12T01:26:45.000Z'), on: ['phone', 'large'] },
  {
    name: 'quiz-offline',
    steps: [...atQuestion(3), ['offline'], ...answer('B'), ['wait', 600]],
    on: ['phone', 'desk'],
  },
  {
    name: 'quiz-failing',
    steps: [...atQuestion(3), ['weather', 'outage'], ...answer('B'), ['see', '#failing']],
    on: ['phone'],
  },
  {
    name: 'quiz-time-over',
    steps: [...atQuestion(3), ['now', '2026-06-12T01:57:00.000Z'], ...answer('B'), ['see', '#score']],
    on: ['phone'],
  },
  {
    name: 'quiz-attempt-lost',
    steps: go(`attempt/index?attempt=${nth('try', 999)}`, '#read-refused'),
    on: ['phone'],
  },
];

/** The scenes. */
export const quizScenes: readonly Base[] = [...first, ...sat];
