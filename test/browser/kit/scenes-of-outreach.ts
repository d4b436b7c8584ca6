// Sessions in villages and the policies, in every state a person may meet them.
import { nth } from './children.ts';
import { type Base, DIRECTOR, OFFICER, SUPERVISOR } from './registry-scene.ts';
import type { Step } from './steps.ts';

const go = (page: string, see: string): readonly Step[] => [
  ['go', `features/outreach/${page}`],
  ['see', see],
];

const session = (n: number): string => nth('ors', n);
const village = go('village/index', '#group-owed, #no-sessions');
const fresh = go('record/index?form=record', '#session-theme');
const one = (n: number): readonly Step[] => go(`session/index?session=${session(n)}`, '#session-facts');
const NOBODY_YET = 'openid-he';
const phones = ['phone', 'large'] as const;

const villageScenes: readonly Base[] = [
  { name: 'outreach-village', steps: village, whole: true },
  { name: 'outreach-village-empty', as: NOBODY_YET, steps: village, on: ['phone', 'desk'] },
  {
    name: 'outreach-village-last-year',
    steps: [...village, ['tap', '#sessions-year-2025'], ['see', '#no-sessions']],
    on: ['phone'],
  },
  {
    name: 'outreach-village-offline',
    steps: [...village, ['offline'], ['wait', 600]],
    on: ['phone'],
  },
  {
    name: 'outreach-village-failed',
    steps: [['weather', 'outage'], ...go('village/index', '#read-failed')],
    on: ['phone'],
  },
  { name: 'outreach-session', steps: one(1), whole: true },
  {
    name: 'outreach-session-photo',
    steps: [...one(1), ['tap', '#session-photos-1'], ['see', '#opened-photo img']],
    on: ['phone', 'desk'],
    whole: true,
  },
  {
    name: 'outreach-session-photo-failed',
    steps: [...one(1), ['weather', 'outage'], ['tap', '#session-photos-2'], ['see', '#photo-trouble']],
    on: ['phone'],
  },
  { name: 'outreach-session-planned', steps: one(4), on: phones },
  {
    name: 'outreach-session-call-off',
    steps: [...one(4), ['tap', '#call-off-session'], ['tap', '#call-off-reason-weather']],
    on: phones,
  },
  {
    name: 'outreach-session-called-off',
    steps: [
      ...one(4),
      ['tap', '#call-off-session'],
      ['tap', '#call-off-reason-weather'],
      ['tap', '#call-off-do'],
      ['wait', 2600],
    ],
    on: ['phone'],
  },
  {
    name: 'outreach-session-lost',
    steps: go(`session/index?session=${session(99)}`, '#read-refused'),
    on: ['phone'],
  },
];

const filled: readonly Step[] = [
  ['type', '#session-theme', '看到孩子受伤害，怎么报告'],
  ['type', '#count-guardians', '18'],
  ['type', '#count-children', '6'],
  ['tap', '#more-staff'],
  ['tap', '#session-materials-leaflet'],
];

const recordScenes: readonly Base[] = [
  { name: 'outreach-record', steps: fresh, whole: true },
  {
    name: 'outreach-record-missing',
    steps: [...fresh, ['tap', '#session-form-lecture'], ['tap', '#save-session'], ['see', '#missing']],
    on: phones,
  },
  {
    name: 'outreach-record-which',
    steps: [...village, ['tap', '#record-session'], ['see', '#which-session']],
    on: ['phone', 'desk'],
  },
  {
    name: 'outreach-record-clauses',
    steps: [
      ...fresh,
      ['tap', '#find-clauses'],
      ['type', '#clause-search', '报告'],
      ['see', '#clause-hits'],
      ['tap', `#clause-hits .clause-tick`],
    ],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'outreach-record-policies',
    steps: [...fresh, ['tap', '#find-clauses'], ['see', '#policies-to-pick .li']],
    on: ['phone'],
  },
  {
    name: 'outreach-record-filled',
    steps: [
      ...fresh,
      ...filled,
      ['photo', '#add-photo', 'hall'],
      ['see', '#photos .photo-cell'],
      ['wait', 300],
    ],
    whole: true,
  },
  {
    name: 'outreach-record-saved',
    steps: [
      ...village,
      ['tap', '#record-session'],
      ['tap', '#which-new'],
      ['see', '#session-theme'],
      ...filled,
      ['photo', '#add-photo', 'hall'],
      ['see', '#photos .photo-cell'],
      ['tap', '#save-session'],
      ['see', '#group-held'],
      ['wait', 2600],
    ],
    on: ['phone'],
    whole: true,
  },
  {
    name: 'outreach-record-offline',
    steps: [
      ...village,
      ['tap', '#record-session'],
      ['tap', '#which-new'],
      ['see', '#session-theme'],
      ['offline'],
      ...filled,
      ['tap', '#save-session'],
      ['see', '#group-held'],
      ['wait', 2600],
    ],
    on: ['phone'],
  },
  {
    name: 'outreach-record-refused',
    steps: [
      ...go(`session/index?session=${session(3)}`, '#session-facts'),
      ['tap', '#record-this'],
      ['see', '#session-theme'],
      ['type', '#count-guardians', '12'],
      ['now', '2026-06-01T01:41:00.000Z'],
      ['tap', '#save-session'],
      ['see', '#refused'],
      ['go', 'pages/outbox/index'],
      ['tap', '.card [id^="mend-"]'],
      ['see', '#mending'],
    ],
    on: ['phone'],
  },
  { name: 'outreach-plan', steps: go('record/index?form=plan', '#session-theme'), on: ['phone', 'desk'] },
  {
    name: 'outreach-correct',
    steps: [
      ...one(1),
      ['tap', '#correct-this'],
      ['see', '#session-theme'],
      ['type', '#count-guardians', '24'],
      ['tap', '#session-form-visit'],
      ['tap', '#save-session'],
      ['see', '#confirm-correction'],
    ],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'outreach-corrected',
    steps: [
      ...one(1),
      ['tap', '#correct-this'],
      ['see', '#session-theme'],
      ['type', '#count-guardians', '24'],
      ['tap', '#save-session'],
      ['tap', '#save-correction'],
      ['see', '#session-facts'],
      ['wait', 2600],
    ],
    on: ['phone'],
  },
];

const county = go('region/index', '#coverage .village-square');
const coverageScenes: readonly Base[] = [
  { name: 'outreach-coverage', as: OFFICER, steps: county, whole: true },
  {
    name: 'outreach-coverage-missing',
    as: OFFICER,
    steps: [...county, ['tap', '#coverage-only-missing'], ['wait', 200]],
    on: ['phone', 'desk'],
    whole: true,
  },
  {
    name: 'outreach-coverage-side',
    as: OFFICER,
    steps: [...county, ['tap', '#coverage-table-320682112000'], ['see', '#coverage-side']],
    on: ['desk'],
  },
  {
    name: 'outreach-coverage-town',
    as: SUPERVISOR,
    steps: go('region/index', '#village-cells, #village-coverage'),
    whole: true,
  },
  {
    name: 'outreach-coverage-failed',
    as: OFFICER,
    steps: [['weather', 'outage'], ...go('region/index', '#read-failed')],
    on: ['phone', 'desk'],
  },
];

const list = go('policies/index', '#policies .li');
const law = nth('pol', 1);
const rules = nth('pol', 3);
const policyScenes: readonly Base[] = [
  { name: 'policies', steps: list, whole: true },
  {
    name: 'policies-found',
    steps: [...list, ['type', '#policy-search', '报告'], ['see', '#hits']],
    on: ['phone', 'large', 'desk'],
    whole: true,
  },
  {
    name: 'policies-nothing-found',
    steps: [...list, ['type', '#policy-search', '拆迁'], ['see', '#nothing-found']],
    on: ['phone'],
  },
  { name: 'policies-empty', children: [], steps: go('policies/index', '#no-policies'), on: ['phone'] },
  {
    name: 'policies-offline',
    steps: [...list, ['offline'], ['wait', 600]],
    on: ['phone'],
  },
  { name: 'policy', steps: go(`policy/index?policy=${law}`, '#clauses'), whole: true },
  {
    name: 'policy-clause',
    steps: [...go(`policy/index?policy=${law}&clause=第二十二条`, '#clauses'), ['wait', 400]],
    on: ['phone', 'desk'],
  },
  { name: 'policy-changed', steps: go(`policy/index?policy=${rules}`, '#changes'), whole: true },
  {
    name: 'policy-older',
    as: DIRECTOR,
    steps: go(`policy/index?policy=${rules}&version=1`, '#older-version'),
    on: ['phone'],
  },
  { name: 'policy-over', steps: go(`policy/index?policy=${nth('pol', 5)}`, '#policy-over'), on: ['phone'] },
];

export const outreachScenes: readonly Base[] = [
  ...villageScenes,
  ...recordScenes,
  ...coverageScenes,
  ...policyScenes,
];
