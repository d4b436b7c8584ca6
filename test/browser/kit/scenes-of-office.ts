// Calls to make, how messages fare in a town and in the county, and what one person was sent.
import { nth, story } from './children.ts';
import { FATHER, GRANDMOTHER } from './office-messages.ts';
import { type Base, OFFICER, SUPERVISOR, takenAt } from './registry-scene.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const go = (path: string, sees: string): readonly Step[] => [
  ['go', `features/messages/${path}`],
  ['see', sees],
];

const calls = go('calls/index', '#calls-list, #calls-table');
const call = (n: number): string => nth('cal', n);
const town = go('office/index', '#told-figures');
const message = `#undelivered-${nth('ntf', 1)}, #undelivered-table-${nth('ntf', 1)}`;
const settled: Step = ['wait', 600];

const callScenes: readonly Base[] = [
  { name: 'calls', steps: calls, whole: true },
  {
    name: 'calls-called',
    steps: [...calls, ['tap', '#note-outcome'], ['see', '#outcome-reached']],
    on: ['phone', 'large', 'desk'],
    whole: true,
  },
  {
    name: 'calls-noted',
    steps: [
      ...calls,
      ['tap', '#note-outcome'],
      ['tap', '#outcome-reached'],
      ['see', `#take-back-${call(1)}, #call-noted`],
    ],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'calls-noted-offline',
    steps: [...calls, ['offline'], ['tap', '#note-outcome'], ['tap', '#outcome-not_reached'], ['wait', 5600]],
    on: ['phone'],
  },
  {
    name: 'calls-unreachable',
    steps: [...calls, ['tap', `#call-row-${call(2)}`], ['see', `#call-${call(2)}`]],
    on: ['phone', 'large'],
    whole: true,
  },
  {
    name: 'calls-no-phone',
    steps: [...calls, ['tap', `#call-row-${call(4)}`], ['see', '#no-phone']],
    on: ['phone'],
    whole: true,
  },
  {
    name: 'calls-none',
    children: story.slice(6),
    steps: go('calls/index', '#no-calls'),
    on: ['phone', 'desk'],
  },
  { name: 'calls-town', as: SUPERVISOR, steps: calls, on: ['phone', 'desk'] },
  { name: 'calls-county', as: OFFICER, steps: calls, on: ['desk'] },
  {
    name: 'calls-unread',
    steps: [['weather', 'outage'], ...go('calls/index', '#read-failed')],
    on: ['phone'],
  },
  { name: 'calls-today', steps: [['see', '#open-calls-entry']], on: ['phone', 'large', 'desk'] },
];

const officeScenes: readonly Base[] = [
  { name: 'office-town', as: SUPERVISOR, steps: [...town, ['see', '#undelivered'], settled], whole: true },
  {
    name: 'office-town-message',
    as: SUPERVISOR,
    steps: [...town, ['tap', message], ['see', '#message-steps .told-step']],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'office-town-more',
    as: SUPERVISOR,
    steps: [
      ...town,
      ['tap', '#more-undelivered'],
      ['see', `#undelivered-${nth('ntf', 40)}, #undelivered-table-${nth('ntf', 40)}`],
    ],
    on: ['phone', 'desk'],
    whole: true,
  },
  {
    name: 'office-town-resent',
    as: SUPERVISOR,
    steps: [...town, ['tap', message], ['tap', '#resend'], settled],
    on: ['desk'],
  },
  {
    name: 'office-town-before',
    as: SUPERVISOR,
    steps: [...town, ['pick', '#news-month', '2026-05'], ['wait', 800]],
    on: ['phone', 'desk'],
  },
  {
    name: 'office-find-nobody',
    as: SUPERVISOR,
    steps: [...town, ['type', '#find-phone', '13912345678'], ['tap', '#find-go'], ['see', '#find-fault']],
    on: ['phone', 'desk'],
  },
  { name: 'office-town-empty', as: SUPERVISOR, children: story.slice(6), steps: town, on: ['phone', 'desk'] },
  { name: 'office-county', as: OFFICER, steps: [...town, settled], whole: true },
  {
    name: 'office-county-town',
    as: OFFICER,
    steps: [
      ...town,
      ['tap', '#by-place-320682112000'],
      ['see', '#undelivered-table, #undelivered .li'],
      settled,
    ],
    on: ['phone', 'desk'],
    whole: true,
  },
  {
    name: 'office-unread',
    as: SUPERVISOR,
    steps: [['weather', 'outage'], ...go('office/index', '#read-failed')],
    on: ['phone', 'desk'],
  },
];

const history = (personId: string): readonly Step[] =>
  go(`history/index?personId=${personId}`, '#history, #history-table');

const historyScenes: readonly Base[] = [
  { name: 'history', as: SUPERVISOR, steps: history(FATHER), whole: true },
  {
    name: 'history-message',
    as: SUPERVISOR,
    steps: [
      ...history(FATHER),
      ['tap', `#message-${nth('ntf', 12)}, #history-table-${nth('ntf', 12)}`],
      ['see', '#message-steps .told-step'],
    ],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'history-more',
    as: SUPERVISOR,
    steps: [
      ...history(FATHER),
      ['tap', '#more-messages'],
      ['see', `#message-${nth('ntf', 80)}, #history-table-${nth('ntf', 80)}`],
    ],
    on: ['phone'],
    whole: true,
  },
  { name: 'history-no-wechat', as: SUPERVISOR, steps: history(GRANDMOTHER), on: ['phone', 'desk'] },
  {
    name: 'history-lost',
    as: SUPERVISOR,
    steps: go(`history/index?personId=${nth('prs', 999)}`, '#read-refused'),
    on: ['phone'],
  },
  {
    name: 'history-from-person',
    as: SUPERVISOR,
    steps: [
      ['go', `features/access/person/index?region=320682112000&person=${nth('prs', 1)}`],
      ['see', '#person-history'],
    ],
    on: ['phone'],
    whole: true,
  },
];

/** The scenes, on a phone and on a large desk. */
export const officeNewsScenes: readonly Scene[] = takenAt([
  ...callScenes,
  ...officeScenes,
  ...historyScenes,
]).map((scene) => (scene.at === 'small-desk' ? { ...scene, at: 'desk' } : scene));
