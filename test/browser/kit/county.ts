// A county in memory that keeps the contracts: it answers every question of the phone by the shared rules.
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { spokenName, villagesOf } from '#shared/registry/regions.ts';
import type {
  ChildLine,
  RecordVisit,
  Timeline,
  TimelineEntry,
  TownRed,
  VillageChildren,
  VillageCounts,
} from '#shared/visits/contract.ts';
import { quietFindings } from '#shared/visits/findings.ts';
import { policyOn, riskColours } from '#shared/visits/policy.ts';
import { type Standing, standingAfter, unvisited } from '#shared/visits/standing.ts';
import { nth, type Told } from './children.ts';
import { initialsOf } from './names.ts';
import { createRegister } from './register.ts';

type Visit = RecordVisit;
type Followed = { told: Told; visits: Visit[]; entries: TimelineEntry[]; version: number };

/** What a command comes to. */
export type Done = Readonly<{ stream: string; version: number; state: unknown }>;

/** The county and how far its rows lag behind its streams. */
export type County = ReturnType<typeof createCounty>;

const directors: Readonly<Record<string, Readonly<{ name: string; phone: string }>>> = {
  '320682112201': { name: '沈桂兰', phone: '13900000001' },
  '320682112204': { name: '何金凤', phone: '13900000002' },
  '320682112210': { name: '龙建华', phone: '13900000003' },
  '320682112213': { name: '冒小琴', phone: '13900000004' },
  '320682112004': { name: '石玉梅', phone: '13900000005' },
};

const standingOf = ({ told, visits }: Followed): Standing =>
  visits
    .map(({ visitedOn, findings }) => ({ visitedOn, findings, policy: policyOn(visitedOn).version }))
    .reduce(standingAfter, unvisited(told.file.openedOn, '2021-1'));

/** A county that knows these children; `now` is its clock. */
export const createCounty = (children: readonly Told[], now: () => string) => {
  const register = createRegister(children);
  const byId = new Map<string, Followed>();
  const answered = new Map<string, { body: string; done: Done }>();
  const rows = new Map<string, ChildLine>();

  const tell = (followed: Followed, at: string, entry: TimelineEntry['entry'], byName?: string): void => {
    followed.entries.push({ version: followed.version, at, ...(byName !== undefined && { byName }), entry });
  };
  const write = (followed: Followed, visit: Visit, at: string, corrects: boolean, byName: string): void => {
    const before = standingOf(followed);
    followed.version += 1;
    followed.visits = corrects
      ? followed.visits.map((one) => (one.visitId === visit.visitId ? visit : one))
      : [...followed.visits, visit];
    const { kind, ...rest } = visit;
    tell(followed, at, { kind: 'visit', corrects, visitKind: kind, ...rest }, byName);
    const after = standingOf(followed);
    if (after.colour && after.colour !== before.colour) {
      tell(followed, at, {
        kind: 'colour',
        on: visit.visitedOn,
        ...(before.colour && { from: before.colour }),
        to: after.colour,
        because: [...after.because],
      });
    }
  };
  const stateOf = (followed: Followed) => {
    const standing = standingOf(followed);
    return {
      ...standing,
      because: [...standing.because],
      overdue: standing.dueOn < countyDate(now()),
      childId: followed.told.file.childId,
    };
  };
  const lineOf = (followed: Followed): ChildLine => {
    const file = register.files.get(followed.told.file.childId) ?? followed.told.file;
    const { name, sex, bornOn, categories: held, village } = file;
    const categories = held.map(({ category }) => category);
    const idNumber = 'idNumber' in file ? file.idNumber : undefined;
    const found = {
      initials: initialsOf(name),
      ...(idNumber !== undefined && { idNumberTail: idNumber.slice(-2) }),
    };
    return {
      ...stateOf(followed),
      ...found,
      version: followed.version,
      name,
      sex,
      bornOn,
      categories,
      village,
    };
  };

  const follow = (child: Told): void => {
    const followed: Followed = { told: child, visits: [], entries: [], version: 1 };
    byId.set(child.file.childId, followed);
    tell(followed, `${child.file.openedOn}T01:00:00.000Z`, {
      kind: 'began',
      openedOn: child.file.openedOn,
    });
    for (const [index, { on, findings, note }] of child.visits.entries()) {
      const visit: Visit = {
        visitId: nth('vis', Number(child.file.childId.slice(-6)) * 100 + index),
        kind: 'routine',
        visitedOn: on,
        presence: ['child', 'caregiver'],
        findings: { ...quietFindings, ...findings },
        nextStep: 'none',
        ...(note !== undefined && { note }),
      };
      write(followed, visit, `${on}T02:30:00.000Z`, false, directors[child.file.village]?.name ?? '');
    }
  };
  for (const child of children) follow(child);
  const project = (): void => {
    for (const [id, followed] of byId) rows.set(id, lineOf(followed));
  };
  project();
  /** Follows whom the register knows, as the reactor would, and drops whose file was closed. */
  const align = (): void => {
    for (const { idNumber, ...file } of register.files.values()) {
      if (!byId.has(file.childId)) follow({ file: { ...file, missing: [] }, visits: [] });
      const followed = byId.get(file.childId);
      if (file.open && followed) rows.set(file.childId, lineOf(followed));
      else rows.delete(file.childId);
    }
  };

  const linesOf = (village: string): ChildLine[] =>
    [...rows.values()]
      .filter((row) => row.village === village)
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const countsOf = (village: string): VillageCounts => {
    const lines = linesOf(village);
    const [red = 0, yellow = 0, blue = 0, green = 0] = riskColours.map(
      (colour) => lines.filter((line) => line.colour === colour).length,
    );
    return {
      village,
      villageName: spokenName(village),
      children: lines.length,
      red,
      yellow,
      blue,
      green,
      unvisited: lines.filter((line) => !line.colour).length,
      overdue: lines.filter((line) => line.overdue).length,
    };
  };

  return {
    now,
    /** Lets the rows catch up with the streams. */
    project,
    village: (village: string): VillageChildren => ({
      village,
      villageName: spokenName(village),
      readAt: now(),
      children: linesOf(village),
    }),
    town: (town: string): TownRed => ({
      town,
      townName: spokenName(town),
      readAt: now(),
      red: villagesOf(town)
        .flatMap(linesOf)
        .filter((line) => line.colour === 'red')
        .map((line) => ({
          ...line,
          villageName: spokenName(line.village),
          ...(directors[line.village] && { director: directors[line.village] }),
        })),
      villages: villagesOf(town).map(countsOf),
    }),
    /** The files, their people, and how the lists follow them. */
    files: { register, now, changed: align },
    timeline: (childId: string): Timeline | Refusal => {
      const followed = byId.get(childId);
      return followed
        ? { childId, version: followed.version, entries: [...followed.entries].reverse() }
        : refuse('not_found');
    },
    /** Records or corrects a visit once per command id. */
    act: (
      childId: string,
      what: 'record' | 'correct',
      commandId: string,
      visit: Visit,
      byName: string,
    ): Done | Refusal => {
      const body = JSON.stringify([childId, what, visit]);
      const before = answered.get(commandId);
      if (before) return before.body === body ? before.done : refuse('command_reused');
      const followed = byId.get(childId);
      if (!followed) return refuse('not_found');
      const refused = refusalOf(followed, what, visit, countyDate(now()));
      if (isRefusal(refused)) return refused;
      write(followed, visit, now(), what === 'correct', byName);
      const done = { stream: `visits/${childId}`, version: followed.version, state: stateOf(followed) };
      answered.set(commandId, { body, done });
      return done;
    },
    visitsOf: (childId: string): readonly Visit[] => byId.get(childId)?.visits ?? [],
  };
};

const refusalOf = (
  followed: Followed,
  what: 'record' | 'correct',
  visit: Visit,
  today: string,
): Refusal | undefined => {
  const known = followed.visits.some((one) => one.visitId === visit.visitId);
  if (visit.visitedOn > today) return refuse('visit_in_future', 'visitedOn');
  if (visit.visitedOn < followed.told.file.openedOn) return refuse('visit_before_file', 'visitedOn');
  if (what === 'record') return known ? refuse('visit_already_recorded') : undefined;
  return known ? undefined : refuse('visit_not_recorded');
};
