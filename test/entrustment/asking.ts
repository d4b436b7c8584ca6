// Commands on a sheet as they reach the decider: parsed, dated, with what the door saw and what the files answer.
import { expect } from 'vitest';
import type { AgreementCommand, AgreementNeeds, Ordered } from '#functions/entrustment/agreement-command.ts';
import { agreementDecider } from '#functions/entrustment/decide/agreement.ts';
import type { AgreementEvent } from '#functions/entrustment/events/agreement.ts';
import type { Sheet } from '#functions/entrustment/sheet-state.ts';
import { BARS_VERSION } from '#shared/entrustment/bars.ts';
import { type DraftSheet, paperCode } from '#shared/entrustment/contract.ts';
import type { Signature } from '#shared/entrustment/signature.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { AT, nth, TODAY } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';
import { hand } from '../papers/sheets.ts';
import {
  agreementId,
  childId,
  directorActs,
  fatherId,
  fatherNumber,
  grandmotherId,
  grandmotherNumber,
  guardianActs,
  motherId,
  needs,
  supervisorActs,
} from './family.ts';

export type Command = Parameters<typeof agreementDecider.decide>[0];

/** What of a command's data a test says otherwise. */
type Said<Type extends Command['type']> = Partial<Extract<AgreementCommand, { type: Type }>['data']>;

/** What comes with a command beside its data, where a test says otherwise. */
export type Besides = Readonly<{ at?: string; needs?: Partial<AgreementNeeds>; nonce?: string }>;

export const { given } = specOf(agreementDecider);

const SEVEN = [1, 2, 3, 4, 5, 6];
export const emptyHand: Signature = { width: 600, height: 300, strokes: [] };
export const confirmed = { at: AT, phoneTail: '0001' };
export const picture = { name: 'pictures/cmd_1', sha256: 'ab'.repeat(32), bytes: 123_456 };
const seen = { address: '117.85.3.9', device: 'MicroMessenger/8.0.53', sessionId: nth('session') };

const context = ({ at = AT, needs: changed, nonce = 'c2FsdHNhbHRzYWx0c2FsdA' }: Besides = {}) => ({
  id: agreementId,
  at,
  nonce,
  needs: { ...needs, ...changed },
});
const byDirector = (besides?: Besides) => ({
  ...context(besides),
  by: directorActs.personId,
  actor: directorActs,
  circumstances: seen,
});
const bySupervisor = (besides?: Besides) => ({
  ...context(besides),
  by: supervisorActs.personId,
  actor: supervisorActs,
  circumstances: seen,
});
const bySystem = (besides?: Besides) => ({ ...context(besides), by: 'system' });

/** The answers that raise no bar. */
export const noBars = { version: BARS_VERSION, harm: false, addiction: false, neglect: false, unfit: false };

/** Both parents away, the grandmother cares, for a year from today. */
export const aDraft: DraftSheet = {
  childId,
  template: '2021-1',
  parents: [{ guardianId: fatherId, awayFromOn: '2026-02-20' }, { guardianId: motherId }],
  caregiver: { guardianId: grandmotherId, address: '沈徐村十二组8号', health: 'chronic' },
  fromOn: TODAY,
  untilOn: '2027-06-11',
  answers: noBars,
  opinion: { heard: true, agrees: true, words: '我愿意和奶奶住' },
};

export const draft = (changed: Partial<DraftSheet> = {}, besides?: Besides): Ordered<'draft'> => ({
  ...byDirector(besides),
  type: 'draft',
  data: { ...aDraft, ...changed },
});

export const redraft = (changed: Said<'redraft'> = {}, besides?: Besides): Ordered<'redraft'> => ({
  ...byDirector(besides),
  type: 'redraft',
  data: { ...aDraft, untilOn: '2027-03-31', ...changed },
});

const signing = (textHash: string) => ({ childId, textHash, clauses: SEVEN, signature: hand(1) });

/** A guardian signs on an own phone, with a fresh code. */
export const sign = (
  { textHash }: Pick<Sheet, 'textHash'>,
  guardianId = fatherId,
  changed: Said<'sign'> = {},
  besides?: Besides,
): Ordered<'sign'> => ({
  ...context(besides),
  by: nth('person', 10),
  actor: guardianActs(guardianId),
  circumstances: { ...seen, confirmed },
  type: 'sign',
  data: { ...signing(textHash), oneTimeCode: '123456', ...changed },
});

const tailOf = (guardianId: string): string =>
  (guardianId === grandmotherId ? grandmotherNumber : fatherNumber).slice(-4);

/** A guardian signs on the director's phone, a neighbour watching. */
export const assist = (
  { textHash }: Pick<Sheet, 'textHash'>,
  guardianId = grandmotherId,
  changed: Said<'assist'> = {},
  besides?: Besides,
): Ordered<'assist'> => ({
  ...byDirector(besides),
  type: 'assist',
  data: {
    ...signing(textHash),
    guardianId,
    identity:
      guardianId === motherId
        ? { document: 'known_in_person' }
        : { document: 'id_card', numberTail: tailOf(guardianId) },
    witness: { name: '徐秀兰', signature: hand(2) },
    readAloud: true,
    ...changed,
  },
});

export const witness = (
  { textHash }: Pick<Sheet, 'textHash'>,
  changed: Said<'witness'> = {},
  besides?: Besides,
): Ordered<'witness'> => ({
  ...byDirector(besides),
  type: 'witness',
  data: { textHash, signature: hand(3), ...changed },
});

export const filePaper = (
  { textHash }: Pick<Sheet, 'textHash'>,
  changed: Said<'file_paper'> = {},
  besides?: Besides,
): Ordered<'file_paper'> => ({
  ...byDirector(besides),
  circumstances: { ...seen, picture },
  type: 'file_paper',
  data: { childId, code: paperCode(agreementId, textHash), signedOn: TODAY, ...changed },
});

export const settleBar = (outcome: 'not_so' | 'confirmed' = 'not_so'): Ordered<'settle_bar'> => ({
  ...bySupervisor(),
  type: 'settle_bar',
  data: { outcome, reason: '已到家里核实' },
});

export const sendBack = (): Ordered<'send_back'> => ({
  ...bySupervisor(),
  type: 'send_back',
  data: { reason: '住址写错了' },
});

export const file = (number = '如城托〔2026〕1号'): Ordered<'file'> => ({
  ...bySupervisor(),
  type: 'file',
  data: { number },
});

export const receipt = (
  to: 'school' | 'village' = 'school',
  changed: Said<'receipt'> = {},
): Ordered<'receipt'> => ({
  ...byDirector(),
  type: 'receipt',
  data: { to, receivedBy: '周老师', receivedOn: TODAY, ...changed },
});

export const askAgain = (besides?: Besides): Ordered<'ask_again'> => ({
  ...byDirector(besides),
  type: 'ask_again',
  data: {},
});

export const end = (
  reason: 'returned' | 'caregiver_changed' | 'revoked' = 'revoked',
  changed: Said<'end'> = {},
  actor = directorActs,
): Ordered<'end'> => ({
  ...byDirector(),
  by: actor.personId,
  actor,
  type: 'end',
  data: { reason, onDay: TODAY, ...changed },
});

export const comeDue = (on: string): Ordered<'come_due'> => ({
  ...bySystem(),
  type: 'come_due',
  data: { on },
});

export const follow = (standing = needs.standing): Ordered<'follow'> => ({
  ...bySystem({ needs: { standing } }),
  type: 'follow',
  data: { childId },
});

export const notePaper = (
  { textHash }: Pick<Sheet, 'textHash'>,
  what: Ordered<'note_paper'>['data']['what'] = 'sheet',
): Ordered<'note_paper'> => ({
  ...bySystem(),
  type: 'note_paper',
  data: { what, name: `papers/${what}.pdf`, sha256: 'cd'.repeat(32), bytes: 210_000, textHash },
});

/** The facts that follow when these commands come one after the other, each of which must be accepted. */
export const having = (
  ...commands: readonly (Command | ((sheet: Sheet) => Command))[]
): readonly AgreementEvent[] =>
  commands.reduce<readonly AgreementEvent[]>((facts, next) => {
    const command = typeof next === 'function' ? next(sheetAfter(facts)) : next;
    const state = facts.reduce(agreementDecider.evolve, agreementDecider.initial);
    const decision = agreementDecider.decide(command, state);
    if (isRefusal(decision)) throw new Error(`${command.type} was refused: ${decision.refused}`);
    return facts.concat(decision);
  }, []);

/** The sheet as these facts leave it. */
export const sheetAfter = (facts: readonly AgreementEvent[]): Sheet => {
  const state = facts.reduce(agreementDecider.evolve, agreementDecider.initial);
  expect(state.status).not.toBe('none');
  if (state.status === 'none') throw new Error('No sheet was drawn up');
  return state;
};

/** Father and mother on their phones, the grandmother at the door. */
export const allSign = [
  (sheet: Sheet) => sign(sheet),
  (sheet: Sheet) => sign(sheet, motherId),
  (sheet: Sheet) => assist(sheet),
] as const;
