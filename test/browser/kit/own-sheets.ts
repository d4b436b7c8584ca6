// The sheets of one family in memory, in every state, filled and hashed by the shared rules.
import { missingOf } from '#shared/entrustment/acts.ts';
import { type EndReason, paperKinds, type Status } from '#shared/entrustment/contract.ts';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import { saltedHash, sheetText } from '#shared/entrustment/text.ts';
import type { OwnSheet, SheetView, Signer } from '#shared/entrustment/views.ts';
import { nth, VILLAGE } from './children.ts';
import { photoTold } from './kept-photo.ts';
import { idNumberOf } from './names.ts';

const FATHER = nth('grd', 11);
const MOTHER = nth('grd', 12);
const GRANDMOTHER = nth('grd', 10);
const SALT = 'a-salt-that-nobody-guesses';

/** A sheet as it is kept; whoever signs changes it in place. */
export type KeptSheet = {
  facts: SheetFacts;
  /** Where it stands once everybody has signed, or though nobody may. */
  after: Status;
  signed: Map<string, NonNullable<Signer['signed']>>;
  ended?: { reason: EndReason; on: string };
  sentBack?: true;
  /** What the phone is told of the text, where it is not what was hashed. */
  garbled?: string;
  listed: boolean;
};

type Short = Readonly<{
  n: number;
  child: string;
  bornOn: string;
  after?: Status;
  signed?: readonly string[];
  /** True where everybody signed on one sheet of paper. */
  onPaper?: true;
  fromOn?: string;
  untilOn?: string;
  ended?: KeptSheet['ended'];
  sentBack?: true;
  listed?: boolean;
}>;

const own = (at: string) => ({ at, way: 'own_phone', grade: 'agreed' }) as const;
const times: Readonly<Record<string, NonNullable<Signer['signed']>>> = {
  [GRANDMOTHER]: { at: '2026-06-11T02:47:00.000Z', way: 'assisted', grade: 'paper' },
  [FATHER]: own('2026-06-11T12:06:00.000Z'),
  [MOTHER]: own('2026-06-11T13:20:00.000Z'),
  witness: own('2026-06-11T23:30:00.000Z'),
};

const factsOf = ({ n, child, bornOn, fromOn = '2026-07-01', untilOn = '2027-06-30' }: Short): SheetFacts => ({
  agreementId: nth('agr', n),
  template: '2021-1',
  policy: '2021-1',
  drawnOn: '2026-06-10',
  child: {
    name: child,
    sex: 'female',
    bornOn,
    ethnicity: '汉族',
    idNumber: idNumberOf(n, bornOn, 'female'),
    registeredAddress: '江苏省如皋市吴窑镇沈徐村 6 组 12 号',
    address: '沈徐村 6 组 12 号',
    school: '吴窑镇小学',
    className: '三年级（2）班',
    health: 'healthy',
  },
  parents: [
    {
      guardianId: FATHER,
      name: '王平',
      relation: 'father',
      idNumber: idNumberOf(101, '1988-04-12', 'male'),
      phone: '13800000002',
      workplace: '昆山市玉山镇某电子厂',
      awayFromOn: '2026-07-01',
    },
    {
      guardianId: MOTHER,
      name: '刘芳',
      relation: 'mother',
      idNumber: idNumberOf(102, '1990-09-03', 'female'),
      phone: '13800000003',
      workplace: '昆山市玉山镇某服装厂',
      awayFromOn: '2026-07-01',
    },
  ],
  caregiver: {
    guardianId: GRANDMOTHER,
    name: '沈秀英',
    relation: 'grandmother',
    idNumber: idNumberOf(103, '1960-02-20', 'female'),
    phone: '13800000001',
    address: '沈徐村 6 组 12 号',
    health: 'healthy',
  },
  contact: { name: '沈桂兰', phone: '13900000001' },
  villageName: '沈徐村',
  townName: '吴窑镇',
  fromOn,
  untilOn,
  answers: { version: '2020-22', harm: false, addiction: false, neglect: false, unfit: false },
  opinion: { heard: true, agrees: true, words: '我愿意跟奶奶住，想爸爸每周打电话。' },
});

/** When somebody signed: the year in which the term begins. */
const signedBy = (
  who: string,
  fromOn: string,
): readonly (readonly [string, NonNullable<Signer['signed']>])[] => {
  const act = times[who];
  return act ? [[who, { ...act, at: act.at.replace('2026', fromOn.slice(0, 4)) }]] : [];
};

const onPaper = ([who, act]: readonly [string, NonNullable<Signer['signed']>]) =>
  [who, { ...act, way: 'paper', grade: 'paper' }] as const;

const told = (short: Short): KeptSheet => ({
  facts: factsOf(short),
  after: short.after ?? 'agreed',
  signed: new Map(
    (short.signed ?? [])
      .flatMap((who) => signedBy(who, short.fromOn ?? '2026'))
      .map((act) => (short.onPaper ? onPaper(act) : act)),
  ),
  ...(short.ended && { ended: short.ended }),
  ...(short.sentBack && { sentBack: true }),
  listed: short.listed ?? false,
});

const everybody = [FATHER, MOTHER, GRANDMOTHER, 'witness'];
const past = { fromOn: '2025-07-01', untilOn: '2026-06-30' } as const;

/** One sheet in each state; those that are listed are what one father has. */
export const familySheets = (): Map<string, KeptSheet> =>
  new Map(
    [
      told({ n: 1, child: '王雨欣', bornOn: '2017-03-02', signed: [GRANDMOTHER], listed: true }),
      told({ n: 2, child: '王雨欣', bornOn: '2017-03-02', signed: everybody.slice(0, 3) }),
      told({
        n: 3,
        child: '王雨辰',
        bornOn: '2019-05-20',
        signed: everybody,
        after: 'notified',
        listed: true,
        ...past,
      }),
      told({
        n: 4,
        child: '王雨辰',
        bornOn: '2019-05-20',
        signed: everybody,
        after: 'notified',
        ended: { reason: 'returned', on: '2025-02-03' },
        fromOn: '2024-07-01',
        untilOn: '2025-06-30',
        listed: true,
      }),
      told({ n: 5, child: '王雨欣', bornOn: '2017-03-02', after: 'barred' }),
      told({
        n: 6,
        child: '王雨欣',
        bornOn: '2017-03-02',
        signed: everybody,
        after: 'witnessed',
        sentBack: true,
      }),
      told({
        n: 7,
        child: '王雨欣',
        bornOn: '2017-03-02',
        signed: everybody,
        after: 'notified',
        ended: { reason: 'expired', on: '2026-06-01' },
      }),
      told({
        n: 8,
        child: '王雨欣',
        bornOn: '2017-03-02',
        signed: everybody,
        onPaper: true,
        after: 'witnessed',
      }),
    ].map((sheet) => [sheet.facts.agreementId, sheet]),
  );

/** The canonical text, as the server keeps it. */
export const textOf = ({ facts }: KeptSheet): string => sheetText(facts);

/** Its hash. */
export const hashOf = (sheet: KeptSheet): string => saltedHash(SALT, textOf(sheet));

/** Who signs it, the witness among them. */
export const signersIn = ({ facts, signed }: KeptSheet): readonly Signer[] => [
  ...[...facts.parents, facts.caregiver].map(({ guardianId, name, relation }) => ({
    part: guardianId === facts.caregiver.guardianId ? ('caregiver' as const) : ('parent' as const),
    guardianId,
    name,
    relation,
    ...(signed.has(guardianId) && { signed: signed.get(guardianId) }),
  })),
  {
    part: 'witness' as const,
    ...(signed.has('witness') && { name: facts.contact.name, signed: signed.get('witness') }),
  },
];

/** Who is still missing, by the shared rule. */
export const missingIn = ({ facts, signed }: KeptSheet) =>
  missingOf(
    { parents: facts.parents.map(({ guardianId }) => guardianId), caregiverId: facts.caregiver.guardianId },
    [...signed].map(([who]) => {
      if (who === 'witness') return { part: 'witness' as const };
      return {
        part: who === facts.caregiver.guardianId ? ('caregiver' as const) : ('parent' as const),
        guardianId: who,
      };
    }),
  );

/** Where it stands. */
export const statusOf = (sheet: KeptSheet): Status => {
  if (sheet.ended) return 'ended';
  if (sheet.after === 'barred') return 'barred';
  return missingIn(sheet).some(({ part }) => part !== 'witness') ? 'signing' : sheet.after;
};

const isFiled = (sheet: KeptSheet): boolean => sheet.after === 'filed' || sheet.after === 'notified';

/** A sheet as it is read. */
export const viewOf = (sheet: KeptSheet): SheetView => {
  const { facts } = sheet;
  return {
    agreementId: facts.agreementId,
    version: 1 + sheet.signed.size,
    childId: nth('chd', 1),
    childName: facts.child.name,
    village: VILLAGE,
    villageName: facts.villageName,
    status: statusOf(sheet),
    text: sheet.garbled ?? textOf(sheet),
    salt: SALT,
    textHash: hashOf(sheet),
    template: facts.template,
    signers: [...signersIn(sheet)],
    fromOn: facts.fromOn,
    untilOn: facts.untilOn,
    draftedOn: facts.drawnOn,
    barred: sheet.after === 'barred' ? ['addiction'] : [],
    ...(sheet.sentBack && { sentBack: { at: '2026-06-12T00:30:00.000Z', reason: '期限写错了一天' } }),
    ...(isFiled(sheet) && { number: '吴窑托〔2025〕17号', filedOn: '2025-06-30' }),
    notices: [],
    papers: isFiled(sheet)
      ? paperKinds.slice(0, 2).map((what) => ({ what, at: '2025-06-30T03:00:00.000Z', bytes: 148_220 }))
      : [],
    ...photoTold(sheet.signed.values()),
    contact: facts.contact,
    ...(sheet.ended && { ended: sheet.ended }),
  };
};

/** A sheet in the list of one of its people. */
export const lineOf = (sheet: KeptSheet, guardianId: string): OwnSheet => {
  const { facts } = sheet;
  const status = statusOf(sheet);
  const signedAt = sheet.signed.get(guardianId)?.at;
  return {
    agreementId: facts.agreementId,
    childId: nth('chd', 1),
    childName: facts.child.name,
    part: guardianId === facts.caregiver.guardianId ? 'caregiver' : 'parent',
    status,
    waits: status === 'signing' && signedAt === undefined,
    ...(signedAt !== undefined && { signedAt }),
    fromOn: facts.fromOn,
    untilOn: facts.untilOn,
    draftedOn: facts.drawnOn,
    ...(sheet.ended && { ended: sheet.ended }),
  };
};
