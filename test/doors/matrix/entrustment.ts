// Sample requests of the entrustments' routes, about sheets of one family whose caregiver is the own place's guardian.
import { fileStore } from '#functions/aws/files.ts';
import { sealFile } from '#functions/kernel/sealed-file.ts';
import { BARS_VERSION } from '#shared/entrustment/bars.ts';
import { paperCode } from '#shared/entrustment/contract.ts';
import { sheetTemplateOn } from '#shared/entrustment/template.ts';
import type { Role } from '#shared/kernel/access.ts';
import { addDays } from '#shared/kernel/time.ts';
import { idNumberOf } from '#shared/registry/id-number.ts';
import { aGuardian } from '../../kit/children.ts';
import { COUNTY, nth, TOWN, VILLAGE } from '../../kit/ids.ts';
import { hand } from '../../papers/sheets.ts';
import { actorIn, guardianOf } from '../actors.ts';
import { type County, today } from '../county.ts';
import {
  type Asking,
  childOf as childOfRoute,
  NO_COUNTY,
  NO_TOWN,
  NO_VILLAGE,
  phoneOf,
  type Sample,
  type Samples,
  settleChild,
} from './sample.ts';

const HERE = '320682';
const HASH = '0'.repeat(64);
const fatherId = nth('guardian', 900);
// No route's own number comes near it.
const CHILD = 300;

const agreementOf = ({ id, there }: Asking): string => nth('agreement', there ? 1_000 + id : 99_999);
const childOf = ({ there }: Asking): string => childOfRoute({ id: CHILD, n: 0, there });

const directors = [
  actorIn('director', 'own'),
  actorIn('supervisor', 'own'),
  actorIn('supervisor', 'sibling village'),
];

// Whoever draws up a sheet stands in it, by name and phone.
const nameDirectors = async (county: County): Promise<void> => {
  for (const [n, { personId, region }] of directors.entries()) {
    await county.vault.ensureKey(personId, region);
    const name = { name: '王海燕', phone: phoneOf(40_000_000 + n) };
    await county.does('access', personId, 'correct_person', name);
  }
};

const enterFamily = async (county: County): Promise<void> => {
  await nameDirectors(county);
  await settleChild(county, CHILD);
  const father = { phone: phoneOf(45_000_000), idNumber: idNumberOf(HERE, '1988-05-12', 1) };
  await county.does('registry', fatherId, 'register_guardian', aGuardian({ name: '陈强', ...father }));
  const grandmother = { phone: phoneOf(46_000_000), idNumber: idNumberOf(HERE, '1955-06-01', 2) };
  await county.does('registry', guardianOf.own, 'correct_guardian', { name: '陈桂芳', ...grandmother });
  await county.does('registry', childOf({ id: 0, n: 0, there: true }), 'set_responsibilities', {
    responsibilities: [
      { guardianId: fatherId, relation: 'father', capacity: 'parent_away' },
      { guardianId: guardianOf.own, relation: 'grandmother', capacity: 'caregiver' },
    ],
  });
};

const families = new WeakMap<County, Promise<void>>();
const familyOf = (county: County): Promise<void> => {
  const entered = families.get(county) ?? enterFamily(county);
  families.set(county, entered);
  return entered;
};

const drawn = (asking: Asking) => ({
  childId: childOf(asking),
  template: sheetTemplateOn(today()).version,
  parents: [{ guardianId: fatherId }],
  caregiver: { guardianId: guardianOf.own, address: '沈徐村十二组8号', health: 'healthy' },
  fromOn: today(),
  untilOn: addDays(today(), 300),
  answers: { version: BARS_VERSION, harm: false, addiction: false, neglect: false, unfit: false },
  opinion: { heard: true, agrees: true, words: '愿意' },
});

const settleSheet = async (county: County, id: number): Promise<void> => {
  await familyOf(county);
  const asking = { id, n: 0, there: true };
  await county.does('entrustment', agreementOf(asking), 'draft', drawn(asking), actorIn('director', 'own'));
};

const settlePaper = async (county: County, id: number): Promise<void> => {
  await settleSheet(county, id);
  const asking = { id, n: 0, there: true };
  const agreementId = agreementOf(asking);
  const name = `papers/${agreementId}`;
  const key = await county.vault.ensureKey(childOf(asking), VILLAGE);
  const sealed = sealFile(key, name, Buffer.from('%PDF'), county.world.random);
  await fileStore(county.client.config, 'files').put(name, sealed);
  const [drafted] = await county.world.records.after(`entrustment/${agreementId}`, 0);
  const textHash = drafted?.events[0]?.['textHash'];
  await county.does('entrustment', agreementId, 'note_paper', {
    what: 'sheet',
    name,
    sha256: HASH,
    bytes: 4,
    textHash,
  });
};

const settlePhoto = async (county: County, id: number): Promise<void> => {
  await settleSheet(county, id);
  const asking = { id, n: 0, there: true };
  const agreementId = agreementOf(asking);
  const name = `pictures/${nth('command', 700_000 + id)}`;
  const key = await county.vault.ensureKey(childOf(asking), VILLAGE);
  const sealed = sealFile(key, name, Buffer.of(0xff, 0xd8, 0xff), county.world.random);
  await fileStore(county.client.config, 'files').put(name, sealed);
  const [drafted] = await county.world.records.after(`entrustment/${agreementId}`, 0);
  const code = paperCode(agreementId, String(drafted?.events[0]?.['textHash']));
  const signedOn = today();
  await county.does(
    'entrustment',
    agreementId,
    'file_paper',
    { childId: childOf(asking), code, signedOn },
    actorIn('director', 'own'),
    { address: '', device: '', picture: { name, sha256: HASH, bytes: 3 } },
  );
};

const signing = (asking: Asking) => ({
  childId: childOf(asking),
  textHash: HASH,
  clauses: [1],
  signature: hand(1),
});

const onSheet = (
  action: string,
  who: readonly Role[],
  data: NonNullable<Sample['data']>,
  more: Partial<Sample> = {},
): Samples => ({
  [`POST /entrustment/sheets/{agreementId}/${action}`]: {
    who,
    level: 'village',
    first: settleSheet,
    path: (asking) => `/entrustment/sheets/${agreementOf(asking)}/${action}`,
    data,
    ...more,
  },
});

const reading = (tail: string, who: readonly Role[], first = settleSheet, asks = tail): Samples => ({
  [`GET /entrustment/sheets/{agreementId}${tail}`]: {
    who,
    level: 'village',
    family: true,
    opens: true,
    first,
    path: (asking) => `/entrustment/sheets/${agreementOf(asking)}${asks}`,
    query: { why: 'inspection' },
  },
});

const byVillage: readonly Role[] = ['director', 'supervisor'];

export const entrustmentSamples: Samples = {
  ...onSheet('draft', byVillage, drawn, {
    path: ({ n }) => `/entrustment/sheets/${nth('agreement', 50_000 + n)}/draft`,
  }),
  ...onSheet('redraft', byVillage, drawn),
  ...onSheet('code', ['guardian'], () => ({}), { family: true }),
  ...onSheet('sign', ['guardian'], (asking) => ({ ...signing(asking), oneTimeCode: '000000' }), {
    family: true,
  }),
  ...onSheet('assist', byVillage, (asking) => ({
    ...signing(asking),
    guardianId: guardianOf.own,
    identity: { document: 'known_in_person' },
    witness: { name: '徐秀兰', signature: hand(2) },
  })),
  ...onSheet('witness', ['director'], () => ({ textHash: HASH, signature: hand(3) })),
  ...onSheet('paper', ['director'], (asking) => ({
    childId: childOf(asking),
    code: paperCode(agreementOf(asking), HASH),
    signedOn: today(),
  })),
  ...onSheet('settle', ['supervisor'], () => ({ outcome: 'not_so', reason: '已核实' })),
  ...onSheet('send-back', ['supervisor'], () => ({ reason: '住址写错了' })),
  ...onSheet('file', ['supervisor'], () => ({ number: '如城托〔2026〕1号' })),
  ...onSheet('receipt', byVillage, () => ({ to: 'school', receivedBy: '周老师', receivedOn: today() })),
  ...onSheet('ask-again', byVillage, () => ({})),
  ...onSheet('end', [...byVillage, 'guardian'], () => ({ reason: 'revoked', onDay: today() }), {
    family: true,
  }),
  ...reading('', ['guardian', 'director', 'supervisor', 'officer', 'auditor']),
  ...reading(
    '/papers/{what}',
    ['guardian', 'director', 'supervisor', 'officer'],
    settlePaper,
    '/papers/sheet',
  ),
  ...reading('/photo', ['guardian', 'director', 'supervisor', 'officer'], settlePhoto),
  ...reading('/pack', ['guardian', 'supervisor', 'officer']),
  'GET /entrustment/own': {
    who: ['guardian'],
    level: 'anywhere',
    path: () => '/entrustment/own',
  },
  'GET /entrustment/villages/{village}': {
    who: ['director', 'supervisor', 'officer', 'auditor'],
    level: 'village',
    path: ({ there }) => `/entrustment/villages/${there ? VILLAGE : NO_VILLAGE}`,
  },
  'GET /entrustment/towns/{town}': {
    who: ['supervisor', 'officer', 'auditor'],
    level: 'town',
    path: ({ there }) => `/entrustment/towns/${there ? TOWN : NO_TOWN}`,
  },
  'GET /entrustment/counties/{county}': {
    who: ['officer', 'auditor'],
    level: 'county',
    path: ({ there }) => `/entrustment/counties/${there ? COUNTY : NO_COUNTY}`,
  },
  'GET /entrustment/children/{childId}/ground': {
    who: byVillage,
    level: 'village',
    opens: true,
    first: familyOf,
    path: (asking) => `/entrustment/children/${childOf(asking)}/ground`,
    query: { why: 'inspection' },
  },
};
