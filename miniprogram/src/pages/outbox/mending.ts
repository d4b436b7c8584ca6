// The way from a refused entry to the form in which it is mended.
import { CorrectVisit } from '#shared/visits/contract.ts';
import type { OutboxEntry } from '../../kernel/outbox-entry.ts';
import { openMendedSession, type SessionForm } from '../../kernel/outreach-ways.ts';
import { openCorrect, openPart, openRecord, openRegister } from '../../kernel/ways.ts';

type What = OutboxEntry['about']['what'];

/** The small form in which each thing of a file is mended; what has none is saved anew from the file. */
const partOf: Partial<Record<What, string>> = {
  basic: 'basic',
  categorise: 'categories',
  end_category: 'categories',
  guardians: 'guardians',
  schooling: 'schooling',
  health: 'health',
  household: 'household',
  benefits: 'benefits',
  move: 'move',
  close: 'close',
  reopen: 'reopen',
};

const villageIn = (data: unknown): string => String(Object(data).village ?? '');
const guardianIn = (path: string): string => path.split('/')[3] ?? '';

const ofChild = (
  { commandId, data, path }: OutboxEntry,
  childId: string,
  what: What,
): (() => void) | undefined => {
  const visit = CorrectVisit.safeParse(data);
  const part = partOf[what];
  if (what === 'correct' && visit.success) return () => openCorrect(childId, visit.data.visitId, commandId);
  if (what === 'record' || what === 'correct') return () => openRecord(childId, commandId);
  if (what === 'register') return () => openRegister(villageIn(data), commandId);
  if (what === 'guardian')
    return () => openPart(childId, 'person', { of: guardianIn(path), entry: commandId });
  return part === undefined ? undefined : () => openPart(childId, part, { entry: commandId });
};

const formOf: Partial<Record<What, SessionForm>> = {
  plan_session: 'plan',
  record_session: 'record',
  correct_session: 'correct',
};

const ofSession = (commandId: string, sessionId: string, what: What): (() => void) | undefined => {
  const form = formOf[what];
  return form && (() => openMendedSession(sessionId, form, commandId));
};

/** The way there; none for what cannot be put otherwise. */
export const mendingOf = (entry: OutboxEntry): (() => void) | undefined => {
  const { about, commandId } = entry;
  if ('childId' in about) return ofChild(entry, about.childId, about.what);
  return 'sessionId' in about ? ofSession(commandId, about.sessionId, about.what) : undefined;
};
