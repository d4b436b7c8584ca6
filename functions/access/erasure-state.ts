// Where an erasure stands: what two officers have said, and whether a legal hold is on it.
import type { ErasurePart } from '#shared/access/erasure.ts';
import type { ErasureEvent } from './events/erasure.ts';

type Ground = NonNullable<ErasurePart['ground']>;
type Said = Readonly<{ by: string; at: string }>;

/** The matter itself, whatever holds are placed meanwhile. */
type Matter =
  | Readonly<{ status: 'none' | 'withdrawn' }>
  | (Readonly<{ status: 'proposed' | 'confirmed'; ground: Ground }> & Readonly<{ by: string }>);

/** Nothing said yet, or the matter with its hold. */
export type ErasureStanding = Readonly<{ subjectId?: string; held: boolean; matter: Matter }>;

/** The state before anything was said. */
export const unspoken: ErasureStanding = { held: false, matter: { status: 'none' } };

const matterAfter = (matter: Matter, event: ErasureEvent): Matter => {
  switch (event.type) {
    case 'erasure.proposed':
      return { status: 'proposed', ground: event.ground, by: event.by };
    case 'erasure.confirmed':
      return { status: 'confirmed', ground: event.ground, by: event.by };
    case 'erasure.withdrawn':
      return { status: 'withdrawn' };
    case 'hold.placed':
      return matter;
    // What is over is told by whatever was said last.
    case 'hold.lifted':
      return matter.status === 'withdrawn' ? { status: 'none' } : matter;
  }
};

const heldAfter = (held: boolean, { type }: ErasureEvent): boolean =>
  type === 'hold.placed' || (held && type !== 'hold.lifted');

/** The standing after one more fact. */
export const standingAfter = ({ held, matter }: ErasureStanding, event: ErasureEvent): ErasureStanding => ({
  subjectId: event.subjectId,
  held: heldAfter(held, event),
  matter: matterAfter(matter, event),
});

type Status = ErasurePart['status'];

/** What is shown of it: a matter that stands before a hold, a hold before what is over. */
export const statusOf = ({ held, matter }: ErasureStanding): Status => {
  if (matter.status === 'proposed' || matter.status === 'confirmed') return matter.status;
  if (held) return 'held';
  return matter.status === 'withdrawn' ? 'withdrawn' : 'lifted';
};

/** The row after one more fact; who said it and when changes only with what is shown. */
export const partAfter = (part: ErasurePart | undefined, event: ErasureEvent, said: Said): ErasurePart => {
  const { subjectId, village } = event;
  const before: Matter =
    part?.ground === undefined || (part.status !== 'proposed' && part.status !== 'confirmed')
      ? { status: part?.status === 'withdrawn' ? 'withdrawn' : 'none' }
      : { status: part.status, ground: part.ground, by: part.by };
  const standing = standingAfter({ held: part?.held ?? false, matter: before }, event);
  const status = statusOf(standing);
  const { matter } = standing;
  return {
    subjectId,
    village,
    status,
    held: standing.held,
    ...('ground' in matter && { ground: matter.ground }),
    ...(part && part.status === status ? { by: part.by, at: part.at } : said),
  };
};
