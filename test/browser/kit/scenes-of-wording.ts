// How messages are worded: the list, one message on every way, its words while they are changed, and every no to them.
import { story } from './children.ts';
import { type Base, OFFICER, SUPERVISOR, takenAt } from './registry-scene.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const PAGE = 'features/messages/wording/index';

const list: readonly Step[] = [
  ['go', PAGE],
  ['see', '#wordings'],
];
const one = (key: string): readonly Step[] => [
  ['go', `${PAGE}?key=${key}`],
  ['see', '#preview-push'],
];
const settled: Step = ['wait', 600];
const typed = (field: string, words: string): Step => ['type', `#word-${field}`, words];
const LONGER = '这个孩子已经过了走访的日子，请您这几天先去看看';

const bases: readonly Base[] = [
  { name: 'wording', as: OFFICER, steps: list, on: ['phone', 'large', 'desk', 'desk-large'], whole: true },
  { name: 'wording-supervisor', as: SUPERVISOR, steps: one('risk_turned_red'), on: ['phone'], whole: true },
  {
    name: 'wording-found',
    as: OFFICER,
    steps: [...list, ['type', '#wording-search', '签字'], settled],
    on: ['phone'],
  },
  {
    name: 'wording-none',
    as: OFFICER,
    steps: [...list, ['type', '#wording-search', '没有的字'], ['see', '#no-wording-found']],
    on: ['phone', 'desk'],
  },
  { name: 'wording-one', as: OFFICER, steps: one('visit_overdue'), on: ['phone', 'large'] },
  {
    name: 'wording-pressing',
    as: OFFICER,
    steps: one('risk_turned_red'),
    on: ['phone', 'large', 'desk', 'desk-large'],
    whole: true,
  },
  { name: 'wording-family', as: OFFICER, steps: one('entrustment_ending'), on: ['phone'], whole: true },
  { name: 'wording-digest', as: OFFICER, steps: one('digest'), on: ['phone'], whole: true },
  {
    name: 'wording-typed',
    as: OFFICER,
    steps: [...one('visit_overdue'), typed('thing1', '这几天请去看看孩子'), settled],
    on: ['phone', 'large'],
  },
  {
    name: 'wording-too-long',
    as: OFFICER,
    steps: [
      ...one('visit_overdue'),
      typed('thing1', LONGER),
      typed('phrase2', '请去！'),
      ['tap', '#save'],
      settled,
    ],
    on: ['phone', 'large'],
  },
  {
    name: 'wording-reset',
    as: OFFICER,
    steps: [...one('visit_overdue'), ['tap', '#aside'], ['see', '#reset-wording']],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'wording-unsent',
    as: OFFICER,
    steps: [
      ...one('visit_overdue'),
      typed('thing1', '这几天请去看看孩子'),
      ['weather', 'outage'],
      ['tap', '#save'],
      ['see', '#wording-trouble'],
    ],
    on: ['phone', 'desk'],
  },
  { name: 'wording-offline', as: OFFICER, steps: [...list, ['offline'], settled], on: ['phone', 'desk'] },
  {
    name: 'wording-loading',
    as: OFFICER,
    steps: [
      ['weather', 'slow'],
      ['go', PAGE],
      ['wait', 2500],
      ['see', '#loading'],
    ],
    on: ['phone', 'desk'],
  },
  {
    name: 'wording-failed',
    as: OFFICER,
    steps: [
      ['weather', 'outage'],
      ['go', PAGE],
      ['see', '#read-failed'],
    ],
    on: ['phone'],
  },
  {
    name: 'wording-not-allowed',
    steps: [
      ['go', PAGE],
      ['see', '#read-refused'],
    ],
    on: ['phone'],
  },
  {
    name: 'wording-gone',
    as: OFFICER,
    steps: [
      ['go', `${PAGE}?key=gone`],
      ['see', '#wording-gone'],
    ],
    on: ['phone'],
  },
];

const chosen = (key: string): readonly Step[] => [
  ...list,
  ['tap', `#wording-${key}`],
  ['see', '#wording-side'],
];

const atDesk = (name: string, steps: readonly Step[], as = OFFICER): Scene => ({
  name: `wording-${name}-wide`,
  at: 'desk',
  as,
  children: story,
  steps,
});

const desks: readonly Scene[] = [
  atDesk('list', list),
  atDesk('one', chosen('visit_overdue')),
  atDesk('pressing', chosen('risk_turned_red')),
  atDesk('family', [...chosen('entrustment_ending'), ['scroll-to', '#wording-facts'], settled], SUPERVISOR),
  atDesk('typed', [...chosen('visit_overdue'), typed('thing1', '这几天请去看看孩子'), settled]),
  atDesk('too-long', [
    ...chosen('visit_overdue'),
    typed('thing1', LONGER),
    typed('phrase2', '请去！'),
    ['tap', '#save'],
    settled,
  ]),
  atDesk('unsaved', [
    ...chosen('visit_due'),
    typed('thing1', '这几天请去看看孩子'),
    ['tap', '#wording-side-close'],
    settled,
  ]),
];

/** The scenes. */
export const wordingScenes: readonly Scene[] = [...takenAt(bases), ...desks];
