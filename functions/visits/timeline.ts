// A child's timeline is its stream itself, told newest first, each entry with the name of who wrote it.
import * as z from 'zod/mini';
import type { Reader, TimelineCommit } from '#functions/kernel/reader.ts';
import { PersonPart } from '#shared/access/contract.ts';
import { isId } from '#shared/kernel/id.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { spokenName } from '#shared/registry/regions.ts';
import type { Timeline, TimelineEntry } from '#shared/visits/contract.ts';
import { VisitEvent } from './events.ts';
import { matterOfFact } from './matters.ts';

const PersonRow = z.object({ access: PersonPart });

// A colour changes on the day of the visit that changed it, however late it was written.
const dayOf = (events: readonly VisitEvent[], at: string): string => {
  const visit = events.find((event) => event.type === 'visit.recorded' || event.type === 'visit.corrected');
  return visit?.visitedOn ?? countyDate(at);
};

const entryOf = (event: VisitEvent, on: string): TimelineEntry['entry'] => {
  switch (event.type) {
    case 'following.began':
      return { kind: 'began', openedOn: event.openedOn };
    case 'following.moved':
      return { kind: 'moved', village: event.village, villageName: spokenName(event.village) };
    case 'following.ended':
      return { kind: 'ended', closedOn: event.closedOn };
    case 'visit.recorded':
    case 'visit.corrected': {
      const { visitId, visitedOn, presence, findings, nextStep, personal } = event;
      return {
        kind: 'visit',
        visitId,
        corrects: event.type === 'visit.corrected',
        visitKind: event.kind,
        visitedOn,
        presence,
        findings,
        nextStep,
        ...(personal?.note !== undefined && { note: personal.note }),
      };
    }
    case 'risk.changed':
      return {
        kind: 'colour',
        on,
        ...(event.from && { from: event.from }),
        to: event.to,
        because: event.because,
      };
    case 'visit.came_near':
    case 'visit.fell_overdue':
    case 'visit.stayed_overdue':
      return { kind: 'came_due', matter: matterOfFact[event.type], dueOn: event.dueOn };
  }
};

const namesOf = async (
  read: Reader,
  commits: readonly TimelineCommit[],
): Promise<ReadonlyMap<string, string>> => {
  const people = [...new Set(commits.map((commit) => commit.by))].filter((by) => isId('person', by));
  const rows = await Promise.all(people.map((id) => read.row('person', id, PersonRow)));
  return new Map(
    rows.flatMap((row) =>
      row?.parts.access.personal ? [[row.id, row.parts.access.personal.name] as const] : [],
    ),
  );
};

/** The whole timeline of a child. */
export const timelineOf = async (read: Reader, childId: string): Promise<Timeline> => {
  const commits = await read.timeline('visits', childId);
  const names = await namesOf(read, commits);
  const entries = commits.flatMap(({ version, at, by, events }) => {
    const facts = events.map((event) => VisitEvent.parse(event));
    const on = dayOf(facts, at);
    return facts.map((fact) => ({
      version,
      at,
      ...(names.has(by) && { byName: names.get(by) }),
      entry: entryOf(fact, on),
    }));
  });
  return { childId, version: commits.at(-1)?.version ?? 0, entries: entries.reverse() };
};
