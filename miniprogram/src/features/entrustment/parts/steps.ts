// What a person of the staff may do with a sheet, by role and by where it stands; nobody is offered what would be refused.
import type { SheetView } from '#shared/entrustment/views.ts';
import type { Role } from '#shared/kernel/access.ts';
import { isEnding } from '../village/groups.ts';

/** One thing to do. */
export type Step =
  | 'door'
  | 'ask_again'
  | 'witness'
  | 'paper'
  | 'redraft'
  | 'draw_new'
  | 'renew'
  | 'receipt'
  | 'end'
  | 'take_back'
  | 'settle'
  | 'file'
  | 'send_back'
  | 'pack';

/** The one main step, and the others in their order. */
export type Steps = Readonly<{ main?: Step; others: readonly Step[] }>;

type Looked = Pick<SheetView, 'status' | 'sentBack' | 'notices' | 'untilOn'>;

const owesReceipt = ({ notices }: Looked): boolean =>
  notices.some(({ receivedOn }) => receivedOn === undefined);

const ofStanding = (sheet: Looked, today: string): Steps => {
  const ending = isEnding(sheet.untilOn, today);
  const owed = owesReceipt(sheet);
  const main = ending ? 'renew' : owed ? 'receipt' : undefined;
  return {
    ...(main && { main }),
    others: [
      ...(ending && owed ? (['receipt'] as const) : []),
      ...(ending ? [] : (['renew'] as const)),
      'end',
    ],
  };
};

const ofDirector = (sheet: Looked, today: string): Steps => {
  if (sheet.sentBack && sheet.status !== 'ended') return { main: 'redraft', others: ['take_back'] };
  switch (sheet.status) {
    case 'barred':
      return { others: ['redraft', 'take_back'] };
    case 'signing':
      return { main: 'door', others: ['ask_again', 'paper', 'redraft', 'take_back'] };
    case 'agreed':
      return { main: 'witness', others: ['redraft', 'take_back'] };
    case 'witnessed':
      return { others: [] };
    case 'ended':
      return { main: 'draw_new', others: [] };
    default:
      return ofStanding(sheet, today);
  }
};

const ofSupervisor = (sheet: Looked): Steps => {
  switch (sheet.status) {
    case 'barred':
      return { main: 'settle', others: [] };
    case 'witnessed':
      return sheet.sentBack ? { others: ['pack'] } : { main: 'file', others: ['send_back', 'pack'] };
    case 'filed':
      return owesReceipt(sheet) ? { main: 'receipt', others: ['pack', 'end'] } : { others: ['pack', 'end'] };
    case 'notified':
      return { others: ['pack', 'end'] };
    default:
      return { others: ['pack'] };
  }
};

/** What may be done now. */
export const stepsOf = (role: Role, sheet: Looked, today: string): Steps => {
  switch (role) {
    case 'director':
      return ofDirector(sheet, today);
    case 'supervisor':
      return ofSupervisor(sheet);
    case 'officer':
    case 'auditor':
      return { others: ['pack'] };
    default:
      return { others: [] };
  }
};
