// A supervisor's desk, on a phone and on a desk's screen: people, hand-over, late writes.
import { askedStory, nth, story } from './children.ts';
import type { Scene } from './scene.ts';
import { VACANT } from './staff.ts';
import type { Step } from './steps.ts';

const SUPERVISOR = 'openid-gu';
const shen = nth('prs', 1);
const li = nth('prs', 301);

const onPhone = (place: string): readonly Step[] => [
  ['tap', '#tab-me'],
  ['tap', `#open-${place}`],
];
const atDesk = (place: string): readonly Step[] => [['tap', `#tab-${place}`]];
const people: readonly Step[] = [...onPhone('people'), ['see', '#people-search']];
const peopleDesk: readonly Step[] = [...atDesk('people'), ['see', '#people-table']];
const panel: readonly Step[] = [...peopleDesk, ['tap', `#people-table-${shen}`], ['see', '#person-side']];
const person: readonly Step[] = [...people, ['tap', `#person-${shen}`], ['see', '#person-bound']];
const fill: readonly Step[] = [
  ['type', '#register-name', '沈小兰'],
  ['type', '#register-phone', '13900000001'],
];
const handover: readonly Step[] = [
  ['tap', '#person-handover'],
  ['pick', '#handover-next', li],
  ['see', '#handover-plan'],
];

const ASKED = `${nth('chd', 2)}-320682116201`;
const allAccepted: readonly Step[] = [
  ...onPhone('waiting'),
  ['tap', `#review-${nth('rvw', 1)}`],
  ['tap', '#review-accept'],
  ['tap', `#review-${nth('rvw', 12)}`],
  ['tap', '#review-accept'],
  ['tap', `#review-${nth('rvw', 30)}`],
  ['tap', '#review-accept'],
];
const toMove: readonly Step[] = [...onPhone('waiting'), ['tap', `#asked-${ASKED}`], ['tap', '#turn-move']];

type Short = Readonly<{ name: string; steps: readonly Step[] }> & Partial<Scene>;

const supervisor = (large: readonly Step[]): readonly Short[] => [
  {
    name: 'me-supervisor',
    steps: [
      ['tap', '#tab-me'],
      ['see', '#roles'],
    ],
  },
  {
    name: 'me-supervisor-desk',
    at: 'small-desk',
    steps: [
      ['tap', '#tab-me'],
      ['see', '#roles'],
    ],
  },
  { name: 'me-supervisor-large', steps: [...large, ['tap', '#tab-me'], ['see', '#roles']] },
  { name: 'people', steps: people },
  { name: 'people-large', steps: [...large, ...people] },
  { name: 'people-desk', at: 'small-desk', steps: peopleDesk },
  { name: 'people-search', steps: [...people, ['type', '#people-search', '赵']] },
  { name: 'people-found', steps: [...people, ['type', '#people-search', '沈']] },
  { name: 'people-panel-desk', at: 'small-desk', steps: panel },
  { name: 'people-panel-wide-desk', at: 'desk', steps: panel },
  { name: 'people-register', steps: [...people, ['tap', `#fill-${VACANT}`], ['see', '#register-name']] },
  {
    name: 'people-register-missing',
    steps: [...people, ['tap', '#open-register'], ['tap', '#register-do'], ['see', '.fault']],
  },
  {
    name: 'people-register-refused-desk',
    at: 'small-desk',
    steps: [...peopleDesk, ['tap', '#open-register'], ...fill, ['tap', '#register-do'], ['see', '.fault']],
  },
  {
    name: 'people-register-failed',
    steps: [
      ...people,
      ['tap', '#open-register'],
      ...fill,
      ['weather', 'outage'],
      ['tap', '#register-do'],
      ['see', '#register-trouble'],
    ],
  },
  {
    name: 'people-registered',
    steps: [
      ...people,
      ['tap', `#fill-${VACANT}`],
      ['type', '#register-name', '沈小兰'],
      ['type', '#register-phone', '13900000777'],
      ['tap', '#register-do'],
      ['wait', 2500],
    ],
  },
  { name: 'person', steps: person },
  { name: 'person-large', whole: true, steps: [...large, ...person] },
  {
    name: 'person-grant',
    steps: [...people, ['tap', `#person-${li}`], ['tap', '#person-grant'], ['see', '#grant']],
  },
  { name: 'person-end', steps: [...person, ['tap', '#person-end'], ['see', '#end']] },
  { name: 'person-correct', steps: [...person, ['tap', '#person-correct'], ['see', '#correct']] },
  { name: 'person-unbind', steps: [...person, ['tap', '#person-unbind'], ['see', '#unbind']] },
  { name: 'handover', whole: true, steps: [...person, ...handover] },
  { name: 'handover-large', whole: true, steps: [...large, ...person, ...handover] },
  { name: 'handover-desk', at: 'small-desk', steps: [...panel, ...handover] },
  {
    name: 'handover-missing',
    steps: [...people, ['tap', '#open-handover'], ['tap', '#handover-do'], ['see', '.fault']],
  },
  {
    name: 'handover-newcomer',
    whole: true,
    steps: [
      ...person,
      ['tap', '#person-handover'],
      ['pick', '#handover-next', 'newcomer'],
      ['type', '#handover-name', '季小红'],
    ],
  },
  {
    name: 'handover-done',
    steps: [...person, ...handover, ['tap', '#handover-do'], ['see', '#handed-over']],
  },
  { name: 'waiting', steps: [...onPhone('waiting'), ['see', '#waiting .li']] },
  { name: 'waiting-desk', at: 'small-desk', steps: [...atDesk('waiting'), ['see', '#waiting-table']] },
  {
    name: 'waiting-panel-desk',
    at: 'small-desk',
    steps: [...atDesk('waiting'), ['tap', `#waiting-table-${nth('rvw', 1)}`], ['see', '#visit-facts']],
  },
  {
    name: 'review',
    whole: true,
    steps: [...onPhone('waiting'), ['tap', `#review-${nth('rvw', 1)}`], ['see', '#visit-facts']],
  },
  {
    name: 'review-large',
    whole: true,
    steps: [...large, ...onPhone('waiting'), ['tap', `#review-${nth('rvw', 1)}`], ['see', '#visit-facts']],
  },
  {
    name: 'review-session',
    whole: true,
    steps: [...onPhone('waiting'), ['tap', `#review-${nth('rvw', 30)}`], ['see', '#session-written']],
  },
  {
    name: 'review-reject',
    steps: [
      ...onPhone('waiting'),
      ['tap', `#review-${nth('rvw', 1)}`],
      ['tap', '#review-reject'],
      ['tap', '#reject-do'],
      ['see', '.fault'],
    ],
  },
  {
    name: 'waiting-empty',
    steps: [...allAccepted, ['see', '#nothing-waits'], ['wait', 2300]],
  },
  { name: 'asked', children: askedStory, steps: [...onPhone('waiting'), ['see', '#asked .li']] },
  {
    name: 'asked-large',
    whole: true,
    children: askedStory,
    steps: [...large, ...onPhone('waiting'), ['see', '#asked .li']],
  },
  {
    name: 'asked-desk',
    at: 'small-desk',
    children: askedStory,
    steps: [...atDesk('waiting'), ['see', '#asked-table']],
  },
  { name: 'asked-only', children: askedStory, steps: [...allAccepted, ['see', '#asked'], ['wait', 2300]] },
  {
    name: 'asked-only-desk',
    at: 'small-desk',
    children: askedStory,
    steps: [
      ...atDesk('waiting'),
      ['tap', `#waiting-table-${nth('rvw', 1)}`],
      ['tap', '#review-accept'],
      ['tap', `#waiting-table-${nth('rvw', 12)}`],
      ['tap', '#review-accept'],
      ['wait', 2300],
    ],
  },
  { name: 'asked-move', children: askedStory, steps: [...toMove, ['see', '#villages-asking']] },
  {
    name: 'asked-move-desk',
    at: 'small-desk',
    children: askedStory,
    steps: [
      ...atDesk('waiting'),
      ['tap', `#asked-table-${ASKED}`],
      ['tap', '#turn-move'],
      ['see', '#villages-asking'],
    ],
  },
  {
    name: 'asked-move-chosen',
    children: askedStory,
    steps: [...toMove, ['tap', '#villages-asking .li'], ['see', '#village-chosen']],
  },
  {
    name: 'asked-failed',
    children: askedStory,
    steps: [
      ['tap', '#tab-me'],
      ['weather', 'outage'],
      ['tap', '#open-waiting'],
      ['see', '#read-failed'],
    ],
  },
  {
    name: 'people-failed',
    steps: [...large.slice(0, 1), ['weather', 'outage'], ['tap', '#open-people'], ['see', '#read-failed']],
  },
];

/** The scenes; `large` are the steps that switch large type on. */
export const deskScenes = (large: readonly Step[]): readonly Scene[] => [
  ...supervisor(large).map((scene) => ({ as: SUPERVISOR, children: story, ...scene })),
];
