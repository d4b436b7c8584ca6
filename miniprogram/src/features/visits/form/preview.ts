// What saving will do to a child's colour and due date, said before it is done, by the server's own rule.

import type { TimelineEntry } from '#shared/visits/contract.ts';
import { policyOn, type RiskColour } from '#shared/visits/policy.ts';
import { type Seen, type Standing, standingAfter, unvisited } from '#shared/visits/standing.ts';
import { sayDate } from '../../../kernel/say.ts';
import { colourNames, sayFindings } from '../../../kernel/words.ts';
import type { VisitForm } from './visit-form.ts';

export type Preview = Readonly<{
  from: RiskColour | undefined;
  to: RiskColour | undefined;
  dueOn: string;
  /** One clause that says why. */
  because: string;
}>;

const seenIn = (form: Pick<VisitForm, 'visitedOn' | 'findings'>): Seen => ({
  visitedOn: form.visitedOn,
  findings: form.findings,
  policy: policyOn(form.visitedOn).version,
});

const unmovedReason = (before: Standing, last: string, visitedOn: string, today: string): string => {
  if (visitedOn < last) return `${sayDate(last, today)}已看过，补记的不改颜色。`;
  const when = visitedOn === today ? '今天' : sayDate(visitedOn, today);
  return `${when}已定为${before.colour ? colourNames[before.colour] : ''}，同一天先按重的算。`;
};

const colourReason = (from: RiskColour | undefined, to: RiskColour, why: string): string => {
  const name = colourNames[to];
  if (from === undefined) return `第一次走访，${why ? `因为${why}` : '没有要担心的'}，定为${name}色。`;
  if (from === to) return why ? `还是${name}色，因为${why}。` : `没有要担心的，还是${name}色。`;
  return `${why ? `因为${why}` : '没有要担心的了'}，${colourNames[from]}改为${name}。`;
};

const reasonOf = (before: Standing, after: Standing, visitedOn: string, today: string): string => {
  if (after === before && before.lastVisitedOn !== undefined) {
    return unmovedReason(before, before.lastVisitedOn, visitedOn, today);
  }
  return after.colour ? colourReason(before.colour, after.colour, sayFindings(after.because)) : '';
};

const previewOf = (before: Standing, after: Standing, visitedOn: string, today: string): Preview => ({
  from: before.colour,
  to: after.colour,
  dueOn: after.dueOn,
  because: reasonOf(before, after, visitedOn, today),
});

/** What recording this form would do to a child standing so. */
export const previewRecord = (standing: Standing, form: VisitForm, today: string): Preview =>
  previewOf(standing, standingAfter(standing, seenIn(form)), form.visitedOn, today);

/** Every visit of a timeline as it now reads, in the order of recording. */
export const visitsOf = (
  entries: readonly TimelineEntry[],
): readonly Extract<TimelineEntry['entry'], { kind: 'visit' }>[] => {
  const visits = new Map<string, Extract<TimelineEntry['entry'], { kind: 'visit' }>>();
  for (const { entry } of [...entries].reverse())
    if (entry.kind === 'visit') visits.set(entry.visitId, entry);
  return [...visits.values()];
};

/** What correcting one visit of this timeline would do: the whole past is weighed again. */
export const previewCorrect = (
  standing: Standing,
  entries: readonly TimelineEntry[],
  visitId: string,
  form: VisitForm,
  today: string,
): Preview => {
  const after = visitsOf(entries)
    .map((visit) => seenIn(visit.visitId === visitId ? form : visit))
    .reduce(standingAfter, unvisited(standing.openedOn, policyOn(standing.openedOn).version));
  const same = after.colour === standing.colour && after.dueOn === standing.dueOn;
  const preview = previewOf(standing, after, form.visitedOn, today);
  return same ? { ...preview, because: '颜色和下次日期不变。' } : preview;
};
