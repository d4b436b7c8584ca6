// The routes of a guardian's own sheets over the family in memory: read, ask for a code, sign, open a paper, end.
import type * as z from 'zod/mini';
import { type AgreementState, EndSheet, Sign } from '#shared/entrustment/contract.ts';
import { isSigned } from '#shared/entrustment/signature.ts';
import { sheetTemplate } from '#shared/entrustment/template.ts';
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { KEPT_PHOTO } from './kept-photo.ts';
import {
  familySheets,
  hashOf,
  type KeptSheet,
  lineOf,
  missingIn,
  signersIn,
  statusOf,
  viewOf,
} from './own-sheets.ts';

/** The code that every message carries here. */
export const SIGNING_CODE = '246810';

/** A page that says so, as every printer's first test has it. */
const PDF = 'JVBERi0xLjQKMSAwIG9iajw8Pj5lbmRvYmoKdHJhaWxlcjw8Pj4KJSVFT0YK';

type World = Readonly<{ sheets: Map<string, KeptSheet>; now: () => string; isThere: () => boolean }>;
type Said = Readonly<{ body: string; answer: unknown }>;

const stateOf = (sheet: KeptSheet, guardianId: string): AgreementState => {
  const actedAt = sheet.signed.get(guardianId)?.at;
  return {
    agreementId: sheet.facts.agreementId,
    status: statusOf(sheet),
    textHash: hashOf(sheet),
    missing: [...missingIn(sheet)],
    ...(actedAt !== undefined && { actedAt }),
  };
};

const parse = <T>(schema: z.ZodMiniType<T>, data: unknown): T | Refusal => {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return refuse('invalid_input', issue?.path.join('.'), issue?.message);
};

const whyNotSigned = (sheet: KeptSheet, guardianId: string, data: Sign): Refusal | undefined => {
  const signer = signersIn(sheet).find((one) => one.guardianId === guardianId);
  const template = sheetTemplate(sheet.facts.template);
  const duties = signer?.part === 'parent' ? template?.parentDuties : template?.caregiverDuties;
  if (!signer) return refuse('signer_not_of_sheet');
  if (signer.signed) return refuse('already_signed');
  if (data.textHash !== hashOf(sheet)) return refuse('text_changed');
  if (data.clauses.length !== duties?.length) return refuse('clauses_unticked');
  if (!isSigned(data.signature)) return refuse('signature_empty');
  return data.oneTimeCode === SIGNING_CODE ? undefined : refuse('code_refused');
};

const sign = ({ now }: World, sheet: KeptSheet, guardianId: string, body: unknown): unknown => {
  const data = parse(Sign, body);
  if ('refused' in data) return data;
  const why = whyNotSigned(sheet, guardianId, data);
  if (why) return why;
  sheet.signed.set(guardianId, { at: now(), way: 'own_phone', grade: 'agreed' });
  return stateOf(sheet, guardianId);
};

const end = (_: World, sheet: KeptSheet, guardianId: string, body: unknown): unknown => {
  const data = parse(EndSheet, body);
  if ('refused' in data) return data;
  sheet.ended = { reason: data.reason, on: data.onDay };
  return stateOf(sheet, guardianId);
};

const acts = { sign, end } as const;

/** A command counts once, however often it comes. */
const once = (said: Map<string, Said>, commandId: string, data: unknown, run: () => unknown): unknown => {
  const body = JSON.stringify(data);
  const before = said.get(commandId);
  if (before) return before.body === body ? before.answer : refuse('command_reused');
  const state = run();
  if (typeof state === 'object' && state !== null && 'refused' in state) return state;
  const answer = { stream: 'entrustment/x', version: 3, state };
  said.set(commandId, { body, answer });
  return answer;
};

/** The sheet itself, a paper of it or its photo; undefined for anything else. */
const openedOf = (sheet: KeptSheet, what: string, also: string): unknown => {
  if (what === '') return viewOf(sheet);
  if (what === 'papers') return { what: also, sha256: '0'.repeat(64), bytes: 45, pdf: PDF };
  return what === 'photo' ? KEPT_PHOTO : undefined;
};

/** The answers about the sheets of whoever asks; undefined where the path is about something else. */
export const createOwnSheets = (now: () => string, isThere: () => boolean) => {
  const world: World = { sheets: familySheets(), now, isThere };
  const said = new Map<string, Said>();
  const ofSheet = (
    sheet: KeptSheet,
    guardianId: string,
    what: string,
    also: string,
    body: unknown,
  ): unknown => {
    const opened = openedOf(sheet, what, also);
    if (opened) return opened;
    if (what === 'code') return { livesSeconds: 300, againSeconds: 60, phoneTail: '0002' };
    const act = what === 'sign' || what === 'end' ? acts[what] : undefined;
    const envelope = CommandEnvelope.safeParse(body);
    if (!act || !envelope.success) return refuse('not_found');
    const { commandId, data } = envelope.data;
    return once(said, commandId, data, () => act(world, sheet, guardianId, data));
  };
  return {
    sheets: world.sheets,
    answer: (guardianId: string, path: string, body: unknown): unknown => {
      const [, slice, kind, id = '', what = '', also = ''] = path.split('/');
      if (path === '/entrustment/own')
        return {
          readAt: now(),
          sheets: [...world.sheets.values()]
            .filter((sheet) => sheet.listed && isThere())
            .filter((sheet) => signersIn(sheet).some((one) => one.guardianId === guardianId))
            .map((sheet) => lineOf(sheet, guardianId)),
        };
      const sheet = world.sheets.get(id);
      if (slice !== 'entrustment' || kind !== 'sheets') return undefined;
      return sheet ? ofSheet(sheet, guardianId, what, also, body) : refuse('not_found');
    },
  };
};
