// What comes up for a planned session by a day, and on which day next: one rule for decisions and for the due index.
import { addDays } from '#shared/kernel/time.ts';
import type { SessionPart } from '#shared/outreach/rows.ts';

/** As much of a session as time touches; `on` is the day it is planned for. */
export type Dated = Pick<SessionPart, 'status' | 'on' | 'told'>;

/** It is tomorrow, or its day has passed and nobody has written it down. */
export type SessionMatter = NonNullable<SessionPart['told']>;

/** What has come up by a day and was not told yet. A clock that slept over the eve says nothing of a tomorrow that is today. */
export const matterOn = ({ status, on, told }: Dated, today: string): SessionMatter | undefined => {
  if (status !== 'planned') return undefined;
  if (today > on) return told === 'unrecorded' ? undefined : 'unrecorded';
  return told === undefined && today === addDays(on, -1) ? 'near' : undefined;
};

/** The next day on which to look, be it past already; none once all is told, or the session is not planned any more. */
export const nextDueOn = ({ status, on, told }: Dated): string | undefined => {
  if (status !== 'planned' || told === 'unrecorded') return undefined;
  return addDays(on, told === 'near' ? 1 : -1);
};
