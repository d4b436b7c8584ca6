// A sheet of questions is chosen, looked at and written into the banks, in every state.
import { byOfficer, type DeskScene } from './bank-scene.ts';
import { BROKEN_SHEET, CLEAN_SHEET, FAULTY_SHEET, STORY_SHEET } from './bank-sheets.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const importing: readonly Step[] = [
  ['go', 'features/bank/import/index'],
  ['see', '#import-choose'],
];
const checked: readonly Step[] = [
  ...importing,
  ['sheet', '#import-choose', STORY_SHEET],
  ['see', '#import-state'],
];

const ofImports = (large: readonly Step[]): readonly DeskScene[] => [
  { name: 'import', whole: true, steps: importing },
  { name: 'import-desk', at: 'desk', steps: importing },
  { name: 'import-large-desk', at: 'desk', steps: [...large, ...importing] },
  {
    name: 'import-reading-desk',
    at: 'desk',
    steps: [...importing, ['weather', 'slow'], ['sheet', '#import-choose', STORY_SHEET], ['wait', 2400]],
  },
  {
    name: 'import-refused-desk',
    at: 'desk',
    steps: [...importing, ['sheet', '#import-choose', BROKEN_SHEET], ['see', '#import-trouble']],
  },
  {
    name: 'import-failed',
    steps: [
      ...importing,
      ['weather', 'outage'],
      ['sheet', '#import-choose', STORY_SHEET],
      ['see', '#import-trouble'],
    ],
  },
  { name: 'import-checked', whole: true, steps: checked },
  { name: 'import-checked-large', whole: true, steps: [...large, ...checked] },
  { name: 'import-checked-desk', at: 'desk', steps: checked },
  {
    name: 'import-fault-desk',
    at: 'desk',
    steps: [...checked, ['tap', '#faults-table-23-because-formula'], ['see', '#fault-side']],
  },
  {
    name: 'import-fault-small-desk',
    at: 'small-desk',
    steps: [...checked, ['tap', '#faults-table-9-right-right_not_an_option'], ['see', '#fault-side']],
  },
  {
    name: 'import-good-desk',
    at: 'desk',
    steps: [...checked, ['tap', '#import-look-good'], ['tap', '#good-table-good-3'], ['see', '#good-side']],
  },
  {
    name: 'import-good',
    steps: [...checked, ['tap', '#import-look-good'], ['tap', '#good-3'], ['see', '.asked']],
  },
  {
    name: 'import-clean-desk',
    at: 'desk',
    steps: [...importing, ['sheet', '#import-choose', CLEAN_SHEET], ['see', '#good-table']],
  },
  {
    name: 'import-all-faulty-desk',
    at: 'desk',
    steps: [...importing, ['sheet', '#import-choose', FAULTY_SHEET], ['see', '#faults-table']],
  },
  { name: 'import-entered', steps: [...checked, ['tap', '#import-enter'], ['see', '#import-on']] },
  {
    name: 'import-entered-desk',
    at: 'desk',
    steps: [...checked, ['tap', '#import-enter'], ['see', '#import-on'], ['wait', 2300]],
  },
  {
    name: 'import-entering-desk',
    at: 'desk',
    steps: [...checked, ['weather', 'slow'], ['tap', '#import-enter'], ['wait', 5000]],
  },
  {
    name: 'import-half-desk',
    at: 'desk',
    steps: [...checked, ['weather', 'outage'], ['tap', '#import-enter'], ['see', '#import-on']],
  },
];

/** The scenes; `large` are the steps that switch large type on. */
export const importScenes = (large: readonly Step[]): readonly Scene[] => byOfficer(ofImports(large));
