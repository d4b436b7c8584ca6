// A director's pages in every state: today, the list, a file, the form, and what waits to be sent.
import { crowd, nth, story } from './children.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const second = nth('chd', 2);

const record: readonly Step[] = [
  ['tap', '#start-visit'],
  ['see', '#save-visit'],
];
const better: readonly Step[] = [
  ...record,
  ['tap', '#presence-child'],
  ['tap', '#topic-guardianship'],
  ['tap', '#finding-guardianship-cared_for'],
];
const filled: readonly Step[] = [...record, ['tap', '#presence-child'], ['tap', '#next-step-none']];
const file: readonly Step[] = [
  ['tap', '#urgent-child'],
  ['see', '#timeline'],
];
const savedOffline: readonly Step[] = [
  ['tap', `#child-${second}`],
  ['see', '#timeline'],
  ['offline'],
  ...filled,
  ['tap', '#save-visit'],
  ['wait', 2500],
];
const refused: readonly Step[] = [
  ...filled,
  ['now', '2026-06-10T01:41:00.000Z'],
  ['tap', '#save-visit'],
  ['see', '#refused'],
  ['wait', 2200],
];
const outboxWithRefused: readonly Step[] = [...refused, ['tap', '#refused-do']];

const termEnded: readonly Step[] = [['see', '#tab-me'], ['end-term'], ['reload'], ['see', '#term-ended']];
const waitingAfterTerm: readonly Step[] = [
  ...filled,
  ['weather', 'outage'],
  ['tap', '#save-visit'],
  ['see', '#failing'],
  ...termEnded,
  ['wait', 2200],
];

type Short = Readonly<{ name: string; steps: readonly Step[] }> & Partial<Scene>;

const short = (large: readonly Step[]): readonly Short[] => [
  { name: 'today', steps: [['see', '#urgent']] },
  { name: 'today-large', steps: [...large, ['see', '#urgent']] },
  { name: 'today-desk', at: 'desk', steps: [['see', '#urgent']] },
  { name: 'today-empty', children: story.slice(4, 5), steps: [['see', '#nobody-due']] },
  {
    name: 'today-loading',
    steps: [['see', '#urgent'], ['forget', '/kept/'], ['weather', 'slow'], ['reload'], ['wait', 2600]],
  },
  {
    name: 'today-failed',
    steps: [['see', '#urgent'], ['weather', 'outage'], ['reload'], ['see', '#not-fresh']],
  },
  { name: 'today-offline', steps: [...savedOffline, ['tap', '#back'], ['see', '#offline']] },
  { name: 'today-refused', steps: refused },
  {
    name: 'today-failing',
    steps: [...filled, ['weather', 'outage'], ['tap', '#save-visit'], ['see', '#failing'], ['wait', 2200]],
  },
  {
    name: 'children',
    children: [...story, ...crowd(190)],
    steps: [
      ['tap', '#tab-children'],
      ['see', '#children'],
    ],
  },
  {
    name: 'children-search',
    steps: [
      ['tap', '#tab-children'],
      ['type', '#child-search', '赵'],
      ['see', '#nobody-found'],
    ],
  },
  { name: 'child-file', steps: file },
  { name: 'child-file-call', steps: [...file, ['tap', '#call-guardian'], ['see', '#call-sheet']] },
  { name: 'child-file-large', steps: [...large, ...file] },
  { name: 'child-file-desk', at: 'desk', steps: file },
  { name: 'record', steps: record },
  { name: 'record-changed', steps: better },
  {
    name: 'record-changed-next',
    steps: [
      ...better,
      ['tap', '#next-step-call_in_a_week'],
      ['type', '#visit-note', '奶奶腿脚还不方便，邻居顾明芳中午送饭。'],
      ['bottom'],
    ],
  },
  { name: 'record-missing', steps: [...record, ['tap', '#save-visit'], ['see', '#missing']] },
  { name: 'record-when', steps: [...record, ['tap', '#change-when'], ['tap', '#visit-on-other']] },
  { name: 'record-first', children: story.slice(5), steps: record },
  { name: 'record-large', steps: [...large, ...better] },
  { name: 'record-desk', at: 'desk', steps: better },
  {
    name: 'correct',
    steps: [
      ...file,
      ['tap', '[id^=correct-vis]'],
      ['see', '#save-visit'],
      ['tap', '#topic-guardianship'],
      ['tap', '#finding-guardianship-carer_ill'],
    ],
  },
  { name: 'outbox', steps: [...savedOffline, ['tap', '#offline-do'], ['see', '#try-now']] },
  { name: 'outbox-refused', steps: [...outboxWithRefused, ['see', '[id^=mend-]']] },
  {
    name: 'outbox-discard',
    steps: [...outboxWithRefused, ['tap', '[id^=discard-cmd]'], ['see', '#discard-sheet']],
  },
  { name: 'outbox-mend', steps: [...outboxWithRefused, ['tap', '[id^=mend-]'], ['see', '#mending']] },
  { name: 'term-ended', steps: [['see', '#urgent'], ...termEnded] },
  { name: 'term-ended-large', steps: [...large, ...termEnded] },
  { name: 'term-ended-waiting', steps: waitingAfterTerm },
  { name: 'term-ended-waiting-desk', at: 'small-desk', steps: waitingAfterTerm },
  {
    name: 'term-ended-refused',
    steps: [...refused, ...termEnded, ['tap', '#refused-do'], ['see', '#outbox-state']],
  },
  {
    name: 'term-ended-me',
    steps: [...termEnded, ['tap', '#tab-me'], ['see', '#my-name']],
  },
  {
    name: 'me',
    steps: [
      ['tap', '#tab-me'],
      ['see', '#my-name'],
    ],
  },
];

/** The scenes; `large` are the steps that switch large type on. */
export const directorScenes = (large: readonly Step[]): readonly Scene[] =>
  short(large).map((scene) => ({ as: 'openid-shen', children: story, ...scene }));
