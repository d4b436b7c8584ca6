// Sample requests of the trainings' routes, about sessions that the own place's town holds for its directors.
import { fileStore } from '#functions/aws/files.ts';
import { computedId } from '#functions/kernel/computed-id.ts';
import { handle } from '#functions/kernel/handle.ts';
import { sealFile } from '#functions/kernel/sealed-file.ts';
import type { Role } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { addDays } from '#shared/kernel/time.ts';
import { COUNTY, nth, TOWN, VILLAGE } from '../../kit/ids.ts';
import { aPlan } from '../../training/a-session.ts';
import { actorIn } from '../actors.ts';
import { type County, today } from '../county.ts';
import { type Asking, NO_COUNTY, NO_TOWN, type Sample, type Samples } from './sample.ts';

const director = actorIn('director', 'own');

const trainingOf = ({ id, there }: Pick<Asking, 'id' | 'there'>): string =>
  nth('training', there ? 1_000 + id : 99_999);
const attendanceOf = (asking: Asking): string =>
  computedId('attendance', trainingOf(asking), director.personId);

/** A session of two and a half hours, so many days from today. */
const planIn = (days: number, region = TOWN) => {
  const on = addDays(today(), days);
  const audience = { role: 'director', region } as const;
  const hours = { fromAt: `${on}T01:00:00.000Z`, untilAt: `${on}T03:30:00.000Z` };
  return aPlan({ audience, capacity: 500, ...hours });
};
const newPlan = ({ there }: Pick<Asking, 'there'>) => {
  const region = there ? TOWN : NO_TOWN;
  return { level: 'town', region, ...planIn(2, region) };
};

const settleSession = (county: County, id: number): Promise<void> =>
  county.does('training', trainingOf({ id, there: true }), 'plan', newPlan({ there: true }));

// The hours of a session that is over were written while it lasted.
const settleCertificate = async (county: County, id: number): Promise<void> => {
  const asking = { id, n: 0, there: true };
  const [trainingId, attendanceId] = [trainingOf(asking), attendanceOf(asking)];
  const does = async (at: string, on: string, type: string, data: unknown): Promise<void> => {
    const incoming = { slice: 'training', id: on, type, data, commandId: `setup-${on}-${at}`, by: 'system' };
    const answer = await handle({ ...county.world, now: () => at }, incoming);
    if (isRefusal(answer)) throw new Error(`training.${type}: ${JSON.stringify(answer)}`);
  };
  const { fromAt, untilAt, ...plan } = planIn(-1);
  const earlier = `${addDays(today(), -3)}T01:00:00.000Z`;
  const planned = { level: 'town', region: TOWN, ...plan, fromAt, untilAt };
  await does(earlier, trainingId, 'plan', planned);
  const person = { trainingId, personId: director.personId };
  await does(fromAt, attendanceId, 'attest', { ...person, way: 'in' });
  await does(untilAt, attendanceId, 'attest', { ...person, way: 'out' });
  const name = `papers/${attendanceId}/certificate.pdf`;
  const key = await county.vault.ensureKey(director.personId, VILLAGE);
  const sealed = sealFile(key, name, Buffer.from('%PDF'), county.world.random);
  await fileStore(county.client.config, 'files').put(name, sealed);
  const [sha256, textHash] = ['0'.repeat(64), '0'.repeat(64)];
  const paper = { what: 'certificate', name, sha256, bytes: 4, textHash };
  await does(`${today()}T00:00:00.000Z`, attendanceId, 'note_paper', paper);
};

const onSession = (
  action: string,
  rule: Pick<Sample, 'who' | 'level'>,
  data: NonNullable<Sample['data']>,
  more: Partial<Sample> = {},
): Samples => ({
  [`POST /training/sessions/{trainingId}/${action}`]: {
    ...rule,
    first: settleSession,
    path: (asking) => `/training/sessions/${trainingOf(asking)}/${action}`,
    data,
    ...more,
  },
});

const seen = (what: string, rule: Pick<Sample, 'who' | 'level'>): Samples => ({
  [`GET /training/sessions/{trainingId}/${what}`]: {
    ...rule,
    first: settleSession,
    path: (asking) => `/training/sessions/${trainingOf(asking)}/${what}`,
  },
});

const atDoor = (
  action: string,
  rule: Pick<Sample, 'who' | 'level'>,
  data: NonNullable<Sample['data']>,
): Samples => ({
  [`POST /training/attendances/${action}`]: {
    ...rule,
    first: settleSession,
    path: () => `/training/attendances/${action}`,
    data: (asking) => ({ trainingId: trainingOf(asking), ...Object(data(asking)) }),
  },
});

const organiser = { who: ['officer', 'supervisor'], level: 'town' } as const;
const learner = { who: ['director', 'supervisor'], level: 'anywhere' } as const;
const looking: readonly Role[] = ['officer', 'supervisor', 'auditor'];

const scan = ({ n }: Asking) => ({
  code: 'none',
  scanId: nth('scan', n),
  scannedAt: '2026-06-20T01:00:00.000Z',
  held: false,
});
const someone = { personId: director.personId, way: 'in' };

export const trainingSamples: Samples = {
  ...onSession('plan', organiser, newPlan, {
    path: ({ n }) => `/training/sessions/${nth('training', 50_000 + n)}/plan`,
  }),
  ...onSession('replan', organiser, () => planIn(3)),
  ...onSession('cancel', organiser, () => ({ reason: 'too_few' })),
  ...onSession('enrol', learner, () => ({})),
  ...onSession('excuse', learner, () => ({ because: 'ill' })),
  ...seen('card', learner),
  ...seen('room', { who: looking, level: 'town' }),
  ...seen('code-key', organiser),
  ...atDoor('check-in', learner, scan),
  ...atDoor('check-out', learner, scan),
  ...atDoor('attest', organiser, () => someone),
  ...atDoor('settle', organiser, () => ({ ...someone, outcome: 'was_there' })),
  'GET /training/attendances/{attendanceId}/certificate': {
    who: ['director', 'supervisor', 'officer'],
    level: 'village',
    own: true,
    first: settleCertificate,
    path: (asking) => `/training/attendances/${attendanceOf(asking)}/certificate`,
  },
  'GET /training/own': { ...learner, path: () => '/training/own' },
  'GET /training/regions/{region}/sessions': {
    who: looking,
    level: 'town',
    path: ({ there }) => `/training/regions/${there ? TOWN : NO_TOWN}/sessions`,
  },
  'GET /training/regions/{region}/sessions (of the county)': {
    who: looking,
    level: 'county',
    path: ({ there }) => `/training/regions/${there ? COUNTY : NO_COUNTY}/sessions`,
  },
  'GET /training/towns/{town}/register': {
    who: looking,
    level: 'town',
    path: ({ there }) => `/training/towns/${there ? TOWN : NO_TOWN}/register`,
    query: { year: '2026' },
  },
  'GET /training/counties/{county}/register': {
    who: ['officer', 'auditor'],
    level: 'county',
    path: ({ there }) => `/training/counties/${there ? COUNTY : NO_COUNTY}/register`,
    query: { year: '2026' },
  },
};
