// What is asked and told about sessions in villages, over the sessions in memory: each command once, each refusal by its name.
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { covers, levelOf } from '#shared/kernel/region.ts';
import { countyDate, daysBetween } from '#shared/kernel/time.ts';
import {
  CallOffSession,
  listenersOf,
  PlanSession,
  RecordSession,
  type SessionState,
  yearOf,
} from '#shared/outreach/sessions.ts';
import type { Coverage, SessionView, VillageSessions } from '#shared/outreach/tables.ts';
import { regionCodes, spokenName, villagesOf } from '#shared/registry/regions.ts';
import { VILLAGE } from './children.ts';
import { countsOf, type KeptSession, storySessions } from './village-sessions.ts';

type Asker = Readonly<{ role: string; region: string; person: Readonly<{ name: string }> }>;

const stateOf = ({ line: { sessionId, village, status, photos } }: KeptSession): SessionState => ({
  sessionId,
  village,
  status,
  photos,
});

const viewOf = ({ line, clauses, materials, byName, photos }: KeptSession, at: string): SessionView => ({
  readAt: at,
  session: line,
  clauses,
  materials,
  byName,
  photos: photos.map(({ photo }, n) => ({ n: n + 1, sha256: '0'.repeat(64), bytes: photo.length })),
});

/** The answers about sessions of one county. */
export const createSessions = (now: () => string) => {
  const kept = new Map(storySessions().map((one) => [one.line.sessionId, one]));
  const done = new Set<string>();
  const ofVillage = (village: string, year: string): VillageSessions => ({
    village,
    villageName: spokenName(village),
    year,
    readAt: now(),
    sessions: [...kept.values()]
      .map(({ line }) => line)
      .filter((line) => line.village === village && yearOf(line.on) === year)
      .sort((a, b) => b.on.localeCompare(a.on)),
  });
  const heldIn = (village: string, year: string) => {
    const held = ofVillage(village, year).sessions.filter(({ status }) => status === 'held');
    const heard = held.reduce((sum, { headcount }) => sum + (headcount ? listenersOf(headcount) : 0), 0);
    return { sessions: held.length, heard };
  };
  const coverage = (region: string, year: string): Coverage => {
    const towns =
      levelOf(region) === 'town' ? [region] : regionCodes.filter((code) => levelOf(code) === 'town');
    const isThisYear = year === yearOf(countyDate(now()));
    return {
      region,
      regionName: spokenName(region),
      year,
      readAt: now(),
      daysLeft: isThisYear ? daysBetween(countyDate(now()), `${year}-12-31`) : 0,
      towns: towns.map((town) => ({
        town,
        townName: spokenName(town),
        villages: villagesOf(town).map((village) => ({
          village,
          villageName: spokenName(village),
          ...(village === VILLAGE
            ? heldIn(village, year)
            : countsOf(isThisYear ? regionCodes.indexOf(village) : 1)),
        })),
      })),
    };
  };

  const ask = (who: Asker, path: string, query: URLSearchParams): unknown => {
    const year = query.get('year') ?? yearOf(countyDate(now()));
    const [, , kind = '', id = '', tail, n] = path.split('/');
    const reaches = (region: string, answer: () => unknown): unknown =>
      covers(who.region, region) ? answer() : refuse('not_found');
    if (kind === 'villages') return reaches(id, () => ofVillage(id, year));
    if (kind === 'regions') return reaches(id, () => coverage(id, year));
    const one = kept.get(id);
    if (!one) return refuse('not_found');
    if (tail !== 'photos') return reaches(one.line.village, () => viewOf(one, now()));
    return reaches(one.line.village, () => one.photos[Number(n) - 1] ?? refuse('not_found'));
  };

  const held = (sessionId: string, data: unknown, byName: string): Refusal | undefined => {
    const record = RecordSession.safeParse(data);
    if (!record.success) return refuse('invalid_input', record.error.issues[0]?.path.join('.'));
    const { village, theme, form, heldOn, headcount, clauses, materials } = record.data;
    if (heldOn > countyDate(now())) return refuse('session_in_future', 'heldOn');
    const before = kept.get(sessionId);
    kept.set(sessionId, {
      line: {
        sessionId,
        version: (before?.line.version ?? 0) + 1,
        village,
        villageName: spokenName(village),
        theme,
        form,
        status: 'held',
        on: heldOn,
        headcount,
        photos: before?.line.photos ?? 0,
      },
      clauses,
      materials,
      byName,
      photos: before?.photos ?? [],
    });
    return undefined;
  };

  const planned = (sessionId: string, data: unknown, byName: string): Refusal | undefined => {
    const plan = PlanSession.safeParse(data);
    if (!plan.success) return refuse('invalid_input', plan.error.issues[0]?.path.join('.'));
    const { village, theme, form, plannedOn, clauses } = plan.data;
    const about = { sessionId, version: 1, village, villageName: spokenName(village), theme, form };
    kept.set(sessionId, {
      line: { ...about, status: 'planned', on: plannedOn, photos: 0 },
      clauses,
      materials: [],
      byName,
      photos: [],
    });
    return undefined;
  };

  const withPhoto = (one: KeptSession, data: unknown): undefined => {
    one.photos.push({ mime: 'image/jpeg', photo: String(Object(data).photo) });
    one.line = { ...one.line, version: one.line.version + 1, photos: one.photos.length };
  };
  const calledOff = (one: KeptSession, data: unknown): Refusal | undefined => {
    if (!CallOffSession.safeParse(data).success) return refuse('invalid_input', 'reason');
    one.line = { ...one.line, version: one.line.version + 1, status: 'called_off' };
    return undefined;
  };
  const acts: Readonly<
    Record<string, (one: KeptSession, data: unknown, byName: string) => Refusal | undefined>
  > = {
    plan: () => refuse('session_already_planned'),
    record: ({ line }, data, byName) =>
      line.status === 'held' ? refuse('session_already_recorded') : held(line.sessionId, data, byName),
    correct: ({ line }, data, byName) => held(line.sessionId, data, byName),
    photo: withPhoto,
    'call-off': calledOff,
  };
  const act = (sessionId: string, what: string, data: unknown, byName: string): Refusal | undefined => {
    const one = kept.get(sessionId);
    if (one) return acts[what]?.(one, data, byName);
    if (what === 'plan') return planned(sessionId, data, byName);
    return what === 'record' ? held(sessionId, data, byName) : refuse('session_not_known');
  };

  const tell = (who: Asker, path: string, body: unknown): unknown => {
    const [, , , sessionId = '', what = ''] = path.split('/');
    const envelope = CommandEnvelope.safeParse(body);
    if (!envelope.success) return refuse('invalid_input', envelope.error.issues[0]?.path.join('.'));
    const { commandId, data } = envelope.data;
    const refused = done.has(commandId) ? undefined : act(sessionId, what, data, who.person.name);
    if (refused) return refused;
    done.add(commandId);
    const one = kept.get(sessionId);
    return one
      ? { stream: `outreach/${sessionId}`, version: one.line.version, state: stateOf(one) }
      : refuse('not_found');
  };

  return {
    kept,
    /** Undefined where the path is about something else. */
    answer: (who: Asker, method: string, asked: string, body: unknown): unknown => {
      const [path = '', query = ''] = asked.split('?');
      const isMine = /^\/outreach\/(?:sessions|villages)\/|^\/outreach\/regions\/\d+\/coverage$/.test(path);
      if (!isMine) return undefined;
      return method === 'POST' ? tell(who, path, body) : ask(who, path, new URLSearchParams(query));
    },
  };
};
