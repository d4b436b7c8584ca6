// One session for a person who may come to it, read from the records themselves, so that one sees what one has just done.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { AttendanceStanding, TraineeStanding } from '#shared/training/contract.ts';
import type { TrainingCard } from '#shared/training/views.ts';
import { isInvitedTo } from './invited.ts';
import { mineAt } from './mine.ts';
import { traineeAt } from './training-command.ts';
import { toldSession } from './training-lines.ts';

type Asking = Readonly<{ read: Reader; actor: Actor; at: string }>;

const learntBy = async ({ read, actor }: Asking) =>
  z.optional(TraineeStanding).parse(await read.answer(traineeAt(actor.personId)));

const attendanceOf = async ({ read, actor }: Asking, trainingId: string) => {
  const id = computedId('attendance', trainingId, actor.personId);
  const answer = await read.answer({ slice: 'training', id, answer: 'standing' });
  return z.optional(AttendanceStanding).parse(answer);
};

const shown = (came: AttendanceStanding): NonNullable<TrainingCard['attendance']> => {
  const { attendanceId, inAt, outAt, credited, certificate } = came;
  return {
    attendanceId,
    in: came.in,
    out: came.out,
    ...(inAt !== undefined && { inAt }),
    ...(outAt !== undefined && { outAt }),
    ...(credited && { credited: credited.minutes }),
    hasCertificate: certificate !== undefined,
  };
};

/** The card, or `not_found` where nothing was planned. */
export const trainingCard = async (asking: Asking, trainingId: string): Promise<TrainingCard | Refusal> => {
  const { actor, at } = asking;
  const [told, came, learnt] = await Promise.all([
    toldSession(asking.read, trainingId),
    attendanceOf(asking, trainingId),
    learntBy(asking),
  ]);
  if (!told) return refuse('not_found');
  const { line: session, session: record } = told;
  const isTheirs = ({ personId }: Readonly<{ personId: string }>): boolean => personId === actor.personId;
  const excuse = record.excused.find(isTheirs)?.because;
  const known = {
    session,
    hasSeat: record.seats.some(isTheirs),
    excuse,
    came: came && { ...came, done: came.credited !== undefined },
    isInvited: isInvitedTo(session, actor, learnt),
  };
  return {
    readAt: at,
    session,
    topics: [...record.plan.topics],
    mine: mineAt(known, at),
    ...(excuse && { excuse }),
    ...(came && { attendance: shown(came) }),
  };
};
