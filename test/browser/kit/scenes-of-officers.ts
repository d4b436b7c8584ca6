// An officer's desk, on a phone and on a desk's screen: the county's people, broken glasses, erasures and holds.
import { nth, story } from './children.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const OFFICER = 'openid-ding';

const onPhone = (place: string): readonly Step[] => [
  ['tap', '#tab-me'],
  ['tap', `#open-${place}`],
];
const atDesk = (place: string): readonly Step[] => [['tap', `#tab-${place}`]];
const people: readonly Step[] = [...onPhone('people'), ['see', '#people-search']];
const peopleDesk: readonly Step[] = [...atDesk('people'), ['see', '#people-table']];
/** An officer who has looked at a town: the phone's clock is the county's from then on. */
const looked: readonly Step[] = [
  ['tap', '#town-320682112000'],
  ['see', '#red-list'],
];

type Short = Readonly<{ name: string; steps: readonly Step[] }> & Partial<Scene>;

const officer = (large: readonly Step[]): readonly Short[] => [
  {
    name: 'me-officer',
    steps: [
      ['tap', '#tab-me'],
      ['see', '#open-erasures'],
    ],
  },
  { name: 'county-people', steps: people },
  { name: 'county-people-desk', at: 'small-desk', steps: peopleDesk },
  {
    name: 'county-people-panel-desk',
    at: 'small-desk',
    steps: [...peopleDesk, ['tap', `#people-table-${nth('prs', 8)}`], ['see', '#person-side']],
  },
  {
    name: 'county-people-town-desk',
    at: 'small-desk',
    steps: [...peopleDesk, ['pick', '#people-where', '320682112000'], ['see', '#vacant']],
  },
  {
    name: 'county-grant-desk',
    at: 'small-desk',
    steps: [
      ...peopleDesk,
      ['tap', `#people-table-${nth('prs', 8)}`],
      ['tap', '#person-grant'],
      ['see', '#grant'],
    ],
  },
  {
    name: 'county-revoke',
    steps: [...people, ['tap', `#person-${nth('prs', 8)}`], ['tap', '#person-revoke'], ['see', '#revoke']],
  },
  {
    name: 'county-revoke-twice',
    steps: [
      ...people,
      ['tap', `#person-${nth('prs', 8)}`],
      ['tap', '#person-revoke'],
      ['tap', '#revoke-reason-left_service'],
      ['tap', '#revoke-do'],
    ],
  },
  { name: 'glasses', steps: [...looked, ...onPhone('glasses'), ['see', '#glasses .li']] },
  { name: 'glasses-large', steps: [...large, ...looked, ...onPhone('glasses'), ['see', '#glasses .li']] },
  {
    name: 'glasses-desk',
    at: 'small-desk',
    steps: [...looked, ...atDesk('glasses'), ['see', '#glasses-table']],
  },
  { name: 'erasures', steps: [...looked, ...onPhone('erasures'), ['see', `#erasure-${nth('era', 21)}`]] },
  {
    name: 'erasures-open',
    steps: [...looked, ...onPhone('erasures'), ['tap', `#erasure-${nth('era', 21)}`], ['see', '#do-confirm']],
  },
  {
    name: 'erasures-confirm',
    steps: [
      ...looked,
      ...onPhone('erasures'),
      ['tap', `#erasure-${nth('era', 21)}`],
      ['tap', '#do-confirm'],
      ['see', '#erasure-confirm'],
    ],
  },
  {
    name: 'erasures-confirm-large',
    steps: [
      ...large,
      ...looked,
      ...onPhone('erasures'),
      ['tap', `#erasure-${nth('era', 21)}`],
      ['tap', '#do-confirm'],
      ['see', '#erasure-confirm'],
    ],
  },
  {
    name: 'erasures-desk',
    at: 'small-desk',
    steps: [...looked, ...atDesk('erasures'), ['see', '#erasures-table']],
  },
  {
    name: 'erasures-panel-desk',
    at: 'small-desk',
    steps: [
      ...looked,
      ...atDesk('erasures'),
      ['tap', `#erasures-table-${nth('era', 21)}`],
      ['see', '#erasure-side'],
    ],
  },
  {
    name: 'erasures-own-desk',
    at: 'small-desk',
    steps: [
      ...looked,
      ...atDesk('erasures'),
      ['tap', `#erasures-table-${nth('era', 22)}`],
      ['see', '#erasure-side'],
    ],
  },
  {
    name: 'erasures-hold-desk',
    at: 'small-desk',
    steps: [
      ...looked,
      ...atDesk('erasures'),
      ['tap', `#erasures-table-${nth('era', 22)}`],
      ['tap', '#do-hold'],
      ['see', '#erasure-hold'],
    ],
  },
  {
    name: 'erasure',
    steps: [
      ['go', `features/access/erasure/index?child=${nth('chd', 1)}&why=correction`],
      ['see', '#start-propose'],
    ],
  },
  {
    name: 'erasure-propose',
    steps: [
      ['go', `features/access/erasure/index?child=${nth('chd', 1)}&why=correction`],
      ['tap', '#start-propose'],
      ['see', '#erasure-propose'],
    ],
  },
  {
    name: 'erasure-desk',
    at: 'small-desk',
    steps: [
      ['go', `features/access/erasure/index?child=${nth('chd', 1)}&why=correction`],
      ['see', '#start-propose'],
    ],
  },
];

/** The scenes; `large` are the steps that switch large type on. */
export const officerScenes = (large: readonly Step[]): readonly Scene[] =>
  officer(large).map((scene) => ({ as: OFFICER, children: story, ...scene }));
