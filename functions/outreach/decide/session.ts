// Decides every command on one outreach session: planned, written down, said anew, photographed, called off, or reminded of.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import {
  AddPhoto,
  CallOffSession,
  ComeDue,
  CorrectSession,
  earliestHeldOn,
  isCounted,
  MAX_PHOTOS,
  PlanSession,
  RecordSession,
  SessionPlace,
  type SessionRefusal,
} from '#shared/outreach/sessions.ts';
import type { SessionEvent } from '../events/session.ts';
import { matterOn } from '../session-dues.ts';
import { evolveSession, isSaid, type OutreachSession, type SessionState } from '../session-state.ts';

export const SessionCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plan'), data: PlanSession }),
  z.object({ type: z.literal('record'), data: RecordSession }),
  z.object({ type: z.literal('correct'), data: CorrectSession }),
  z.object({ type: z.literal('call_off'), data: CallOffSession }),
  z.object({ type: z.literal('add_photo'), data: AddPhoto }),
  z.object({ type: z.literal('come_due'), data: ComeDue }),
]);
export type SessionCommand = z.infer<typeof SessionCommand>;

/** Where the session stands already, by which authority is judged. */
export const SessionNeeds = z.object({ session: z.optional(SessionPlace) });
type SessionNeeds = z.infer<typeof SessionNeeds>;

type Refused = SessionRefusal | 'not_found' | 'picture_unreadable';
type Outcome = Decision<SessionEvent, Refused>;
type Ordered<Type extends SessionCommand['type']> = Extract<SessionCommand, { type: Type }> &
  Context<SessionNeeds>;

const plan = ({ data, at }: Ordered<'plan'>, state: SessionState): Outcome => {
  if (state.status === 'planned') return refuse('session_already_planned');
  if (state.status === 'held') return refuse('session_already_recorded');
  if (state.status === 'called_off') return refuse('session_called_off');
  if (data.plannedOn < countyDate(at)) return refuse('session_planned_in_past', 'plannedOn');
  return [{ type: 'outreach.planned', ...data }];
};

const heldBroken = ({ data, at }: Ordered<'record' | 'correct'>): Refusal<Refused> | undefined => {
  const today = countyDate(at);
  if (data.heldOn > today) return refuse('session_in_future', 'heldOn');
  if (data.heldOn < earliestHeldOn(today)) return refuse('session_of_earlier_year', 'heldOn');
  return isCounted(data.form, data.headcount) ? undefined : refuse('nobody_counted', 'headcount');
};

const record = (command: Ordered<'record'>, state: SessionState): Outcome => {
  const { data } = command;
  if (state.status === 'held') return refuse('session_already_recorded');
  if (state.status === 'called_off') return refuse('session_called_off');
  if (state.status === 'planned' && state.village !== data.village)
    return refuse('session_of_other_village', 'village');
  return heldBroken(command) ?? [{ type: 'outreach.recorded', ...data }];
};

const heldOnly = ({ status }: OutreachSession): Refusal<Refused> | undefined => {
  if (status === 'planned') return refuse('session_not_held');
  return status === 'called_off' ? refuse('session_called_off') : undefined;
};

const correct = (command: Ordered<'correct'>, session: OutreachSession): Outcome => {
  const { data } = command;
  const broken = heldOnly(session);
  if (broken) return broken;
  if (session.village !== data.village) return refuse('session_of_other_village', 'village');
  if (isSaid(session, data)) return refuse('nothing_changed');
  return heldBroken(command) ?? [{ type: 'outreach.corrected', ...data }];
};

const callOff = ({ data }: Ordered<'call_off'>, { status, village }: OutreachSession): Outcome => {
  if (status === 'held') return refuse('session_already_recorded');
  if (status === 'called_off') return refuse('session_called_off');
  return [{ type: 'outreach.called_off', village, reason: data.reason }];
};

const addPhoto = (command: Ordered<'add_photo'>, session: OutreachSession): Outcome => {
  const { data, by, circumstances } = command;
  const { photos } = session;
  const broken = heldOnly(session);
  if (broken) return broken;
  if (photos.length >= MAX_PHOTOS) return refuse('photos_too_many');
  // Kept under the key of whoever is named here, so nobody may name somebody else.
  if (data.personId !== by) return refuse('not_found');
  const picture = circumstances?.picture;
  if (!picture) return refuse('picture_unreadable', 'photo');
  if (photos.some((photo) => photo.picture.sha256 === picture.sha256)) return refuse('photo_already_kept');
  return [{ type: 'outreach.photo_added', n: photos.length + 1, personId: by, picture: { ...picture } }];
};

const MATTERS = { near: 'outreach.came_near', unrecorded: 'outreach.stayed_unrecorded' } as const;

const comeDue = ({ data }: Ordered<'come_due'>, session: OutreachSession): Outcome => {
  const matter = matterOn(session, data.on);
  if (!matter) return refuse('nothing_due');
  return [{ type: MATTERS[matter], village: session.village, plannedOn: session.on }];
};

const decide = (command: SessionCommand & Context<SessionNeeds>, state: SessionState): Outcome => {
  if (command.type === 'plan') return plan(command, state);
  if (command.type === 'record') return record(command, state);
  if (state.status === 'none') return refuse('session_not_known');
  switch (command.type) {
    case 'correct':
      return correct(command, state);
    case 'call_off':
      return callOff(command, state);
    case 'add_photo':
      return addPhoto(command, state);
    case 'come_due':
      return comeDue(command, state);
  }
};

export const sessionDecider: Decider<
  SessionCommand & Context<SessionNeeds>,
  SessionState,
  SessionEvent,
  Refused
> = { initial: { status: 'none' }, evolve: evolveSession, decide };
