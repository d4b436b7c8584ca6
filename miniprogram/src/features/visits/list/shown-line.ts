// A child's line as this phone knows it: the row, the accepted answers above it, and what still waits to be sent.
import type { ChildLine } from '#shared/visits/contract.ts';
import { RecordVisit } from '#shared/visits/contract.ts';
import { policies, policyOn, type VisitPolicy } from '#shared/visits/policy.ts';
import { standingAfter } from '#shared/visits/standing.ts';
import { childOf, isVisit, type OutboxEntry } from '../../../kernel/outbox-entry.ts';
import type { Overlay } from '../../../kernel/overlay.ts';

/** `waiting` is the latest entry that still has to be sent, `refused` one that asks to be mended. */
export type ShownLine<Line extends ChildLine = ChildLine> = Readonly<{
  line: Line;
  waiting?: OutboxEntry;
  refused?: OutboxEntry;
}>;

/** The policy of a version; an edition of the phone older than the policy falls back on the newest it knows. */
export const policyNamed = (version: string, today: string): VisitPolicy =>
  policies.find((policy) => policy.version === version) ?? policyOn(today);

const withVisit = <Line extends ChildLine>(line: Line, entry: OutboxEntry): Line => {
  const visit = RecordVisit.safeParse(entry.data);
  if (!visit.success || entry.about.what !== 'record') return line;
  const { visitedOn, findings } = visit.data;
  const { because, ...standing } = standingAfter(line, {
    visitedOn,
    findings,
    policy: policyOn(visitedOn).version,
  });
  return { ...line, ...standing, because: [...because] };
};

/** The lines as they are shown; a waiting visit counts at once, by the server's own rule. */
export const shownLines = <Line extends ChildLine>(
  lines: readonly Line[],
  overlay: Pick<Overlay, 'over'>,
  entries: readonly OutboxEntry[],
): readonly ShownLine<Line>[] =>
  lines.map((row) => {
    const mine = entries.filter((entry) => isVisit(entry) && childOf(entry) === row.childId);
    const waiting = mine.filter((entry) => entry.status === 'waiting');
    const refused = mine.find((entry) => entry.status === 'refused');
    const latest = waiting.at(-1);
    return {
      line: waiting.reduce(withVisit, overlay.over(row)),
      ...(latest && { waiting: latest }),
      ...(refused && { refused }),
    };
  });
