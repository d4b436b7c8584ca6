// Papers and contests as lists show them, whoever reads the list.
import * as z from 'zod/mini';
import type { Opened } from '#functions/kernel/reader.ts';
import { ContestPart, PaperPart } from '#shared/outreach/rows.ts';
import type { ContestLine, PaperLine } from '#shared/outreach/views.ts';
import { audienceName } from '#shared/registry/audience-places.ts';

export const PaperRow = z.object({ outreach: PaperPart });
export const ContestRow = z.object({ outreach: ContestPart });

/** One paper. */
export const paperLine = ({ id, parts, seen }: Opened<z.infer<typeof PaperRow>>): PaperLine => {
  const { told: _, ...part } = parts.outreach;
  const version = seen['outreach'] ?? 0;
  return { paperId: id, version, ...part, audienceName: audienceName(part.audience) };
};

/** One contest. */
export const contestLine = ({ id, parts, seen }: Opened<z.infer<typeof ContestRow>>): ContestLine => {
  const { told: _told, sealed: _sealed, ...part } = parts.outreach;
  const version = seen['outreach'] ?? 0;
  return { contestId: id, version, ...part, audienceName: audienceName(part.audience) };
};
