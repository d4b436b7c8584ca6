// Sample requests of the register's routes.
import { idNumberOf } from '#shared/registry/id-number.ts';
import { aChild, aGuardian } from '../../kit/children.ts';
import { nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TOWN, VILLAGE } from '../../kit/ids.ts';
import { guardianOf as familyOf } from '../actors.ts';
import { type County, today } from '../county.ts';
import {
  type Asking,
  above,
  childOf,
  guardianOf,
  keepers,
  NO_TOWN,
  NO_VILLAGE,
  phoneOf,
  type Sample,
  type Samples,
  settleChild,
} from './sample.ts';

const onChild = { level: 'village', first: settleChild } as const;
const villageOf = ({ there }: Asking): string => (there ? VILLAGE : NO_VILLAGE);
const BORN_ON = '2016-03-09';

const keeping = (action: string, data: () => unknown, who = keepers): Samples => ({
  [`POST /registry/children/{childId}/${action}`]: {
    ...onChild,
    who,
    path: (asking) => `/registry/children/${childOf(asking)}/${action}`,
    data,
  },
});

const settleAsked = async (county: County, id: number): Promise<void> => {
  await settleChild(county, id);
  const childId = childOf({ id, n: 0, there: true });
  await county.does('registry', childId, 'ask_for_file', { village: OTHER_TOWNS_VILLAGE });
};

const registerGuardian = (county: County, id: number): Promise<void> =>
  county.does(
    'registry',
    guardianOf({ id, n: 0, there: true }),
    'register_guardian',
    aGuardian({ phone: phoneOf(90_000_000 + id) }),
  );

const onGuardian = (action: string, data: Sample['data']): Samples => ({
  [`POST /registry/guardians/{guardianId}/${action}`]: {
    who: keepers,
    level: 'village',
    first: registerGuardian,
    path: (asking) => `/registry/guardians/${guardianOf(asking)}/${action}`,
    ...(data && { data }),
  },
});

const reading = (tail: string, more: Partial<Sample>): Samples => ({
  [`GET /registry/children/{childId}${tail}`]: {
    ...onChild,
    who: keepers,
    opens: true,
    path: (asking) => `/registry/children/${childOf(asking)}${tail}`,
    query: { why: 'inspection' },
    ...more,
  },
});

export const registrySamples: Samples = {
  'POST /registry/children/{childId}/register': {
    who: keepers,
    level: 'village',
    path: ({ n }) => `/registry/children/${nth('child', 50_000 + n)}/register`,
    data: (asking) => aChild({ village: villageOf(asking) }),
  },
  ...keeping('correct', () => ({ name: '陈小满', details: { sex: 'female', bornOn: BORN_ON } })),
  ...keeping('categorise', () => ({ category: 'in_difficulty', kind: 'neglected', sinceOn: '2026-02-01' })),
  ...keeping('end-category', () => ({ category: 'in_difficulty', untilOn: today(), evidence: '已核对' })),
  ...keeping('responsibilities', () => ({
    responsibilities: [{ guardianId: familyOf.own, relation: 'grandmother', capacity: 'caregiver' }],
  })),
  ...keeping('schooling', () => ({ stage: 'primary' })),
  ...keeping('health', () => ({ state: 'healthy' })),
  ...keeping('household', () => ({ members: 3, hardship: 'none' })),
  ...keeping('benefits', () => ({ benefits: [] })),
  ...keeping('move', () => ({ village: SIBLING_VILLAGE, movedOn: today() }), above),
  // To another town only where both lie within the mover's duty, and that is the county.
  'POST /registry/children/{childId}/move (to another town)': {
    ...onChild,
    who: above,
    level: 'county',
    path: (asking) => `/registry/children/${childOf(asking)}/move`,
    data: () => ({ village: OTHER_TOWNS_VILLAGE, movedOn: today() }),
  },
  // To a village that asked for it: whoever keeps the file may. The day to come is refused after authority, so the file stays.
  'POST /registry/children/{childId}/move (to another town that asked)': {
    ...onChild,
    who: above,
    first: settleAsked,
    path: (asking) => `/registry/children/${childOf(asking)}/move`,
    data: () => ({ village: OTHER_TOWNS_VILLAGE, movedOn: '2099-01-01' }),
  },
  'POST /registry/children/{childId}/reopen (in another town)': {
    ...onChild,
    who: above,
    level: 'county',
    path: (asking) => `/registry/children/${childOf(asking)}/reopen`,
    data: () => ({ village: OTHER_TOWNS_VILLAGE, reopenedOn: today(), reason: '回来了' }),
  },
  ...keeping('close', () => ({ reason: 'moved_away', closedOn: today() }), above),
  ...keeping('reopen', () => ({ village: VILLAGE, reopenedOn: today(), reason: '回来了' }), above),
  'POST /registry/children/{childId}/ask-for': {
    who: ['director', 'supervisor'],
    level: 'anywhere',
    first: settleChild,
    path: (asking) => `/registry/children/${childOf(asking)}/ask-for`,
    data: () => ({ village: SIBLING_VILLAGE }),
  },
  'POST /registry/guardians/{guardianId}/register': {
    who: keepers,
    level: 'village',
    path: ({ n }) => `/registry/guardians/${nth('guardian', 50_000 + n)}/register`,
    data: (asking) => aGuardian({ village: villageOf(asking), phone: phoneOf(asking.n) }),
  },
  ...onGuardian('correct', ({ n }) => ({ name: '陈桂芳', phone: phoneOf(80_000_000 + n) })),
  ...onGuardian('invite', ({ n }) => ({ invitation: nth('invitation', n) })),
  ...reading('', { who: [...keepers, 'guardian', 'auditor'], family: true }),
  ...reading('/id-number', {}),
  'POST /registry/find': {
    who: keepers,
    level: 'anywhere',
    path: () => '/registry/find',
    data: () => ({ idNumber: idNumberOf('320682', BORN_ON, 2) }),
  },
  'GET /registry/own-children': {
    who: ['guardian'],
    level: 'anywhere',
    // Nobody is entered under that guardian's id.
    except: { 'other county': 'not_found' },
    path: () => '/registry/own-children',
  },
  'GET /registry/villages/{village}/guardians': {
    who: keepers,
    level: 'village',
    path: (asking) => `/registry/villages/${villageOf(asking)}/guardians`,
  },
  'GET /registry/towns/{town}/asked': {
    who: above,
    level: 'town',
    path: ({ there }) => `/registry/towns/${there ? TOWN : NO_TOWN}/asked`,
  },
};
