// Trainings as a director sees them: their own, one session, and the scan of a hall's code in all that may come of it.
import { codeAt } from '#shared/training/check-in-code.ts';
import type { Way } from '#shared/training/contract.ts';
import { trainingPolicyOn } from '#shared/training/policy.ts';
import { story } from './children.ts';
import { type Base, OFFICER } from './registry-scene.ts';
import type { Step } from './steps.ts';
import { CERTIFICATE } from './training-answers.ts';
import { CODE_KEY } from './training-views.ts';
import { training } from './trainings.ts';

/** Opens a page of the feature and waits for something on it. */
export const hall = (page: string, see: string): readonly Step[] => [
  ['go', `features/training/${page}`],
  ['see', see],
];

/** The morning of the yearly training: the doors open, five to nine, and when one may leave. */
export const IN_AT = '2026-06-13T00:51:00.000Z';
export const HALL_AT = '2026-06-13T00:56:08.000Z';
export const OUT_AT = '2026-06-13T03:27:00.000Z';
const EVENING = '2026-06-12T12:00:00.000Z';

const own = hall('own/index', '#own-trainings-say');
const card = (n: number): readonly Step[] => hall(`card/index?training=${training(n)}`, '#card-standing');

const scanned = (way: Way, at: string, n = 1): string => {
  const text = codeAt(
    { trainingId: training(n), way, codeKey: CODE_KEY },
    Date.parse(at),
    trainingPolicyOn('2026-06-13'),
  );
  return `features/training/scan/index?code=${encodeURIComponent(text)}`;
};
const scan = (way: Way, at: string, see: string, n = 1): readonly Step[] => [
  ['go', scanned(way, at, n)],
  ['see', see],
];
const cameIn: readonly Step[] = [['now', IN_AT], ...scan('in', IN_AT, '#scan-facts')];

const ownScenes: readonly Base[] = [
  { name: 'trainings-own', steps: [...own, ['see', '#own-hours']], whole: true },
  {
    name: 'trainings-own-open',
    steps: [['now', IN_AT], ...own, ['see', '[id^=open-trn]']],
    on: ['phone', 'large', 'desk'],
    whole: true,
  },
  {
    name: 'trainings-own-empty',
    children: story.slice(6),
    steps: [...own, ['see', '#no-trainings']],
    on: ['phone', 'desk'],
  },
  {
    name: 'trainings-own-offline',
    steps: [...own, ['see', '#own-hours'], ['offline'], ['wait', 600]],
    on: ['phone'],
  },
  {
    name: 'trainings-own-failed',
    steps: [
      ['weather', 'outage'],
      ['go', 'features/training/own/index'],
      ['see', '#read-failed'],
    ],
    on: ['phone'],
  },
  {
    name: 'trainings-own-loading',
    steps: [
      ['weather', 'slow'],
      ['go', 'features/training/own/index'],
      ['wait', 2500],
      ['see', '#loading'],
    ],
    on: ['phone'],
  },
  {
    name: 'trainings-decline',
    steps: [...own, ['tap', `#decline-${training(2)}`], ['tap', '#excuse-because-other_duty']],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'trainings-full',
    steps: [...own, ['tap', `#enrol-${training(3)}`], ['see', `#trouble-${training(3)}`]],
    on: ['phone'],
    whole: true,
  },
];

const cardScenes: readonly Base[] = [
  { name: 'training-card', steps: [...card(1), ['see', '#card-decline']], whole: true },
  { name: 'training-card-invited', steps: card(2), on: ['phone', 'desk'], whole: true },
  { name: 'training-card-excused', steps: card(4), on: ['phone'], whole: true },
  { name: 'training-card-credited', steps: card(5), on: ['phone', 'large', 'desk'], whole: true },
  { name: 'training-card-missed', steps: card(6), on: ['phone'], whole: true },
  { name: 'training-card-cancelled', steps: card(7), on: ['phone'], whole: true },
  { name: 'training-card-open', steps: [['now', IN_AT], ...card(1)], on: ['phone'], whole: true },
  {
    name: 'training-card-inside',
    steps: [...cameIn, ...card(1)],
    on: ['phone'],
    whole: true,
  },
  {
    name: 'training-card-lost',
    steps: hall(`card/index?training=${training(99)}`, '#read-refused'),
    on: ['phone'],
  },
];

const scanScenes: readonly Base[] = [
  { name: 'scan', steps: hall('scan/index', '#scan-typed'), on: ['phone', 'large'] },
  { name: 'scan-in', steps: cameIn, on: ['phone', 'large', 'desk'] },
  {
    name: 'scan-out',
    steps: [...cameIn, ['now', OUT_AT], ...scan('out', OUT_AT, '#scan-facts')],
    on: ['phone', 'large'],
  },
  {
    name: 'scan-held',
    steps: [
      ['now', IN_AT],
      ...card(1),
      ['offline'],
      ...scan('in', IN_AT, '#scan-held'),
      ['see', '#scan-facts'],
    ],
    on: ['phone', 'large'],
  },
  {
    name: 'scan-not-sent',
    steps: [['now', IN_AT], ...card(1), ['weather', 'outage'], ...scan('in', IN_AT, '#scan-held')],
    on: ['phone'],
  },
  { name: 'scan-early', steps: [['now', EVENING], ...scan('in', EVENING, '#scan-refused')], on: ['phone'] },
  {
    name: 'scan-expired',
    steps: [['now', HALL_AT], ...scan('in', IN_AT, '#scan-refused')],
    on: ['phone', 'large'],
  },
  {
    name: 'scan-not-a-code',
    steps: [
      ...hall('scan/index', '#scan-typed'),
      ['type', '#scan-typed', 'https://example.com'],
      ['tap', '#scan-use'],
      ['see', '#scan-refused'],
    ],
    on: ['phone'],
  },
  {
    name: 'scan-outbox',
    steps: [
      ['now', IN_AT],
      ...card(1),
      ['offline'],
      ...scan('in', IN_AT, '#scan-held'),
      ['go', 'pages/outbox/index'],
      ['see', '#outbox-state'],
    ],
    on: ['phone'],
  },
];

const verify = hall('verify/index', '#certificate-code');
const verifyScenes: readonly Base[] = [
  { name: 'certificate', steps: verify, on: ['phone', 'desk'] },
  {
    name: 'certificate-found',
    steps: hall(`verify/index?code=${CERTIFICATE}`, '#certificate-found'),
  },
  {
    name: 'certificate-lost',
    steps: [
      ...verify,
      ['type', '#certificate-code', '7K2M9 04TQ0'],
      ['tap', '#certificate-check'],
      ['see', '#certificate-lost'],
    ],
    on: ['phone', 'desk'],
  },
  {
    name: 'certificate-failed',
    steps: [
      ...verify,
      ['weather', 'outage'],
      ['type', '#certificate-code', CERTIFICATE],
      ['tap', '#certificate-check'],
      ['see', '#certificate-failed'],
    ],
    on: ['phone'],
    as: OFFICER,
  },
];

/** The scenes. */
export const trainingScenes: readonly Base[] = [...ownScenes, ...cardScenes, ...scanScenes, ...verifyScenes];
