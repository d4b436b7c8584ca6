// What each command does to a sheet in memory, or why not, by the names the contract gives.
import type * as z from 'zod/mini';
import { bars } from '#shared/entrustment/bars.ts';
import {
  type AgreementState,
  AskAgain,
  DraftSheet,
  EndSheet,
  FilePaper,
  FileSheet,
  paperCode,
  ReceiptNotice,
  RedraftSheet,
  SendBack,
  SettleBar,
  SignAssisted,
  Witness,
} from '#shared/entrustment/contract.ts';
import { isSigned } from '#shared/entrustment/signature.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { factsFor, hashOf, missingIn, type StaffSheet } from './staff-sheets.ts';

/** The sheets and the county's clock. */
export type SheetWorld = Readonly<{
  sheets: Map<string, StaffSheet>;
  now: () => string;
  nameOf: (childId: string) => string;
}>;

const stateOf = (sheet: StaffSheet): AgreementState => ({
  agreementId: sheet.facts.agreementId,
  status: sheet.status,
  textHash: hashOf(sheet),
  missing: [...missingIn(sheet)],
  ...(sheet.number !== undefined && { number: sheet.number }),
});

type Change = (sheet: StaffSheet) => Refusal | undefined;

const withData = <T>(schema: z.ZodMiniType<T>, data: unknown, then: (data: T) => Change): Change => {
  const parsed = schema.safeParse(data);
  if (parsed.success) return then(parsed.data);
  const [issue] = parsed.error.issues;
  return () => refuse('invalid_input', issue?.path.join('.'), issue?.message);
};

const afterSigning = (sheet: StaffSheet): void => {
  const missing = missingIn(sheet);
  sheet.status =
    missing.length === 0
      ? 'witnessed'
      : missing.every(({ part }) => part === 'witness')
        ? 'agreed'
        : 'signing';
};

const drawn =
  (data: RedraftSheet): Change =>
  (sheet) => {
    const { parents, caregiver, fromOn, untilOn, answers, opinion, soleBecause } = data;
    const [known] = sheet.facts.parents;
    if (!known) return refuse('parent_not_of_child');
    sheet.facts = {
      ...sheet.facts,
      parents: parents.map((parent, n) => ({ ...known, name: n === 0 ? '王平' : '刘芳', ...parent })),
      ...(soleBecause && { soleBecause }),
      caregiver: { ...sheet.facts.caregiver, ...caregiver },
      fromOn,
      untilOn,
      answers,
      opinion,
    };
    sheet.signed = new Map();
    delete sheet.sentBack;
    sheet.barred = bars.filter((bar) => answers[bar]);
    sheet.status = sheet.barred.length > 0 ? 'barred' : 'signing';
    return undefined;
  };

const assist =
  ({ guardianId, textHash, signature }: SignAssisted, now: string): Change =>
  (sheet) => {
    if (textHash !== hashOf(sheet)) return refuse('text_changed');
    if (!missingIn(sheet).some((one) => one.guardianId === guardianId)) return refuse('already_signed');
    if (!isSigned(signature)) return refuse('signature_empty');
    sheet.signed.set(guardianId, { at: now, way: 'assisted', grade: 'paper' });
    afterSigning(sheet);
    return undefined;
  };

const witness =
  (now: string): Change =>
  (sheet) => {
    if (missingIn(sheet).some(({ part }) => part !== 'witness')) return refuse('sheet_not_yet_agreed');
    sheet.signed.set('witness', { at: now, way: 'own_phone', grade: 'agreed' });
    afterSigning(sheet);
    return undefined;
  };

const paper =
  ({ code }: z.infer<typeof FilePaper>, now: string): Change =>
  (sheet) => {
    if (!code.includes(sheet.facts.agreementId)) return refuse('paper_of_other_sheet');
    if (code !== paperCode(sheet.facts.agreementId, hashOf(sheet))) return refuse('paper_of_other_text');
    for (const { guardianId } of missingIn(sheet))
      if (guardianId) sheet.signed.set(guardianId, { at: now, way: 'paper', grade: 'paper' });
    afterSigning(sheet);
    return undefined;
  };

const file =
  ({ number }: z.infer<typeof FileSheet>, world: SheetWorld): Change =>
  (sheet) => {
    if ([...world.sheets.values()].some((one) => one.number === number))
      return refuse('number_taken', 'number');
    sheet.number = number;
    sheet.filedOn = countyDate(world.now());
    sheet.status = 'filed';
    sheet.notices = [{ to: 'school' }, { to: 'village' }];
    return undefined;
  };

const receipt =
  ({ to, receivedBy, receivedOn }: z.infer<typeof ReceiptNotice>): Change =>
  (sheet) => {
    sheet.notices = sheet.notices.map((one) => (one.to === to ? { to, receivedBy, receivedOn } : one));
    if (sheet.notices.every((one) => one.receivedOn !== undefined)) sheet.status = 'notified';
    return undefined;
  };

/** The picture stands beside what the contract takes. */
const withoutPhoto = (data: unknown): unknown =>
  Object.fromEntries(Object.entries(Object(data)).filter(([key]) => key !== 'photo'));

const changeFor = (world: SheetWorld, act: string, data: unknown): Change => {
  const now = world.now();
  switch (act) {
    case 'redraft':
      return withData(RedraftSheet, data, drawn);
    case 'assist':
      return withData(SignAssisted, data, (act) => assist(act, now));
    case 'witness':
      return withData(Witness, data, () => witness(now));
    case 'paper':
      return withData(FilePaper, withoutPhoto(data), (taken) => paper(taken, now));
    case 'settle':
      return withData(SettleBar, data, ({ outcome }) => (sheet) => {
        sheet.status = outcome === 'not_so' ? 'signing' : 'ended';
        return undefined;
      });
    case 'send-back':
      return withData(SendBack, data, ({ reason }) => (sheet) => {
        sheet.sentBack = { at: now, reason };
        return undefined;
      });
    case 'file':
      return withData(FileSheet, data, (filing) => file(filing, world));
    case 'receipt':
      return withData(ReceiptNotice, data, receipt);
    case 'ask-again':
      return withData(
        AskAgain,
        data,
        () => (sheet) => (sheet.childId.endsWith('1') ? undefined : refuse('asked_today_already')),
      );
    case 'end':
      return withData(EndSheet, data, ({ reason, onDay }) => (sheet) => {
        sheet.status = 'ended';
        sheet.ended = { reason, on: onDay };
        return undefined;
      });
    default:
      return () => refuse('not_found');
  }
};

const draft = (world: SheetWorld, agreementId: string, data: unknown): AgreementState | Refusal => {
  const parsed = DraftSheet.safeParse(data);
  if (!parsed.success) return refuse('invalid_input', parsed.error.issues[0]?.path.join('.'));
  const { childId } = parsed.data;
  const n = Number(childId.slice(-4));
  const sheet: StaffSheet = {
    facts: { ...factsFor(n, world.nameOf(childId)), agreementId, drawnOn: countyDate(world.now()) },
    childId,
    village: '320682112201',
    version: 1,
    status: 'signing',
    signed: new Map(),
    barred: [],
    notices: [],
    caregiverOf: 1,
  };
  const refused = drawn(parsed.data)(sheet);
  if (refused) return refused;
  world.sheets.set(agreementId, sheet);
  return stateOf(sheet);
};

/** Does it, or refuses by name; the answer is what the contract's caller reads back. */
export const perform = (
  world: SheetWorld,
  agreementId: string,
  act: string,
  data: unknown,
): Readonly<{ stream: string; version: number; state: AgreementState }> | Refusal => {
  const stream = `entrustment/${agreementId}`;
  const sheet = world.sheets.get(agreementId);
  if (act === 'draft') {
    const state = sheet ? refuse('sheet_already_drafted') : draft(world, agreementId, data);
    return 'refused' in state ? state : { stream, version: 1, state };
  }
  if (!sheet) return refuse('sheet_not_drafted');
  const refused = changeFor(world, act, data)(sheet);
  if (refused) return refused;
  sheet.version += 1;
  return { stream, version: sheet.version, state: stateOf(sheet) };
};
