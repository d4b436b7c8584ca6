// The sheets of a village and its town in memory, one in every state that a director or a supervisor meets.
import { missingOf } from '#shared/entrustment/acts.ts';
import type { Bar } from '#shared/entrustment/bars.ts';
import type { EndReason, Receiver, Status } from '#shared/entrustment/contract.ts';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import { saltedHash, sheetText } from '#shared/entrustment/text.ts';
import type { SheetLine, SheetView, Signer } from '#shared/entrustment/views.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { nth, VILLAGE } from './children.ts';
import { photoTold } from './kept-photo.ts';
import { idNumberOf } from './names.ts';

export const SALT = 'a-salt-that-nobody-guesses';
type Signed = NonNullable<Signer['signed']>;

/** A sheet as it is kept; whoever acts on it changes it in place. */
export type StaffSheet = {
  facts: SheetFacts;
  childId: string;
  village: string;
  version: number;
  status: Status;
  signed: Map<string, Signed>;
  barred: readonly Bar[];
  sentBack?: Readonly<{ at: string; reason: string }>;
  number?: string;
  filedOn?: string;
  notices: { to: Receiver; receivedBy?: string; receivedOn?: string }[];
  caregiverOf: number;
  ended?: Readonly<{ reason: EndReason; on: string }>;
};

const own = (at: string): Signed => ({ at, way: 'own_phone', grade: 'agreed' });
const assisted = (at: string): Signed => ({ at, way: 'assisted', grade: 'paper' });
const onPaper = (at: string): Signed => ({ at, way: 'paper', grade: 'paper' });

/** What a sheet of this child is filled with. */
export const factsFor = (
  n: number,
  name: string,
  changed: Partial<SheetFacts> & Readonly<{ village?: string }> = {},
): SheetFacts => {
  const { village = VILLAGE, ...rest } = changed;
  return {
    agreementId: nth('agr', 100 + n),
    template: '2021-1',
    policy: '2021-1',
    drawnOn: '2026-06-09',
    child: {
      name,
      sex: 'female',
      bornOn: '2016-07-07',
      ethnicity: '汉族',
      idNumber: idNumberOf(n, '2016-07-07', 'female'),
      address: '沈徐村 6 组 12 号',
      school: '吴窑镇小学',
      className: '三年级 2 班',
      health: 'healthy',
    },
    parents: [
      {
        guardianId: nth('grd', n * 10 + 1),
        name: '王平',
        relation: 'father',
        idNumber: idNumberOf(101, '1988-04-12', 'male'),
        phone: '13800000002',
        workplace: '昆山市玉山镇某电子厂',
        awayFromOn: '2026-02-20',
      },
    ],
    soleBecause: 'other_unable',
    caregiver: {
      guardianId: nth('grd', n * 10),
      name: '沈秀英',
      relation: 'grandmother',
      idNumber: idNumberOf(103, '1960-02-20', 'female'),
      phone: '13800000001',
      address: '沈徐村 6 组 12 号',
      health: 'chronic',
    },
    contact: { name: '沈桂兰', phone: '13900000001' },
    villageName: spokenName(village),
    townName: '吴窑镇',
    fromOn: '2026-06-09',
    untilOn: '2027-06-08',
    answers: { version: '2020-22', harm: false, addiction: false, neglect: false, unfit: false },
    opinion: { heard: true, agrees: true, words: '我愿意跟奶奶住，想爸爸每周打电话。' },
    ...rest,
  };
};

const FATHER_SIGNED = '2026-06-10T12:06:00.000Z';
const everybody = (n: number, second: Signed = assisted('2026-06-11T01:20:00.000Z')) =>
  new Map([
    [nth('grd', n * 10 + 1), own(FATHER_SIGNED)],
    [nth('grd', n * 10), second],
    ['witness', own('2026-06-11T02:00:00.000Z')],
  ]);
const bothIn = (n: number) => new Map([...everybody(n)].slice(0, 2));

const sheet = (n: number, name: string, changed: Partial<StaffSheet> = {}): StaffSheet => ({
  facts: factsFor(n, name, { ...(changed.village !== undefined && { village: changed.village }) }),
  childId: nth('chd', n),
  village: VILLAGE,
  version: 3,
  status: 'signing',
  signed: new Map(),
  barred: [],
  notices: [],
  caregiverOf: 1,
  ...changed,
});

const filed = (n: number, name: string, untilOn: string, changed: Partial<StaffSheet> = {}): StaffSheet =>
  sheet(n, name, {
    facts: factsFor(n, name, {
      fromOn: `${Number(untilOn.slice(0, 4)) - 1}${untilOn.slice(4)}`,
      untilOn,
      drawnOn: '2025-08-30',
    }),
    status: 'notified',
    signed: everybody(n),
    number: `吴窑托〔2025〕${n}号`,
    filedOn: '2025-09-02',
    notices: [
      { to: 'school', receivedBy: '徐老师', receivedOn: '2025-09-05' },
      { to: 'village', receivedBy: '沈桂兰', receivedOn: '2025-09-03' },
    ],
    ...changed,
  });

/** One sheet in each state. */
export const staffSheets = (): Map<string, StaffSheet> =>
  new Map(
    [
      sheet(1, '王雨欣', { signed: new Map([[nth('grd', 11), own(FATHER_SIGNED)]]) }),
      sheet(2, '陈子轩', { status: 'agreed', signed: bothIn(2) }),
      sheet(3, '沈思涵', {
        status: 'witnessed',
        signed: everybody(3),
        sentBack: { at: '2026-06-11T08:00:00.000Z', reason: '照看人的住址和走访记的不一样，请核对后改好' },
      }),
      sheet(31, '冒雨桐', {
        status: 'barred',
        barred: ['addiction'],
        facts: factsFor(31, '冒雨桐', {
          answers: { version: '2020-22', harm: false, addiction: true, neglect: false, unfit: false },
        }),
      }),
      sheet(32, '丛佳琪', {
        status: 'witnessed',
        signed: everybody(32, onPaper('2026-06-11T03:00:00.000Z')),
        caregiverOf: 4,
      }),
      filed(33, '徐梓轩', '2026-06-25'),
      filed(34, '石诗涵', '2027-03-31', {
        status: 'filed',
        number: '吴窑托〔2026〕17号',
        filedOn: '2026-06-08',
        notices: [{ to: 'school' }, { to: 'village', receivedBy: '沈桂兰', receivedOn: '2026-06-09' }],
      }),
      filed(35, '钱佳琪', '2026-08-31'),
      filed(36, '顾浩宇', '2026-12-31'),
      filed(37, '陈若汐', '2027-01-31', { status: 'ended', ended: { reason: 'returned', on: '2026-02-10' } }),
      sheet(11, '何俊杰', { village: '320682112204', status: 'witnessed', signed: everybody(11) }),
    ].map((one) => [one.facts.agreementId, one]),
  );

/** The hash of a sheet's text. */
export const hashOf = ({ facts }: StaffSheet): string => saltedHash(SALT, sheetText(facts));

/** Who is still missing, by the shared rule. */
export const missingIn = ({ facts, signed }: StaffSheet) =>
  missingOf(
    { parents: facts.parents.map(({ guardianId }) => guardianId), caregiverId: facts.caregiver.guardianId },
    [...signed.keys()].map((who) => {
      if (who === 'witness') return { part: 'witness' as const };
      return {
        part: who === facts.caregiver.guardianId ? ('caregiver' as const) : ('parent' as const),
        guardianId: who,
      };
    }),
  );

const signersIn = ({ facts, signed }: StaffSheet): Signer[] => [
  ...[...facts.parents, facts.caregiver].map(({ guardianId, name, relation, phone }) => ({
    part: guardianId === facts.caregiver.guardianId ? ('caregiver' as const) : ('parent' as const),
    guardianId,
    name,
    relation,
    phone,
    bound: guardianId !== facts.caregiver.guardianId,
    ...(signed.has(guardianId) && { signed: signed.get(guardianId) }),
  })),
  {
    part: 'witness',
    ...(signed.has('witness') && { name: facts.contact.name, signed: signed.get('witness') }),
  },
];

const papersOf = ({ status, filedOn }: StaffSheet): SheetView['papers'] => [
  ...(status === 'signing'
    ? []
    : [{ what: 'evidence' as const, at: '2026-06-11T02:01:00.000Z', bytes: 214_300 }]),
  ...(filedOn === undefined
    ? []
    : [{ what: 'notice_school' as const, at: '2026-06-11T02:02:00.000Z', bytes: 41_200 }]),
];

/** A sheet as it is read. */
export const viewOf = (one: StaffSheet): SheetView => {
  const { facts, signed } = one;
  const isWeak = [...signed.values()].some(({ grade }) => grade === 'paper');
  return {
    agreementId: facts.agreementId,
    version: one.version,
    childId: one.childId,
    childName: facts.child.name,
    village: one.village,
    villageName: facts.villageName,
    status: one.status,
    text: sheetText(facts),
    salt: SALT,
    textHash: hashOf(one),
    template: facts.template,
    signers: signersIn(one),
    ...(signed.size > 0 && { grade: isWeak ? ('paper' as const) : ('agreed' as const) }),
    fromOn: facts.fromOn,
    untilOn: facts.untilOn,
    draftedOn: facts.drawnOn,
    barred: [...one.barred],
    ...(one.sentBack && { sentBack: one.sentBack }),
    ...(one.number !== undefined && { number: one.number }),
    ...(one.filedOn !== undefined && { filedOn: one.filedOn }),
    notices: one.notices,
    papers: papersOf(one),
    ...photoTold(signed.values()),
    contact: facts.contact,
    caregiverOf: one.caregiverOf,
    ...(one.ended && { ended: one.ended }),
  };
};

/** A sheet in a list. */
export const lineOf = (one: StaffSheet): SheetLine => {
  const { facts } = one;
  const names = new Map(
    [...facts.parents, facts.caregiver].map(({ guardianId, name }) => [guardianId, name] as const),
  );
  return {
    agreementId: facts.agreementId,
    version: one.version,
    childId: one.childId,
    childName: facts.child.name,
    caregiverName: facts.caregiver.name,
    village: one.village,
    villageName: facts.villageName,
    status: one.status,
    missing: missingIn(one).map(({ part, guardianId }) => {
      const name = names.get(guardianId ?? '');
      return { part, ...(name !== undefined && { name }) };
    }),
    draftedOn: facts.drawnOn,
    fromOn: facts.fromOn,
    untilOn: facts.untilOn,
    ...(one.number !== undefined && { number: one.number }),
    manyChildren: one.caregiverOf > 3,
    ...(one.sentBack && { sentBack: true as const }),
    noticesOwed: one.notices.filter(({ receivedOn }) => receivedOn === undefined).map(({ to }) => to),
    ...(one.ended && { ended: one.ended }),
  };
};
