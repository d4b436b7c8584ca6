// Sample requests of the routes of outreach sessions, held in the own village.
import { fileStore } from '#functions/aws/files.ts';
import { sealFile } from '#functions/kernel/sealed-file.ts';
import type { Role } from '#shared/kernel/access.ts';
import { COUNTY, nth, TOWN, VILLAGE } from '../../kit/ids.ts';
import { actorIn } from '../actors.ts';
import { type County, today } from '../county.ts';
import { type Asking, NO_COUNTY, NO_VILLAGE, type Sample, type Samples } from './sample.ts';

const sessionOf = ({ id, there }: Asking): string => nth('outreach', there ? 1_000 + id : 99_999);
// Whatever is planned or recorded is each time another session.
const freshOf = ({ n }: Asking): string => nth('outreach', 50_000 + n);

const director = actorIn('director', 'own');
const byVillage: readonly Role[] = ['director', 'supervisor'];
const readers: readonly Role[] = ['director', 'supervisor', 'officer', 'auditor'];

const about = { theme: '外出务工，孩子托付给谁', clauses: [], form: 'lecture' };
const planned = ({ there }: Pick<Asking, 'there'>) => ({
  village: there ? VILLAGE : NO_VILLAGE,
  ...about,
  plannedOn: today(),
});
const held = ({ there }: Pick<Asking, 'there'>) => ({
  village: there ? VILLAGE : NO_VILLAGE,
  ...about,
  heldOn: today(),
  headcount: { guardians: 12, children: 3, villagers: 0, staff: 1 },
  materials: ['leaflet'],
});

const settle = (type: 'plan' | 'record', data: unknown) => async (county: County, id: number) => {
  await county.does('outreach', sessionOf({ id, n: 0, there: true }), type, data, director);
};
const settlePlanned = settle('plan', planned({ there: true }));
const settleHeld = settle('record', held({ there: true }));

const settlePhoto = async (county: County, id: number): Promise<void> => {
  await settleHeld(county, id);
  const name = `pictures/${nth('command', 800_000 + id)}`;
  const key = await county.vault.ensureKey(director.personId, VILLAGE);
  const sealed = sealFile(key, name, Buffer.of(0xff, 0xd8, 0xff), county.world.random);
  await fileStore(county.client.config, 'files').put(name, sealed);
  await county.does(
    'outreach',
    sessionOf({ id, n: 0, there: true }),
    'add_photo',
    { personId: director.personId },
    director,
    { address: '', device: '', picture: { name, sha256: '0'.repeat(64), bytes: 3 } },
  );
};

const writing = (
  action: string,
  data: NonNullable<Sample['data']>,
  more: Pick<Sample, 'first' | 'path'>,
): Samples => ({
  [`POST /outreach/sessions/{sessionId}/${action}`]: { who: byVillage, level: 'village', data, ...more },
});

const onFresh = (action: string): Pick<Sample, 'path'> => ({
  path: (asking) => `/outreach/sessions/${freshOf(asking)}/${action}`,
});
const onOwn = (action: string, first: NonNullable<Sample['first']>): Pick<Sample, 'first' | 'path'> => ({
  first,
  path: (asking) => `/outreach/sessions/${sessionOf(asking)}/${action}`,
});

const regionOf = (there: boolean, region: string): string => (there ? region : NO_COUNTY);

export const outreachSessionSamples: Samples = {
  ...writing('plan', planned, onFresh('plan')),
  ...writing('record', held, onFresh('record')),
  ...writing('correct', held, onOwn('correct', settleHeld)),
  ...writing('call-off', () => ({ reason: 'weather' }), onOwn('call-off', settlePlanned)),
  // Of a session that is only planned, so that whoever may add a photo hears why this one cannot be.
  ...writing('photo', () => ({ personId: director.personId }), onOwn('photo', settlePlanned)),
  'GET /outreach/villages/{village}/sessions': {
    who: readers,
    level: 'village',
    path: ({ there }) => `/outreach/villages/${there ? VILLAGE : NO_VILLAGE}/sessions`,
  },
  'GET /outreach/sessions/{sessionId}': {
    who: readers,
    level: 'village',
    first: settleHeld,
    path: (asking) => `/outreach/sessions/${sessionOf(asking)}`,
  },
  'GET /outreach/sessions/{sessionId}/photos/{n}': {
    who: ['director', 'supervisor', 'officer'],
    level: 'village',
    first: settlePhoto,
    path: (asking) => `/outreach/sessions/${sessionOf(asking)}/photos/1`,
  },
  'GET /outreach/regions/{region}/coverage (of a town)': {
    who: ['supervisor', 'officer', 'auditor'],
    level: 'town',
    path: ({ there }) => `/outreach/regions/${regionOf(there, TOWN)}/coverage`,
  },
  'GET /outreach/regions/{region}/coverage (of the county)': {
    who: ['supervisor', 'officer', 'auditor'],
    level: 'county',
    path: ({ there }) => `/outreach/regions/${regionOf(there, COUNTY)}/coverage`,
  },
  'GET /outreach/towns/{town}/learning': {
    who: ['supervisor', 'officer', 'auditor'],
    level: 'town',
    path: ({ there }) => `/outreach/towns/${regionOf(there, TOWN)}/learning`,
  },
  'GET /outreach/counties/{county}/learning': {
    who: ['officer', 'auditor'],
    level: 'county',
    path: ({ there }) => `/outreach/counties/${regionOf(there, COUNTY)}/learning`,
  },
};
