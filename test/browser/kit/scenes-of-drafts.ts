// A sheet is drawn up step by step, in every state of the form.
import { nth } from './children.ts';
import type { Base } from './registry-scene.ts';
import { bothSizes, child, go, sheet } from './sheet-scene.ts';
import type { Step } from './steps.ts';

const draft = (n: number): readonly Step[] => go(`draft/index?child=${child(n)}`, '#draft .progress');
const mother5 = nth('grd', 52);
const parents: readonly Step[] = [...draft(5), ['tap', '#save'], ['see', `#choose-${nth('grd', 50)}`]];
const caregiver: readonly Step[] = [
  ...parents,
  ['tap', `#choose-${nth('grd', 50)}`],
  ['type', '#caregiver-address', '沈徐村 6 组 12 号'],
  ['tap', '#caregiver-health-chronic'],
];
const questions: readonly Step[] = [...caregiver, ['tap', '#save'], ['see', '#question-harm']];
const answered: readonly Step[] = [
  ...questions,
  ['tap', '#answer-harm-no'],
  ['tap', '#answer-addiction-no'],
  ['tap', '#answer-neglect-no'],
  ['tap', '#answer-unfit-no'],
];
const opinion: readonly Step[] = [
  ...answered,
  ['tap', '#save'],
  ['tap', '#heard-heard'],
  ['tap', '#agrees-yes'],
  ['type', '#child-words', '奶奶做饭好吃，我想妈妈多打电话。'],
];
const review: readonly Step[] = [...opinion, ['tap', '#save'], ['see', '#review-parents']];

/** The scenes. */
export const draftScenes: readonly Base[] = [
  { name: 'draft-parents', steps: draft(5), whole: true },
  {
    name: 'draft-unidentified',
    steps: [...draft(6), ['tap', '#save'], ['see', '#missing, .fault']],
    on: bothSizes,
    whole: true,
  },
  {
    name: 'draft-sole',
    steps: [...draft(5), ['tap', `#choose-${mother5}`], ['tap', '#save'], ['see', '.fault']],
    on: ['phone'],
    whole: true,
  },
  { name: 'draft-caregiver', steps: caregiver, whole: true, on: ['phone', 'large', 'desk'] },
  { name: 'draft-questions', steps: [...questions, ['tap', '#answer-harm-no']], whole: true },
  {
    name: 'draft-questions-yes',
    steps: [...questions, ['tap', '#answer-harm-no'], ['tap', '#answer-addiction-yes'], ['see', '#bar-note']],
    on: ['phone', 'desk'],
    whole: true,
  },
  { name: 'draft-opinion', steps: opinion, whole: true, on: ['phone', 'large', 'desk'] },
  {
    name: 'draft-unwilling',
    steps: [...opinion, ['tap', '#agrees-no'], ['see', '#unwilling']],
    on: ['phone'],
    whole: true,
  },
  { name: 'draft-review', steps: review, whole: true },
  {
    name: 'draft-failed',
    steps: [...review, ['weather', 'outage'], ['tap', '#save'], ['see', '#draft-trouble']],
    on: ['phone', 'desk'],
  },
  { name: 'draft-saved', steps: [...review, ['tap', '#save'], ['see', '#sheet-standing']], on: ['phone'] },
  { name: 'draft-renew', steps: draft(33), on: ['phone'] },
  {
    name: 'draft-redraft',
    steps: go(`draft/index?child=${child(3)}&redraft=${sheet(3)}`, '#draft .progress'),
    on: ['phone'],
    whole: true,
  },
  {
    name: 'draft-open-already',
    steps: [
      ['go', `features/entrustment/draft/index?child=${child(1)}`],
      ['see', '#open-already'],
    ],
    on: ['phone'],
  },
];
