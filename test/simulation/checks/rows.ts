// Rows and counters at rest are what Records alone make of them, however they came to be.
import canonicalize from 'canonicalize';
import { projectRow, rowsOf } from '#functions/kernel/project.ts';
import { emptyRow, type Row } from '#functions/kernel/row.ts';
import { slices } from '#functions/slices.ts';
import { cloudViews } from '../cloud-views.ts';
import type { County } from '../county.ts';
import type { Running } from '../running.ts';
import { type Followed, fileOf, followedOf, nextDay, shareOfChild, turningDay } from './children.ts';
import { coverDay, coverFaults, coverOf, shareOfCover } from './cover.ts';
import { type PastStream, pastOf } from './past.ts';
import { shareOfSheet, standingsOf } from './sheets.ts';

const REBUILT = 1;

const nameOf = (row: Row): string => `${row.kind}/${row.id}`;
const meaning = ({ rev: _, ...row }: Row): string => canonicalize(row) ?? '';

// One calm pass over the streams in the order of their names, each whole.
const rebuilt = async ({ cloud }: Running, past: readonly PastStream[]): Promise<Map<string, Row>> => {
  const views = cloudViews(cloud.stage.now, (show) => show());
  const world = {
    slices,
    records: cloud.records,
    views,
    keys: cloud.vault,
    pause: async () => {},
    chance: () => 0,
  };
  for (const { commits } of [...past].sort((a, b) => b.stream.localeCompare(a.stream))) {
    const targets = new Map(
      commits.flatMap((commit) => rowsOf(slices, commit)).map((row) => [`${row.kind}/${row.id}`, row]),
    );
    for (const target of targets.values()) await projectRow(world, REBUILT, target, commits);
  }
  return new Map(views.all(REBUILT).map((row) => [nameOf(row), row]));
};

const standing = ({ cloud }: Running): readonly Row[] =>
  cloud.views.all(cloud.views.generationsBefore(0).current);

const isFar = (row: Row, county: County): boolean =>
  row.parts['registry']?.fields['village'] === county.farVillage;

/** Rows that differ from a rebuild; the row of the unreadable stream is judged without that stream's part. */
export const rowFaults = async (running: Running, county: County): Promise<readonly string[]> => {
  const expected = await rebuilt(running, pastOf(running));
  const faults = standing(running).flatMap((row) => {
    const wanted = expected.get(nameOf(row));
    expected.delete(nameOf(row));
    if (!wanted) return [`${nameOf(row)} stands, though nothing is known of it`];
    if (isFar(wanted, county)) {
      const same = canonicalize(row.parts['registry']) === canonicalize(wanted.parts['registry']);
      return same ? [] : [`${nameOf(row)} was held up by its neighbour`];
    }
    return meaning(row) === meaning(wanted)
      ? []
      : [`${nameOf(row)} is ${meaning(row)} and not ${meaning(wanted)}`];
  });
  return [...faults, ...[...expected.keys()].map((name) => `${name} is missing`)];
};

type Child = Readonly<{
  id: string;
  village: string;
  share: Readonly<Record<string, number>>;
  due: string | undefined;
  faults: readonly string[];
}>;

// Visits follow every open file and no closed one, where the child lives.
const alignmentFaults = (
  id: string,
  file: Readonly<{ open: boolean; village: string }>,
  followed: Followed | undefined,
): readonly string[] => {
  const isFollowed = followed !== undefined && !followed.isLeft;
  if (isFollowed !== file.open)
    return [`visits/${id} ${file.open ? 'does not follow' : 'still follows'} the child`];
  return isFollowed && followed.village !== file.village
    ? [`visits/${id} thinks the child lives in ${followed.village}, and not in ${file.village}`]
    : [];
};

const earliest = (...days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

type Streams = Readonly<{
  registry: PastStream;
  visits: PastStream | undefined;
  cover: PastStream | undefined;
  sheets: ReturnType<typeof standingsOf>;
}>;

/** `isWaiting` when a command to the child's visits or cover lies among the dead letters, for a person to send again. */
const childOf = (
  { registry, visits, cover: coverPast, sheets }: Streams,
  isWaiting: boolean,
  today: string,
): Child => {
  const file = fileOf(registry);
  const cover = coverOf(coverPast);
  const { state, faults } = visits ? followedOf(visits) : { state: undefined, faults: [] };
  const share = file.open ? { ...shareOfChild(state), ...shareOfCover(cover) } : {};
  const due = file.open
    ? earliest(turningDay(registry), coverDay(cover), state && !state.isLeft ? nextDay(state) : undefined)
    : undefined;
  return {
    id: registry.id,
    village: file.village,
    share,
    due,
    faults: [
      ...faults,
      ...(isWaiting
        ? []
        : [...alignmentFaults(registry.id, file, state), ...coverFaults(registry, cover, sheets, today)]),
    ],
  };
};

/** Every child of the register outside the far village, as Records alone tell. */
export const childrenOf = (running: Running, county: County): readonly Child[] => {
  const past = pastOf(running);
  const isDead = (id: string): boolean =>
    running.cloud.commands.dead().some(({ body }) => body.includes(`"id":"${id}"`));
  const [visits, covers] = ['visits', 'entrustment'].map(
    (name) => new Map(past.filter(({ slice }) => slice === name).map((one) => [one.id, one])),
  );
  const sheets = standingsOf(past);
  const streamsOf = (registry: PastStream): Streams => ({
    registry,
    visits: visits?.get(registry.id),
    cover: covers?.get(registry.id),
    sheets: sheets.filter(({ childId }) => childId === registry.id),
  });
  return past
    .filter(({ slice, id }) => slice === 'registry' && id.startsWith('chd_'))
    .map((registry) => childOf(streamsOf(registry), isDead(registry.id), county.today()))
    .filter(({ village }) => village !== county.farVillage);
};

const nonZero = (counts: Readonly<Record<string, number>>): string =>
  canonicalize(Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0))) ?? '';

/** Counters that are not the recount of the children and their sheets. */
export const counterFaults = (running: Running, county: County): readonly string[] => {
  const { views } = running.cloud;
  const recount = new Map<string, Record<string, number>>();
  const sheets = standingsOf(pastOf(running)).map((sheet) => ({ ...sheet, share: shareOfSheet(sheet) }));
  for (const { village, share } of [...childrenOf(running, county), ...sheets]) {
    const counts = recount.get(village) ?? {};
    for (const [name, n] of Object.entries(share)) counts[name] = (counts[name] ?? 0) + n;
    recount.set(village, counts);
  }
  const counters = views.counters(views.generationsBefore(0).current);
  return county.villages.flatMap((village) => {
    const [have, want] = [nonZero(counters.get(village) ?? {}), nonZero(recount.get(village) ?? {})];
    return have === want ? [] : [`${village} counts ${have} and not ${want}`];
  });
};

/** Rows in the due index that have nothing to come, or nothing there that has; and what went wrong with matters on the way. */
export const dueFaults = (running: Running, county: County): readonly string[] => {
  const rows = new Map(standing(running).map((row) => [nameOf(row), row]));
  const today = county.today();
  return childrenOf(running, county).flatMap(({ id, due, faults }) => {
    const shown = (rows.get(`child/${id}`) ?? emptyRow('child', id)).due?.on;
    return [
      ...faults,
      ...((due === undefined) === (shown === undefined)
        ? []
        : [`child/${id} is due ${shown}, and should be ${due}`]),
      ...(due !== undefined && due <= today ? [`child/${id} was never asked about ${due}`] : []),
      ...(due !== undefined && shown !== undefined && due > today && shown !== due
        ? [`child/${id} is due ${shown} and not ${due}`]
        : []),
    ];
  });
};
