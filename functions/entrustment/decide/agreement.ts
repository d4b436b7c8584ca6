// Decides every command on one sheet: drawn up, signed by everybody, witnessed, filed, told of, and in the end over.
import type { Decider, Handled } from '#functions/kernel/decider.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { AgreementCommand, AgreementNeeds, Ordered, Outcome, Refused } from '../agreement-command.ts';
import { draft, redraft } from '../drawing.ts';
import { askAgain, comeDue, end, follow } from '../ending.ts';
import type { AgreementEvent } from '../events/agreement.ts';
import { file, receipt, sendBack, settleBar } from '../filing.ts';
import { filePaper, notePaper } from '../papers.ts';
import { evolveSheet, type Sheet, type SheetState } from '../sheet-state.ts';
import { assist, sign, witness } from '../signing.ts';

type Command = AgreementCommand & Handled<AgreementNeeds>;

type OnOpen = 'sign' | 'assist' | 'witness' | 'file_paper' | 'redraft' | 'ask_again' | 'send_back' | 'file';
type OnAny = Exclude<Command['type'], OnOpen | 'draft'>;

// A draft is worked on until the town has filed it; while a bar stands, nobody signs.
const openBroken = ({ type }: Ordered<OnOpen>, { status }: Sheet): Refusal<Refused> | undefined => {
  if (status === 'filed' || status === 'notified') return refuse('sheet_filed');
  return status === 'barred' && type !== 'redraft' ? refuse('caregiver_barred') : undefined;
};

const onOpen = (command: Ordered<OnOpen>, sheet: Sheet): Outcome => {
  const broken = openBroken(command, sheet);
  if (broken) return broken;
  switch (command.type) {
    case 'redraft':
      return redraft(command, sheet);
    case 'sign':
      return sign(command, sheet);
    case 'assist':
      return assist(command, sheet);
    case 'witness':
      return witness(command, sheet);
    case 'file_paper':
      return filePaper(command, sheet);
    case 'ask_again':
      return askAgain(command, sheet);
    case 'send_back':
      return sendBack(command, sheet);
    case 'file':
      return file(command, sheet);
  }
};

const onAny = (command: Ordered<OnAny>, sheet: Sheet): Outcome => {
  switch (command.type) {
    case 'settle_bar':
      return settleBar(command, sheet);
    case 'receipt':
      return receipt(command, sheet);
    case 'end':
      return end(command, sheet);
    case 'come_due':
      return comeDue(command, sheet);
    case 'follow':
      return follow(command, sheet);
    case 'note_paper':
      return notePaper(command, sheet);
  }
};

const isOnAny = (command: Exclude<Command, { type: 'draft' }>): command is Ordered<OnAny> =>
  ['settle_bar', 'receipt', 'end', 'come_due', 'follow', 'note_paper'].includes(command.type);

const decide = (command: Command, state: SheetState): Outcome => {
  if (command.type === 'draft') return draft(command, state);
  if (state.status === 'none') return refuse('sheet_not_drafted');
  // Of a sheet that is over only its papers are still drawn up.
  if (state.status === 'ended' && command.type !== 'note_paper') return refuse('sheet_ended');
  return isOnAny(command) ? onAny(command, state) : onOpen(command, state);
};

export const agreementDecider: Decider<Command, SheetState, AgreementEvent, Refused> = {
  initial: { status: 'none' },
  evolve: evolveSheet,
  decide,
};
