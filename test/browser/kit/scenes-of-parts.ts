// The small forms of a file, the search by number, and what a guardian sees.
import { nth } from './children.ts';
import {
  type Base,
  FAR_SUPERVISOR,
  father,
  first,
  fresh,
  GUARDIAN,
  grandmother,
  SUPERVISOR,
  taken,
} from './registry-scene.ts';
import type { Step } from './steps.ts';

const part = (name: string, also = ''): readonly Step[] => [
  ['go', `features/registry/part/index?child=${first}&part=${name}${also}`],
  ['see', '#part'],
];
const third = nth('chd', 3);
const find = (number: string): readonly Step[] => [
  ['go', 'features/registry/find/index'],
  ['type', '#find-number', number],
  ['tap', '#find-go'],
];
const glass: readonly Step[] = [
  ...find(taken),
  ['see', '#found-elsewhere'],
  ['tap', '#open-glass'],
  ['see', '#break-glass'],
];

export const partScenes: readonly Base[] = [
  { name: 'part-basic-before', steps: part('basic'), on: ['phone', 'desk'] },
  {
    name: 'part-basic',
    steps: [...part('basic'), ['tap', '#open-id-number'], ['see', '#ethnicity']],
    whole: true,
    on: ['phone', 'desk'],
  },
  { name: 'part-categories', steps: part('categories'), on: ['phone', 'large', 'desk'] },
  {
    name: 'part-category-end',
    steps: [
      ['go', `features/registry/part/index?child=${third}&part=categories`],
      ['tap', '#end-left_behind'],
      ['tap', '#save'],
      ['see', '#missing'],
    ],
    on: ['phone'],
  },
  { name: 'part-guardians', steps: part('guardians'), whole: true, on: ['phone', 'desk'] },
  { name: 'part-person', steps: part('person', `&of=${father}`), on: ['phone', 'large'] },
  { name: 'part-schooling', steps: part('schooling'), on: ['phone', 'large', 'desk'] },
  { name: 'part-health', steps: [...part('health'), ['tap', '#health-state-disabled']], on: ['phone'] },
  {
    name: 'part-household',
    steps: [...part('household'), ['type', '#shares-search', 'cz'], ['wait', 300]],
    whole: true,
    on: ['phone'],
  },
  {
    name: 'part-benefits',
    steps: [...part('benefits'), ['tap', '#benefit-add']],
    whole: true,
    on: ['phone'],
  },
  {
    name: 'part-move',
    as: SUPERVISOR,
    steps: [...part('move'), ['type', '#village-search', '何'], ['see', '[id^=village-pick]']],
    on: ['phone', 'desk'],
  },
  {
    name: 'part-move-chosen',
    as: SUPERVISOR,
    steps: [
      ...part('move'),
      ['type', '#village-search', '何柳'],
      ['tap', '[id^=village-pick]'],
      ['see', '#village-chosen'],
    ],
    on: ['phone', 'large'],
  },
  {
    name: 'part-close',
    as: SUPERVISOR,
    steps: [...part('close'), ['tap', '#closing-moved_away']],
    on: ['phone', 'desk'],
  },
  { name: 'find-here', steps: [...find(taken), ['see', '#found-here']], on: ['phone', 'desk'] },
  { name: 'find-nowhere', steps: [...find(fresh), ['see', '#found-nowhere']], on: ['phone'] },
  { name: 'find-elsewhere', as: FAR_SUPERVISOR, steps: [...find(taken), ['see', '#found-elsewhere']] },
  { name: 'find-glass', as: FAR_SUPERVISOR, steps: glass },
  {
    name: 'invite',
    steps: [
      ['go', `features/registry/invite/index?child=${first}&guardian=${father}`],
      ['see', '#before'],
    ],
    on: ['phone', 'large'],
  },
  {
    name: 'invite-made',
    steps: [
      ['go', `features/registry/invite/index?child=${first}&guardian=${father}`],
      ['tap', '#make-invitation'],
      ['see', '#invitation'],
    ],
    whole: true,
  },
  {
    name: 'invite-bound',
    steps: [
      ['go', `features/registry/invite/index?child=${first}&guardian=${grandmother}`],
      ['see', '#bound'],
    ],
    on: ['phone'],
  },
  { name: 'own-children', as: GUARDIAN, steps: [['see', '#own-phone']] },
  {
    name: 'own-child',
    as: GUARDIAN,
    whole: true,
    steps: [
      ['tap', `#open-own-${first}`],
      ['see', '#own-file'],
    ],
  },
  {
    name: 'own-readers',
    as: GUARDIAN,
    steps: [
      ['tap', `#readers-${first}`],
      ['see', '#readers'],
    ],
  },
  {
    name: 'own-consents',
    as: GUARDIAN,
    whole: true,
    steps: [
      ['tap', `#consents-${first}`],
      ['tap', '#consent-photos'],
      ['see', '#consent-photos[aria-checked=true]'],
    ],
  },
  {
    name: 'own-consents-failed',
    as: GUARDIAN,
    steps: [
      ['tap', `#consents-${first}`],
      ['see', '#own-consents'],
      ['weather', 'outage'],
      ['tap', '#consent-photos'],
      ['see', '#consent-trouble'],
    ],
    on: ['phone'],
  },
];
