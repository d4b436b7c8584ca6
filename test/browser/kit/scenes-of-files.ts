// The village's register and a child's file, in every state.
import { crowd, story } from './children.ts';
import { type Base, FAR_SUPERVISOR, first, OFFICER, SUPERVISOR, taken } from './registry-scene.ts';
import type { Step } from './steps.ts';

const list: readonly Step[] = [
  ['tap', '#tab-children'],
  ['see', '#children'],
];
const openFile: readonly Step[] = [
  ['go', `features/registry/child-file/index?child=${first}`],
  ['see', '#overview'],
];
const part = (name: string, also = ''): readonly Step[] => [
  ['go', `features/registry/part/index?child=${first}&part=${name}${also}`],
  ['see', '#part'],
];
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
const broken: readonly Step[] = [
  ...glass,
  ['tap', '#ground-child_found_here'],
  ['type', '#glass-reason', '孩子一个人在我们镇的车站，要联系家里人。'],
  ['tap', '#break-glass'],
  ['see', '#under-glass'],
];

export const fileScenes: readonly Base[] = [
  {
    name: 'file-birthday',
    children: story.map((one, n) =>
      n === 0 ? { ...one, file: { ...one.file, bornOn: '2010-07-01' } } : one,
    ),
    steps: [...openFile, ['see', '#birthday']],
  },
  { name: 'register-list', steps: list, children: [...story, ...crowd(40)] },
  {
    name: 'register-list-panel',
    steps: [...list, ['tap', `#children-${first}`], ['see', '#child-side']],
    on: ['desk', 'desk-large'],
  },
  {
    name: 'register-list-found',
    steps: [...list, ['type', '#child-search', 'wy'], ['see', `[id$=${first}]`]],
    on: ['phone', 'desk'],
  },
  {
    name: 'register-list-narrowed',
    steps: [...list, ['tap', '#narrow-colour-yellow'], ['wait', 100]],
    on: ['phone', 'desk'],
  },
  {
    name: 'register-list-nobody',
    steps: [...list, ['type', '#child-search', '赵'], ['see', '#nobody-found']],
    on: ['phone', 'desk'],
  },
  {
    name: 'register-list-empty',
    children: story.slice(6),
    steps: [
      ['tap', '#tab-children'],
      ['see', '#no-children'],
    ],
    on: ['phone', 'desk'],
  },
  { name: 'file', steps: openFile, whole: true },
  { name: 'file-top', steps: openFile, on: ['phone'] },
  {
    name: 'file-visits',
    steps: [...openFile, ['tap', '#file-visits'], ['see', '#timeline']],
    on: ['phone', 'desk'],
  },
  { name: 'file-readers', steps: [...openFile, ['tap', '#file-readers'], ['see', '#readers']] },
  {
    name: 'file-consents',
    whole: true,
    steps: [...openFile, ['tap', '#file-consents'], ['see', '#consents']],
  },
  {
    name: 'file-id-sheet',
    steps: [...openFile, ['tap', '#show-id-number'], ['see', '#id-sheet']],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'file-id-shown',
    steps: [
      ...openFile,
      ['tap', '#show-id-number'],
      ['tap', '#id-sheet-yes'],
      ['see', `#id-number-shown:has-text("${taken}")`],
    ],
    on: ['phone'],
  },
  {
    name: 'file-supervisor',
    as: SUPERVISOR,
    whole: true,
    steps: [...openFile, ['see', '#turns']],
    on: ['phone', 'desk'],
  },
  {
    name: 'file-reason',
    as: OFFICER,
    steps: [
      ['go', `features/registry/child-file/index?child=${first}`],
      ['see', '#reason-sheet'],
    ],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'file-after-reason',
    as: OFFICER,
    steps: [
      ['go', `features/registry/child-file/index?child=${first}`],
      ['tap', '#reason-complaint'],
      ['see', '#overview'],
    ],
    on: ['phone', 'desk'],
  },
  {
    name: 'file-not-found',
    as: FAR_SUPERVISOR,
    steps: [
      ['go', `features/registry/child-file/index?child=${first}`],
      ['see', '#read-refused'],
    ],
    on: ['phone', 'desk'],
  },
  {
    name: 'file-failed',
    steps: [
      ['weather', 'outage'],
      ['go', `features/registry/child-file/index?child=${first}`],
      ['see', '#read-failed'],
    ],
    on: ['phone', 'desk'],
  },
  {
    name: 'file-waiting',
    steps: [
      ...openFile,
      ['offline'],
      ['tap', '#change-health'],
      ['tap', '#health-state-chronic'],
      ['type', '#health-note', '哮喘，书包里有药'],
      ['tap', '#save'],
      ['see', '#part-health .chip'],
      ['wait', 2300],
    ],
    whole: true,
    on: ['phone', 'desk'],
  },
  {
    name: 'file-closed',
    as: SUPERVISOR,
    steps: [
      ...part('close'),
      ['tap', '#closing-moved_away'],
      ['tap', '#save'],
      ['wait', 500],
      ...openFile,
      ['see', '#turn-reopen'],
      ['wait', 2000],
    ],
    whole: true,
    on: ['phone', 'desk'],
  },
  { name: 'file-under-glass', as: FAR_SUPERVISOR, steps: broken, on: ['phone', 'desk'] },
];
