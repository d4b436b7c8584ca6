// In every state of a sheet every command has its answer; a state or a command without a line here fails.
import { describe, expect, test } from 'vitest';
import { AgreementCommand } from '#functions/entrustment/agreement-command.ts';
import { agreementDecider } from '#functions/entrustment/decide/agreement.ts';
import type { AgreementEvent } from '#functions/entrustment/events/agreement.ts';
import type { Sheet, SheetState } from '#functions/entrustment/sheet-state.ts';
import { statuses } from '#shared/entrustment/contract.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { addDays } from '#shared/kernel/time.ts';
import { AT, TODAY, VILLAGE } from '../kit/ids.ts';
import {
  allSign,
  askAgain,
  assist,
  type Command,
  comeDue,
  draft,
  end,
  file,
  filePaper,
  follow,
  having,
  noBars,
  notePaper,
  receipt,
  redraft,
  sendBack,
  settleBar,
  sheetAfter,
  sign,
  witness,
} from './asking.ts';
import { grandmotherId } from './family.ts';

type State = SheetState['status'];
type Type = Command['type'];

const signed = [draft(), ...allSign] as const;
const witnessed = [...signed, (sheet: Sheet) => witness(sheet)] as const;
const filed = [...witnessed, file()] as const;

const pasts: Readonly<Record<State, readonly AgreementEvent[]>> = {
  none: [],
  barred: having(draft({ answers: { ...noBars, addiction: true } })),
  signing: having(draft()),
  agreed: having(...signed),
  witnessed: having(...witnessed),
  filed: having(...filed),
  notified: having(...filed, receipt('school'), receipt('village')),
  ended: having(...filed, end()),
};

const closed = { village: VILLAGE, open: false, openedOn: '2026-06-01', closedOn: TODAY };

const asked: Readonly<Record<Type, (sheet: Sheet) => Command>> = {
  draft: () => draft(),
  redraft: () => redraft(),
  sign: (sheet) => sign(sheet, grandmotherId),
  assist: (sheet) => assist(sheet),
  witness: (sheet) => witness(sheet),
  file_paper: (sheet) => filePaper(sheet),
  settle_bar: () => settleBar(),
  send_back: () => sendBack(),
  file: () => file(),
  receipt: () => receipt(),
  ask_again: () => askAgain(),
  end: () => end(),
  come_due: () => comeDue(addDays(TODAY, 1)),
  note_paper: (sheet) => notePaper(sheet),
  follow: () => follow(closed),
};

const ENDED = { ...all('sheet_ended'), draft: 'sheet_already_drafted', note_paper: 'paper.drawn_up' };

const answers: Readonly<Record<State, Readonly<Record<Type, string>>>> = {
  none: { ...all('sheet_not_drafted'), draft: 'sheet.drafted' },
  barred: {
    draft: 'sheet_already_drafted',
    redraft: 'caregiver_barred',
    sign: 'caregiver_barred',
    assist: 'caregiver_barred',
    witness: 'caregiver_barred',
    file_paper: 'caregiver_barred',
    settle_bar: 'sheet.bar_settled',
    send_back: 'caregiver_barred',
    file: 'caregiver_barred',
    receipt: 'sheet_not_filed',
    ask_again: 'caregiver_barred',
    end: 'sheet.ended',
    come_due: 'nothing_due',
    note_paper: 'paper.drawn_up',
    follow: 'sheet.ended',
  },
  signing: {
    draft: 'sheet_already_drafted',
    redraft: 'sheet.redrafted',
    sign: 'sheet.signed',
    assist: 'sheet.signed',
    witness: 'sheet_not_yet_agreed',
    file_paper: 'sheet.signed + sheet.signed + sheet.signed + sheet.agreed + sheet.witnessed',
    settle_bar: 'bar_not_raised',
    send_back: 'sheet_not_yet_witnessed',
    file: 'sheet_not_yet_witnessed',
    receipt: 'sheet_not_filed',
    ask_again: 'signing.asked_again',
    end: 'sheet.ended',
    come_due: 'signing.asked_again',
    note_paper: 'paper.drawn_up',
    follow: 'sheet.ended',
  },
  agreed: {
    draft: 'sheet_already_drafted',
    redraft: 'sheet.redrafted',
    sign: 'already_signed',
    assist: 'already_signed',
    witness: 'sheet.witnessed',
    file_paper: 'sheet.witnessed',
    settle_bar: 'bar_not_raised',
    send_back: 'sheet_not_yet_witnessed',
    file: 'sheet_not_yet_witnessed',
    receipt: 'sheet_not_filed',
    ask_again: 'nobody_to_ask',
    end: 'sheet.ended',
    come_due: 'nothing_due',
    note_paper: 'paper.drawn_up',
    follow: 'sheet.ended',
  },
  witnessed: {
    draft: 'sheet_already_drafted',
    redraft: 'sheet.redrafted',
    sign: 'already_signed',
    assist: 'already_signed',
    witness: 'already_signed',
    file_paper: 'already_signed',
    settle_bar: 'bar_not_raised',
    send_back: 'sheet.sent_back',
    file: 'sheet.filed',
    receipt: 'sheet_not_filed',
    ask_again: 'nobody_to_ask',
    end: 'sheet.ended',
    come_due: 'nothing_due',
    note_paper: 'paper.drawn_up',
    follow: 'sheet.ended',
  },
  filed: {
    ...all('sheet_filed'),
    draft: 'sheet_already_drafted',
    settle_bar: 'bar_not_raised',
    receipt: 'notice.receipted',
    end: 'sheet.ended',
    come_due: 'nothing_due',
    note_paper: 'paper.drawn_up',
    follow: 'sheet.ended',
  },
  notified: {
    ...all('sheet_filed'),
    draft: 'sheet_already_drafted',
    settle_bar: 'bar_not_raised',
    receipt: 'notice_already_receipted',
    end: 'sheet.ended',
    come_due: 'nothing_due',
    note_paper: 'paper.drawn_up',
    follow: 'sheet.ended',
  },
  ended: ENDED,
};

function all(answer: string): Record<Type, string> {
  return {
    draft: answer,
    redraft: answer,
    sign: answer,
    assist: answer,
    witness: answer,
    file_paper: answer,
    settle_bar: answer,
    send_back: answer,
    file: answer,
    receipt: answer,
    ask_again: answer,
    end: answer,
    come_due: answer,
    note_paper: answer,
    follow: answer,
  };
}

const states: readonly State[] = ['none', ...statuses];
const types: readonly Type[] = AgreementCommand.def.options.flatMap(
  (option) => option.def.shape.type.def.values,
);

test('every state and every command has its line', () => {
  expect(Object.keys(answers).sort()).toEqual([...states].sort());
  for (const state of states) expect(Object.keys(answers[state]).sort(), state).toEqual([...types].sort());
});

const nothing: Pick<Sheet, 'textHash'> = { textHash: '0'.repeat(64) };
const said = (decision: ReturnType<typeof agreementDecider.decide>): string =>
  isRefusal(decision) ? decision.refused : decision.map(({ type }) => type).join(' + ');

describe.each(states)('a sheet that is %s', (state) => {
  const facts = pasts[state];
  const past = facts.reduce(agreementDecider.evolve, agreementDecider.initial);

  test('stands there', () => expect(past.status).toBe(state));

  test.each(types)('answers %s', (type) => {
    const sheet = state === 'none' ? { ...sheetAfter(pasts.signing), ...nothing } : sheetAfter(facts);
    expect(said(agreementDecider.decide(asked[type](sheet), past))).toBe(answers[state][type]);
  });
});

test('time is what the server says', () =>
  expect(pasts.signing[0]).toMatchObject({ drawnOn: AT.slice(0, 10) }));
