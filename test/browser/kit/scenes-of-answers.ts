// Who has answered, in a town and in the county: open papers, one that has closed, only those who lack, nobody, and no network.
import { story } from './children.ts';
import { QUIZ } from './quiz-papers.ts';
import { go } from './quiz-scene.ts';
import { SUPERVISORS } from './region-learning.ts';
import { type Base, OFFICER, SUPERVISOR } from './registry-scene.ts';
import type { Step } from './steps.ts';

const town = go('region/index', '#answers, #answers-table');
const county = go('region/index', '#town-answers, #towns-answers');
const closed: Step = ['tap', `#answer-paper-${SUPERVISORS}`];

/** The scenes. */
export const answerScenes: readonly Base[] = [
  { name: 'answers-town', as: SUPERVISOR, steps: town, whole: true },
  {
    name: 'answers-town-lacking',
    as: SUPERVISOR,
    steps: [...town, ['tap', '#answers-only-lacking']],
    on: ['phone', 'desk'],
    whole: true,
  },
  { name: 'answers-town-closed', as: SUPERVISOR, steps: [...town, closed], on: ['phone', 'desk'] },
  {
    name: 'answers-town-nobody',
    as: SUPERVISOR,
    steps: [...town, ['type', '#answers-search', '赵'], ['see', '#nobody-found']],
    on: ['phone'],
  },
  {
    name: 'answers-town-empty',
    as: SUPERVISOR,
    children: story.slice(6),
    steps: go('region/index', '#no-papers'),
    on: ['phone', 'desk'],
  },
  { name: 'answers-county', as: OFFICER, steps: county, whole: true },
  { name: 'answers-county-closed', as: OFFICER, steps: [...county, closed], on: ['phone', 'desk'] },
  {
    name: 'answers-county-elsewhere',
    as: OFFICER,
    steps: go('region/index?paper=ppr_01JXFAKE000000000000000077', '#other-paper'),
    on: ['desk'],
  },
  {
    name: 'answers-county-offline',
    as: OFFICER,
    steps: [...county, ['offline'], ['wait', 600]],
    on: ['phone'],
  },
  {
    name: 'answers-failed',
    as: SUPERVISOR,
    steps: [['weather', 'outage'], ...go('region/index', '#read-failed')],
    on: ['phone'],
  },
  { name: 'answers-refused', steps: go('region/index', '#read-refused'), on: ['phone'] },
  {
    name: 'answers-loading',
    as: SUPERVISOR,
    steps: [
      ['weather', 'slow'],
      ['go', 'features/quiz/region/index'],
      ['wait', 2600],
    ],
    on: ['phone'],
  },
  {
    name: 'answers-from-paper',
    as: OFFICER,
    steps: [
      ['go', `features/bank/paper/index?paper=${QUIZ}`],
      ['see', '#paper-answers'],
    ],
    on: ['phone', 'large', 'desk'],
  },
];
