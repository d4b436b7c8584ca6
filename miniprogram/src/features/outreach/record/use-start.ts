// What a session's form starts with: a refused entry to mend, the session as it is known, or last time's answer.
import { addDays } from '#shared/kernel/time.ts';
import { PlanSession, RecordSession, yearOf } from '#shared/outreach/sessions.ts';
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { oneSession } from '../../../kernel/outreach-queries.ts';
import type { SessionForm as FormName } from '../../../kernel/outreach-ways.ts';
import { clock, kept, newId } from '../../../kernel/phone.ts';
import { type Done, doneIn } from '../parts/session-words.ts';
import type { KnownSession, ShownSession } from '../parts/shown-sessions.ts';
import { useVillageSessions } from '../parts/use-sessions.ts';
import { formOf, type LastTime, type SessionForm, startSession } from './session-form.ts';

/** The form of a refused entry, as it was sent. */
export const mendedForm = (sessionId: string, { data }: OutboxEntry): SessionForm | undefined => {
  const record = RecordSession.safeParse(data);
  if (record.success) {
    const { theme, form, heldOn, headcount, clauses, materials } = record.data;
    return formOf({ session: { sessionId, theme, form, on: heldOn, headcount }, clauses, materials });
  }
  const plan = PlanSession.safeParse(data);
  if (!plan.success) return undefined;
  const { theme, form, plannedOn, clauses } = plan.data;
  return formOf({ session: { sessionId, theme, form, on: plannedOn }, clauses, materials: [] });
};

/** The form of a session that is known; recording a plan starts on the day itself, and never ahead of today. */
export const knownForm = (known: KnownSession, form: FormName, today: string): SessionForm => {
  const { session } = known;
  const isAhead = form === 'record' && session.on > today;
  return formOf({ ...known, session: { ...session, ...(isAhead && { on: today }) } });
};

const lastTime = (sessions: readonly ShownSession[]): LastTime | undefined => {
  const last = sessions.find(({ line }) => line.status === 'held')?.line;
  return (
    last && {
      theme: last.theme,
      form: last.form,
      clauses: kept.find(oneSession(last.sessionId))?.value.clauses ?? [],
    }
  );
};

/** A form for a session nobody has heard of yet: today, or tomorrow where it is planned. */
export const freshForm = (
  form: FormName,
  sessions: readonly ShownSession[] | undefined,
  today: string,
): SessionForm =>
  startSession(newId('outreach'), form === 'plan' ? addDays(today, 1) : today, lastTime(sessions ?? []));

/** What the village has done in the year of a day without this session; undefined where it is not known here. */
export const useDoneBefore = (village: string, sessionId: string, on: string): Done | undefined => {
  const { sessions } = useVillageSessions(village, yearOf(on === '' ? clock.today() : on));
  return sessions && doneIn(sessions.map(({ line }) => line).filter((line) => line.sessionId !== sessionId));
};
