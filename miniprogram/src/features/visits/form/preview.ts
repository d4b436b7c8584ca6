// What saving will do to a child's colour and due date, said before it is done, by the server's own rule.
import { sayDate } from '../../../kernel/say.ts';
import { colourNames, sayFindings } from '../../../kernel/words.ts';
import { policyOn, type RiskColour } from '#shared/visits/policy.ts';
import { type Seen, type Standing, standingAfter, unvisited } from '#shared/visits/standing.ts';
import type { TimelineEntry } from '#shared/visits/contract.ts';
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

const reasonOf = (before: Standing, after: Standing, visitedOn: string, today: string): string => {
  const why = sayFindings(after.because);
  const { colour } = after;
  if (!colour) return '';
  const name = colourNames[colour];
  if (after === before && before.lastVisitedOn !== undefined) {
    return visitedOn < before.lastVisitedOn
      ? `${sayDate(before.lastVisitedOn, today)}已看过，补记的不改颜色。`
      : `${visitedOn === today ? '今天' : sayDate(visitedOn, today)}已定为${name}，同一天先按重的算。`;
  }
  if (before.colour === undefined) return why ? `第一次走访。因为${why}，定为${name}色。` : `第一次走访，没有要担心的，定为${name}色。`;
  if (before.colour === colour) return why ? `还是${name}色，因为${why}。` : `没有要担心的，还是${name}色。`;
  return why
    ? `因为${why}，${colourNames[before.colour]}改为${name}。`
    : `没有要担心的了，${colourNames[before.colour]}改为${name}。`;
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
export const visitsOf = (entries: readonly TimelineEntry[]): readonly Extract<TimelineEntry['entry'], { kind: 'visit' }>[] => {
  const visits = new Map<string, Extract<TimelineEntry['entry'], { kind: 'visit' }>>();
  for (const { entry } of [...entries].reverse()) if (entry.kind === 'visit') visits.set(entry.visitId, entry);
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
