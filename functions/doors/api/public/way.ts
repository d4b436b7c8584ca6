// A public way is asked without a session, from anywhere: every question that finds nothing is counted against where it came from.
import type * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { isRefusal, refuse } from '#shared/kernel/refusal.ts';
import { changing, type Ground } from '../session/ground.ts';
import { afterMiss, isSpent, Missed } from './ration.ts';

/** What public ways touch. */
export type PublicGround = Pick<Ground, 'world' | 'reader' | 'ring' | 'store'>;

/** A GET below `/public` with one parameter at its end. */
export type PublicWay = Readonly<{
  path: string;
  summary: string;
  gives: z.ZodMiniType<unknown>;
  refusals: readonly string[];
  answer: (read: Reader, asked: string) => Promise<unknown>;
}>;

/** What is asked of this way by a path; undefined for another path. */
export const askedOf = ({ path }: PublicWay, asked: string): string | undefined =>
  new RegExp(`^${path.replace(/\{\w+\}$/, '([^/]+)')}$`).exec(asked)?.[1];

// The address itself is not kept.
const keyOf = async ({ ring }: PublicGround, address: string): Promise<string> =>
  `missed/${await ring.digest(`missed#${address}`)}`;

/** The answer to whoever asks from this address, or a refusal; `asked_too_often` after too many questions that found nothing. */
export const answerPublic = async (
  ground: PublicGround,
  way: PublicWay,
  { asked, address }: Readonly<{ asked: string; address: string }>,
): Promise<unknown> => {
  const key = await keyOf(ground, address);
  const at = ground.world.now();
  const { value } = await ground.store.read(key, at);
  if (isSpent(value === undefined ? undefined : Missed.parse(value), at)) return refuse('asked_too_often');
  const found = await way.answer(ground.reader, asked);
  if (!isRefusal(found)) return way.gives.parse(found);
  return changing(ground, key, Missed, (before, now) => ({ next: afterMiss(before, now), outcome: found }));
};
