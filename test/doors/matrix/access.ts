// Sample requests of the routes about people, and about who may see which child.
import { wordsOf } from '#shared/access/purposes.ts';
import { COUNTY, nth, TOWN, VILLAGE } from '../../kit/ids.ts';
import { aPerson, aRole } from '../../kit/people.ts';
import { aVisit } from '../../kit/visiting.ts';
import { actorIn, guardianOf } from '../actors.ts';
import { type County, today } from '../county.ts';
import {
  type Asking,
  above,
  childOf,
  keepers,
  NO_COUNTY,
  NO_TOWN,
  NO_VILLAGE,
  personOf,
  phoneOf,
  reviewOf,
  type Sample,
  type Samples,
  settleChild,
} from './sample.ts';

const villageOf = ({ there }: Asking): string => (there ? VILLAGE : NO_VILLAGE);
const townOf = ({ there }: Asking): string => (there ? TOWN : NO_TOWN);
const countyOf = ({ there }: Asking): string => (there ? COUNTY : NO_COUNTY);

const registerPerson = (county: County, id: number): Promise<void> => {
  const { openid: _, ...person } = aPerson({ phone: phoneOf(70_000_000 + id) });
  return county.does('access', personOf({ id, n: 0, there: true }), 'register_person', person);
};

const onPerson = (action: string, data: Sample['data'], more: Partial<Sample> = {}): Samples => ({
  [`POST /access/people/{personId}/${action}`]: {
    who: above,
    level: 'village',
    first: registerPerson,
    path: (asking) => `/access/people/${personOf(asking)}/${action}`,
    ...(data && { data }),
    ...more,
  },
});
const byRegion = { outside: 'region_not_yours' } as const;

const strand = async (county: County, id: number): Promise<void> => {
  await settleChild(county, id);
  const asking = { id, n: 0, there: true };
  const write = {
    childId: childOf(asking),
    village: VILLAGE,
    slice: 'visits',
    command: 'record',
    commandId: nth('command', 60_000 + id),
    madeAt: county.world.now(),
    region: VILLAGE,
    data: aVisit({ visitId: nth('visit', 60_000 + id), visitedOn: today() }),
  };
  await county.does('access', reviewOf(asking), 'strand', write, actorIn('director', 'own'));
};

const onReview = (verb: string, data: unknown): Samples => ({
  [`POST /access/reviews/{reviewId}/${verb}`]: {
    who: above,
    level: 'village',
    first: strand,
    path: (asking) => `/access/reviews/${reviewOf(asking)}/${verb}`,
    data: () => data,
  },
});

const consenting = (verb: string, more: object): Samples => ({
  [`POST /access/consents/${verb}`]: {
    who: ['guardian'],
    level: 'village',
    family: true,
    first: settleChild,
    path: () => `/access/consents/${verb}`,
    data: (asking) => ({
      childId: childOf(asking),
      guardianId: guardianOf.own,
      purpose: 'photos',
      ...more,
    }),
  },
});

const erasing = (verb: string, more: object = {}): Samples => ({
  [`POST /access/erasures/${verb}`]: {
    who: ['officer'],
    level: 'village',
    first: settleChild,
    path: () => `/access/erasures/${verb}`,
    data: (asking) => ({ subjectId: childOf(asking), ...more }),
  },
});

const ofChild = (tail: string, who: Sample['who']): Samples => ({
  [`GET /access/children/{childId}/${tail}`]: {
    who,
    level: 'village',
    family: true,
    first: settleChild,
    path: (asking) => `/access/children/${childOf(asking)}/${tail}`,
  },
});

export const accessSamples: Samples = {
  ...onPerson(
    'register',
    (asking) => ({ region: villageOf(asking), name: '丁亮', phone: phoneOf(60_000_000 + asking.n) }),
    { ...byRegion, path: ({ n }) => `/access/people/${nth('person', 50_000 + n)}/register` },
  ),
  ...onPerson('grant', (asking) => aRole({ region: villageOf(asking) }), byRegion),
  ...onPerson(
    'end',
    (asking) => ({ role: 'director', region: villageOf(asking), untilOn: today() }),
    byRegion,
  ),
  ...onPerson('correct', ({ n }) => ({ name: '丁亮', phone: phoneOf(50_000_000 + n) })),
  ...onPerson('unbind', () => ({})),
  ...onPerson('revoke', () => ({ reason: 'left_service' }), { who: ['officer'] }),
  'POST /access/handovers/{handoverId}/make': {
    ...byRegion,
    who: above,
    level: 'village',
    first: registerPerson,
    path: ({ n }) => `/access/handovers/${nth('handover', n)}/make`,
    data: (asking) => ({
      village: villageOf(asking),
      fromPersonId: actorIn('director', 'own').personId,
      toPersonId: personOf({ ...asking, there: true }),
      on: today(),
    }),
  },
  'GET /access/towns/{town}/people': {
    who: above,
    level: 'town',
    path: (asking) => `/access/towns/${townOf(asking)}/people`,
  },
  'GET /access/counties/{county}/people': {
    who: ['officer'],
    level: 'county',
    path: (asking) => `/access/counties/${countyOf(asking)}/people`,
  },
  ...ofChild('readers', [...keepers, 'auditor', 'guardian']),
  'POST /access/glasses/break': {
    who: ['supervisor'],
    level: 'anywhere',
    // A file of one county is nothing to another's supervisors.
    except: { 'other county': 'not_found' },
    first: settleChild,
    path: () => '/access/glasses/break',
    data: (asking) => ({ childId: childOf(asking), ground: 'emergency', reason: '孩子在医院' }),
  },
  'GET /access/counties/{county}/glasses': {
    who: ['officer'],
    level: 'county',
    path: (asking) => `/access/counties/${countyOf(asking)}/glasses`,
  },
  ...onReview('accept', {}),
  ...onReview('reject', { reason: '不是那天' }),
  'GET /access/towns/{town}/reviews': {
    who: above,
    level: 'town',
    path: (asking) => `/access/towns/${townOf(asking)}/reviews`,
  },
  'GET /access/reviews/{reviewId}': {
    who: above,
    level: 'village',
    opens: true,
    first: strand,
    path: (asking) => `/access/reviews/${reviewOf(asking)}`,
    query: { why: 'inspection' },
  },
  ...consenting('give', { words: wordsOf('photos')?.words }),
  ...consenting('withdraw', {}),
  ...ofChild('consents', [...keepers, 'guardian']),
  ...erasing('propose', { ground: 'entered_in_error' }),
  ...erasing('confirm'),
  ...erasing('withdraw'),
  ...erasing('hold', { reference: '（2026）苏0682民初1号' }),
  ...erasing('lift'),
  'GET /access/checkpoints': {
    who: ['officer', 'auditor'],
    level: 'anywhere',
    path: () => '/access/checkpoints',
  },
  'GET /access/counties/{county}/erasures': {
    who: ['officer'],
    level: 'county',
    path: (asking) => `/access/counties/${countyOf(asking)}/erasures`,
  },
};
