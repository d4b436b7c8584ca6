// Trainings as their organisers see them: the hall's code, the room, a place's sessions, a plan, and the hours.
import { nth, story } from './children.ts';
import { type Base, OFFICER, SUPERVISOR } from './registry-scene.ts';
import { HALL_AT, hall, OUT_AT } from './scenes-of-trainings.ts';
import type { Step } from './steps.ts';
import { training } from './trainings.ts';

const TICK_AT = '2026-06-13T03:35:00.000Z';
const LATER = '2026-06-14T02:00:00.000Z';

const code: readonly Step[] = hall(`code/index?training=${training(1)}`, '#code-qr');
const room: readonly Step[] = hall(`room/index?training=${training(1)}`, '#room-say');
const someone = (n: number): string => nth('prs', n);
const tap = (n: number): Step => ['tap', `#door-${someone(n)}, #room-table-${someone(n)}`];

const hallScenes: readonly Base[] = [
  { name: 'code', as: SUPERVISOR, steps: [['now', HALL_AT], ...code, ['see', '#hall-counts']] },
  {
    name: 'code-out',
    as: SUPERVISOR,
    steps: [['now', OUT_AT], ...code, ['see', '#hall-counts']],
    on: ['phone', 'desk'],
  },
  {
    name: 'code-offline',
    as: SUPERVISOR,
    steps: [['now', HALL_AT], ...code, ['see', '#hall-counts'], ['offline'], ['wait', 600]],
    on: ['phone', 'desk'],
  },
  { name: 'code-shut', as: SUPERVISOR, steps: [...code, ['see', '#code-shut']], on: ['phone'] },
];

const roomScenes: readonly Base[] = [
  { name: 'room', as: SUPERVISOR, steps: [...room, ['see', '#group-awaited, #room-table']], whole: true },
  {
    name: 'room-held',
    as: SUPERVISOR,
    steps: [['now', TICK_AT], ...room, ['see', '#tick-all']],
    whole: true,
  },
  {
    name: 'room-person',
    as: SUPERVISOR,
    steps: [['now', TICK_AT], ...room, tap(114), ['see', '#person-acts']],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'room-ask',
    as: SUPERVISOR,
    steps: [['now', TICK_AT], ...room, ['tap', '#tick-all'], ['see', '#ask-act']],
    on: ['phone', 'desk'],
  },
  {
    name: 'room-ticked',
    as: SUPERVISOR,
    steps: [['now', TICK_AT], ...room, ['tap', '#tick-all'], ['tap', '#ask-act-do'], ['wait', 900]],
    on: ['phone'],
    whole: true,
  },
  {
    name: 'room-outsider',
    as: OFFICER,
    steps: [
      ['now', '2026-06-25T05:40:00.000Z'],
      ...hall(`room/index?training=${training(2)}`, '#find-outsider'),
      ['tap', '#find-outsider'],
      ['pick', '#outsider-town', '320682112000'],
      ['see', '[id^=outsider-prs]'],
    ],
    on: ['phone', 'desk'],
  },
  {
    name: 'room-over',
    as: SUPERVISOR,
    steps: [['now', LATER], ...hall(`room/index?training=${training(5)}`, '#room-say')],
    on: ['phone'],
    whole: true,
  },
  {
    name: 'room-cancel',
    as: SUPERVISOR,
    steps: [...room, ['tap', '#cancel-training'], ['tap', '#cancel-reason-weather']],
    on: ['phone', 'desk'],
  },
  {
    name: 'room-offline',
    as: SUPERVISOR,
    steps: [...room, ['see', '#group-awaited'], ['offline'], ['wait', 600]],
    on: ['phone'],
  },
];

const region: readonly Step[] = hall('region/index', '#region-say');
const plan: readonly Step[] = hall('plan/index', '#plan-title');
const planScenes: readonly Base[] = [
  { name: 'trainings-region', as: SUPERVISOR, steps: [...region, ['see', '#coming']], whole: true },
  {
    name: 'trainings-county',
    as: OFFICER,
    steps: [...region, ['see', '#coming']],
    on: ['phone', 'desk'],
    whole: true,
  },
  {
    name: 'trainings-region-empty',
    as: SUPERVISOR,
    children: story.slice(6),
    steps: [...region, ['see', '#no-trainings']],
    on: ['phone', 'desk'],
  },
  {
    name: 'trainings-region-failed',
    as: SUPERVISOR,
    steps: [
      ['weather', 'outage'],
      ['go', 'features/training/region/index'],
      ['see', '#read-failed'],
    ],
    on: ['phone'],
  },
  { name: 'training-plan', as: SUPERVISOR, steps: plan, whole: true },
  {
    name: 'training-plan-county',
    as: OFFICER,
    steps: [...plan, ['tap', '#plan-only-short_of_hours'], ['pick', '#plan-audience', '320682112000']],
    on: ['phone', 'desk'],
    whole: true,
  },
  {
    name: 'training-plan-missing',
    as: SUPERVISOR,
    steps: [...plan, ['type', '#plan-until-time', '08:00'], ['tap', '#save'], ['see', '#missing']],
    on: ['phone', 'large'],
    whole: true,
  },
  {
    name: 'training-plan-topics',
    as: OFFICER,
    steps: [...plan, ['tap', '#pick-topics'], ['pick', '#topic-policy', nth('pol', 1)], ['wait', 900]],
    on: ['phone', 'desk'],
  },
  {
    name: 'training-replan',
    as: SUPERVISOR,
    steps: [
      ...hall(`plan/index?training=${training(1)}`, '#plan-title'),
      ['type', '#plan-place', '吴窑镇中心小学报告厅'],
    ],
    on: ['phone', 'desk'],
    whole: true,
  },
];

const hoursScenes: readonly Base[] = [
  {
    name: 'hours-town',
    as: SUPERVISOR,
    steps: [...hall('register/index', '#hours, #hours-table')],
    whole: true,
  },
  {
    name: 'hours-county',
    as: OFFICER,
    steps: [...hall('register/index', '[id^=town-hours], #towns-hours')],
    whole: true,
  },
  {
    name: 'hours-nobody',
    as: SUPERVISOR,
    steps: [
      ...hall('register/index', '#hours-search'),
      ['type', '#hours-search', '赵'],
      ['see', '#nobody-found'],
    ],
    on: ['phone'],
  },
];

/** The scenes. */
export const hallAndPlanScenes: readonly Base[] = [
  ...hallScenes,
  ...roomScenes,
  ...planScenes,
  ...hoursScenes,
];
