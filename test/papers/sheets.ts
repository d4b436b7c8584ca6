// A sheet as the papers read it, signed by everybody, with hands that a finger could have drawn.
import type { AgreementEvent } from '#functions/entrustment/events/agreement.ts';
import type { ActAsRead, SheetAsRead } from '#functions/entrustment/printed/sheet-as-read.ts';
import type { Receiver } from '#shared/entrustment/contract.ts';
import type { Evidence } from '#shared/entrustment/evidence.ts';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import type { Signature } from '#shared/entrustment/signature.ts';
import { saltedHash, sheetText } from '#shared/entrustment/text.ts';

const SALT = 'c2FsdHNhbHRzYWx0c2FsdA';

/** Everything that may stand in a sheet, in full. */
export const facts: SheetFacts = {
  agreementId: 'agr_01KB2J8Z3N5QY7R9T1V3X5Z7B9',
  template: '2021-1',
  policy: '2021-1',
  drawnOn: '2026-11-23',
  child: {
    name: '王小雨',
    sex: 'female',
    bornOn: '2017-03-09',
    ethnicity: '汉族',
    idNumber: '320682201703090028',
    registeredAddress: '江苏省如皋市如城街道沈徐村十二组8号',
    address: '江苏省如皋市如城街道沈徐村十二组8号',
    school: '如皋市如城第二小学',
    className: '三（2）班',
    health: 'healthy',
  },
  parents: [
    {
      guardianId: 'grd_01KB2J8Z3N5QY7R9T1V3X5Z7C1',
      name: '王强',
      relation: 'father',
      idNumber: '320682198805120015',
      phone: '13812340001',
      workplace: '广东省东莞市长安镇振安东路 某电子厂',
      awayFromOn: '2026-02-20',
    },
    {
      guardianId: 'grd_01KB2J8Z3N5QY7R9T1V3X5Z7C2',
      name: '李红梅',
      relation: 'mother',
      idNumber: '320682199001080023',
      phone: '13812340002',
      workplace: '广东省东莞市长安镇振安东路 某电子厂',
      awayFromOn: '2026-02-20',
      awayUntilOn: '2027-01-20',
    },
  ],
  caregiver: {
    guardianId: 'grd_01KB2J8Z3N5QY7R9T1V3X5Z7C3',
    name: '陈桂英',
    relation: 'grandmother',
    idNumber: '320682195506010028',
    phone: '13812340003',
    address: '江苏省如皋市如城街道沈徐村十二组8号',
    health: 'chronic',
  },
  contact: { name: '徐国平', phone: '13812340004' },
  villageName: '沈徐村',
  townName: '如城街道',
  fromOn: '2026-12-01',
  untilOn: '2027-11-30',
  answers: { version: '2020-22', harm: false, addiction: false, neglect: false, unfit: false },
  opinion: { heard: true, agrees: true, words: '我愿意和奶奶住，想每个星期天和爸爸妈妈视频。' },
};

/** A hand that goes up and down across the pad; another number is another hand. */
export const hand = (n: number): Signature => ({
  width: 600,
  height: 300,
  strokes: [0, 1, 2, 3, 4].map((stroke) =>
    Array.from({ length: 18 }, (_, p): [number, number, number] => [
      Math.round(40 + stroke * 105 + p * 5),
      Math.round(
        150 + Math.sin((p / 17) * Math.PI * (1.4 + ((stroke + n) % 3))) * (40 + 18 * ((stroke * n) % 4)),
      ),
      stroke * 400 + p * 16,
    ]),
  ),
});

const evidenceHash = (n: number): string => saltedHash(SALT, `evidence ${n}`);

/** The sheet with this text, signed by the parents on their phones, by the caregiver at the door, and witnessed. */
export const signedSheet = (given: SheetFacts = facts): SheetAsRead => {
  const text = sheetText(given);
  const textHash = saltedHash(SALT, text);
  const base = {
    agreementId: given.agreementId,
    textHash,
    clauses: [1, 2, 3, 4, 5, 6],
    readAloud: false,
    by: 'prs_01KB2J8Z3N5QY7R9T1V3X5Z7D1',
  };
  const own = (n: number, at: string, phoneTail: string): Evidence => ({
    ...base,
    part: 'parent',
    guardianId: given.parents[n]?.guardianId,
    name: given.parents[n]?.name ?? '',
    way: 'own_phone',
    grade: 'agreed',
    at,
    address: '183.6.24.17',
    device: 'Mozilla/5.0 (Linux; Android 13; V2244A) MicroMessenger/8.0.50 MiniProgramEnv/android',
    confirmed: { at, phoneTail },
    signature: hand(n + 1),
  });
  const evidence: readonly Evidence[] = [
    own(0, '2026-11-24T12:31:08.412Z', '0001'),
    own(1, '2026-11-24T13:02:55.020Z', '0002'),
    {
      ...base,
      part: 'caregiver',
      guardianId: given.caregiver.guardianId,
      name: given.caregiver.name,
      way: 'assisted',
      grade: 'paper',
      at: '2026-11-26T01:20:44.000Z',
      readAloud: true,
      address: '117.85.3.9',
      device: 'Mozilla/5.0 (Linux; Android 14; HONOR X50) MicroMessenger/8.0.53',
      identity: { document: 'id_card', numberTail: '0028' },
      witness: { name: '徐秀兰', signature: hand(4) },
      signature: hand(3),
    },
    {
      ...base,
      part: 'witness',
      name: given.contact.name,
      way: 'own_phone',
      grade: 'agreed',
      at: '2026-11-26T06:03:00.000Z',
      address: '117.85.3.9',
      device: 'Mozilla/5.0 (Linux; Android 14; HONOR X50) MicroMessenger/8.0.53',
      signature: hand(5),
    },
  ];
  const acts: readonly ActAsRead[] = evidence.map((one, n) => ({
    evidence: one,
    evidenceHash: evidenceHash(n),
  }));
  return {
    childId: 'chd_01KB2J8Z3N5QY7R9T1V3X5Z7A1',
    facts: given,
    text,
    textHash,
    countyName: '如皋市',
    acts,
    filed: { number: '如城托〔2026〕131号', at: '2026-11-27T02:15:00.000Z' },
    at: '2026-11-27T02:15:00.000Z',
  };
};

/** The facts of the stream from which such a sheet is read. */
export const factsOf = ({
  childId,
  facts: held,
  text,
  textHash,
  acts,
  filed,
}: SheetAsRead): AgreementEvent[] => {
  const village = '320682001001';
  const parents = held.parents.map(({ guardianId }) => guardianId);
  const caregiverId = held.caregiver.guardianId;
  const { template, policy, drawnOn, fromOn, untilOn } = held;
  const notices: Receiver[] = ['school', 'village'];
  const drafted: AgreementEvent = {
    type: 'sheet.drafted',
    ...{
      childId,
      village,
      parents,
      caregiverId,
      template,
      policy,
      drawnOn,
      fromOn,
      untilOn,
      notices,
      textHash,
    },
    barred: [],
    heard: 'heard',
    personal: { facts: held, text, salt: SALT },
  };
  const acted = acts.map(({ evidence, evidenceHash: hash }): AgreementEvent => {
    const { part, guardianId, way, grade } = evidence;
    const fields = { village, part, guardianId, way, grade, textHash, evidenceHash: hash };
    const personal = { evidence, salt: SALT };
    return part === 'witness'
      ? { type: 'sheet.witnessed', personId: evidence.by, ...fields, personal }
      : { type: 'sheet.signed', ...fields, personal };
  });
  const { number = '', at = '' } = filed ?? {};
  const put: AgreementEvent = {
    type: 'sheet.filed',
    ...{ childId, village, number, fromOn, untilOn, notices },
    guardians: [...parents, caregiverId],
    filedOn: at.slice(0, 10),
  };
  return [drafted, ...acted, ...(filed ? [put] : [])];
};
