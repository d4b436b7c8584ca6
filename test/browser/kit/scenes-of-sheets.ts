// The staff's lists of entrustments and one sheet in every state: village, town, county, file.
import { story } from './children.ts';
import { type Base, OFFICER, SUPERVISOR } from './registry-scene.ts';
import { bothSizes, child, go, one, sheet } from './sheet-scene.ts';

const village = go('village/index', '#village-sheets .lead');
const listScenes: readonly Base[] = [
  { name: 'sheets-village', steps: [...village, ['see', '#group-lacking, #sheets-table']], whole: true },
  {
    name: 'sheets-village-side',
    steps: [...village, ['tap', `#sheets-table-${sheet(1)}`], ['see', '#sheet-side #signers']],
    on: ['desk'],
  },
  {
    name: 'sheets-village-lacking',
    steps: [...village, ['tap', `#sheets-table-${child(5)}`], ['see', '#lacking-side']],
    on: ['desk'],
  },
  {
    name: 'sheets-village-empty',
    children: story.slice(6),
    steps: [...village, ['see', '#no-sheets']],
    on: ['phone', 'desk'],
  },
  {
    name: 'sheets-village-nobody',
    steps: [...village, ['type', '#sheet-search', '赵'], ['see', '#nobody-found']],
    on: ['phone'],
  },
  {
    name: 'sheets-village-offline',
    steps: [...village, ['see', '#group-lacking'], ['offline'], ['wait', 600]],
    on: ['phone'],
  },
  {
    name: 'sheets-village-failed',
    steps: [['weather', 'outage'], ...village, ['see', '#read-failed']],
    on: ['phone', 'desk'],
  },
  { name: 'sheets-today', steps: [['see', '#open-sheets']], on: bothSizes, whole: true },
  {
    name: 'sheets-file',
    steps: [
      ['go', `features/registry/child-file/index?child=${child(5)}`],
      ['see', '#part-entrustment'],
    ],
    whole: true,
    on: ['phone', 'desk'],
  },
];

const sheetStates: readonly Base[] = [
  { name: 'sheet-signing', steps: one(1), whole: true },
  {
    name: 'sheet-ask-again',
    steps: [...one(1), ['tap', '#step-ask_again'], ['see', '#ask-again']],
    on: ['phone', 'desk'],
  },
  { name: 'sheet-agreed', steps: one(2), on: ['phone'], whole: true },
  { name: 'sheet-sent-back', steps: one(3), on: bothSizes, whole: true },
  { name: 'sheet-barred', steps: one(31), on: ['phone'], whole: true },
  { name: 'sheet-ending', steps: one(33), on: ['phone', 'desk'], whole: true },
  {
    name: 'sheet-receipt',
    steps: [...one(34), ['tap', '#step-receipt'], ['see', '#receipt']],
    on: bothSizes,
  },
  {
    name: 'sheet-end',
    steps: [...one(34), ['tap', '#step-end'], ['tap', '#end-reason-returned']],
    on: ['phone'],
  },
  { name: 'sheet-ended', steps: one(37), on: ['phone'] },
  {
    name: 'sheet-text',
    steps: [...one(1), ['tap', '#open-text'], ['see', '#sheet-text']],
    on: ['phone'],
    whole: true,
  },
];

const town = go('town/index', '#town-sheets .lead');
const county = go('county/index', '#checkpoints .root-groups');
const deskScenes: readonly Base[] = [
  {
    name: 'town-sheets',
    as: SUPERVISOR,
    steps: [...town, ['see', '#place-320682112201, #villages-cover']],
    whole: true,
  },
  {
    name: 'town-sheets-side',
    as: SUPERVISOR,
    steps: [...town, ['tap', `#town-table-${sheet(32)}`], ['see', '#sheet-side #signers']],
    on: ['desk'],
  },
  {
    name: 'town-sheets-lacking',
    as: SUPERVISOR,
    steps: [...town, ['tap', `#town-table-${child(5)}`], ['see', '#lacking-side']],
    on: ['desk'],
  },
  {
    name: 'town-sheets-empty',
    as: SUPERVISOR,
    children: story.slice(1, 2),
    steps: [...town, ['see', '#nothing-waits']],
    on: ['phone'],
  },
  {
    name: 'town-settle',
    as: SUPERVISOR,
    steps: [...one(31), ['tap', '#step-settle'], ['tap', '#settle-outcome-confirmed']],
    on: ['phone', 'desk'],
  },
  {
    name: 'town-file',
    as: SUPERVISOR,
    steps: [...one(32), ['tap', '#step-file'], ['see', '#file-sheet']],
    on: ['phone', 'desk'],
  },
  {
    name: 'town-send-back',
    as: SUPERVISOR,
    steps: [...one(32), ['tap', '#step-send_back'], ['see', '#send-back']],
    on: ['phone'],
  },
  {
    name: 'town-photo-failed',
    as: SUPERVISOR,
    steps: [...one(32), ['weather', 'outage'], ['tap', '#paper-photo'], ['see', '#papers-trouble']],
    on: ['phone'],
  },
  { name: 'town-to-file', as: SUPERVISOR, steps: one(32), on: ['phone', 'desk'], whole: true },
  { name: 'county-cover', as: OFFICER, steps: county, whole: true },
  {
    name: 'county-cover-empty',
    as: OFFICER,
    children: story.slice(1, 2),
    steps: [...county, ['see', '#nobody-must']],
    on: ['phone', 'desk'],
  },
];

/** The scenes. */
export const sheetScenes: readonly Base[] = [...listScenes, ...sheetStates, ...deskScenes];
