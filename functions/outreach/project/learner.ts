// A person's hints and papers stand in a row of their own, listed in their town, and every contest they sat gives them a line in the county's, the town's and the village's table.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { countyOf, levelOf, townOf } from '#shared/kernel/region.ts';
import { placeKey } from '#shared/outreach/ranking.ts';
import { EntryPart, entryList, LearnerPart, learnerList } from '#shared/outreach/rows.ts';
import type { LearnerEvent } from '../events/learner.ts';

type Noted = Extract<LearnerEvent, { type: 'result.noted' }>;

const unsat = { passed: [], failed: [] };

// A contest gives a place, and a practice nothing.
const papersAfter = (
  { passed, failed }: Pick<LearnerPart, 'passed' | 'failed'>,
  event: Noted,
): Pick<LearnerPart, 'passed' | 'failed'> => {
  const { paperId, purpose } = event;
  const counts = purpose === 'quiz' || purpose === 'start_of_duty';
  if (paperId === undefined || !counts || passed.includes(paperId)) return { passed, failed };
  const others = failed.filter((one) => one !== paperId);
  return event.passed
    ? { passed: [...passed, paperId], failed: others }
    : { passed, failed: [...others, paperId] };
};

export const learnerEntry: ProjectionDefinition<LearnerEvent, LearnerPart> = {
  row: 'learner',
  fields: LearnerPart,
  evolve: (part, event) =>
    event.type === 'learner.forgotten'
      ? undefined
      : { region: event.region, hints: event.hints, ...papersAfter(part ?? unsat, event) },
  list: ({ region }) => ({ under: learnerList(townOf(region)), sort: region }),
};

const tables = { county: countyOf, town: townOf, village: (region: string) => region } as const;
type Level = keyof typeof tables;

/** A supervisor works in a town, and in no village's table. */
const levelsFor = (region: string): readonly Level[] =>
  levelOf(region) === 'village' ? ['county', 'town', 'village'] : ['county', 'town'];

const rowsFor = (
  personId: string,
  { contestId, region }: Readonly<{ contestId: string; region: string }>,
): readonly string[] => levelsFor(region).map((level) => `${personId}/${contestId}/${level}`);

const isLevel = (text: string | undefined): text is Level =>
  text !== undefined && Object.hasOwn(tables, text);

const entered = (event: Noted, rowId: string): EntryPart | undefined => {
  const level = rowId.split('/').at(-1);
  const { contestId, region, right, of, tookMs } = event;
  if (contestId === undefined || !isLevel(level)) return undefined;
  return { contestId, table: tables[level](region), region, right, of, tookMs };
};

export const tableEntry: ProjectionDefinition<LearnerEvent, EntryPart> = {
  row: 'entry',
  fields: EntryPart,
  keeps: ['name'],
  rows: (event, id) => {
    if (event.type === 'learner.forgotten') return event.entries.flatMap((entry) => rowsFor(id, entry));
    const { contestId, region } = event;
    return contestId === undefined ? [] : rowsFor(id, { contestId, region });
  },
  evolve: (_part, event, _origin, rowId) =>
    event.type === 'learner.forgotten' ? undefined : entered(event, rowId),
  list: (part) => ({ under: entryList(part.contestId, part.table), sort: placeKey(part) }),
  subject: (_part, rowId) => rowId.split('/')[0] ?? rowId,
};
