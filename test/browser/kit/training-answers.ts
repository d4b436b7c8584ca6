// Which question and which command about trainings goes where, for whom.
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import type { Acting } from './sign-ins.ts';
import type { Staff } from './staff.ts';
import { attest, settle, takeScan } from './training-doors.ts';
import { actOn, plan } from './training-plans.ts';
import {
  CODE_KEY,
  cardOf,
  countyHoursOf,
  ownOf,
  regionOf,
  roomOf,
  type Trainee,
  townHoursOf,
} from './training-views.ts';
import { type KeptTraining, storyTrainings } from './trainings.ts';

const PDF = 'JVBERi0xLjQKMSAwIG9iajw8Pj5lbmRvYmoKdHJhaWxlcjw8Pj4KJSVFT0YK';

/** The number on the certificate of the story. */
export const CERTIFICATE = '7K2M9-04TQH';

/** Everybody who is a director in this town today. */
const traineesOf = (staff: readonly Staff[], town: string): readonly Trainee[] =>
  staff.flatMap(({ personId, name, roles }) =>
    roles
      .filter(
        ({ role, region, untilOn }) => role === 'director' && region.startsWith(town.slice(0, 9)) && !untilOn,
      )
      .map(({ region }) => ({ personId, name, role: 'director' as const, region })),
  );

const checked = (code: string): unknown =>
  code === CERTIFICATE
    ? { code, name: '沈*兰', title: '走访记录怎么写', organiser: '吴窑镇', on: '2026-04-10', minutes: 120 }
    : refuse('not_found');

export type TrainingsOf = Readonly<{
  now: () => string;
  staff: readonly Staff[];
  town: string;
  /** True in a county where nothing was ever planned. */
  isEmpty: () => boolean;
}>;

/** The trainings of one county. */
export const createTrainings = ({ now, staff, town, isEmpty }: TrainingsOf) => {
  const trainees = traineesOf(staff, town);
  const sessions = storyTrainings(trainees.map(({ personId }) => personId));
  const used = new Map<string, string>();
  const doors = { sessions, now };
  const all = (): readonly KeptTraining[] => (isEmpty() ? [] : [...sessions.values()]);

  const attendanceActs: Readonly<Record<string, (personId: string, data: unknown) => unknown>> = {
    'check-in': (personId, data) => takeScan(doors, used, 'in', personId, data),
    'check-out': (personId, data) => takeScan(doors, used, 'out', personId, data),
    attest: (_, data) => attest(doors, data),
    settle: (_, data) => settle(doors, data),
  };
  const ofSession = (trainingId: string, act: string, personId: string, data: unknown): unknown => {
    if (act === 'plan') return plan(sessions, trainingId, data);
    const kept = sessions.get(trainingId);
    return kept ? actOn(kept, act, personId, data) : refuse('training_not_planned');
  };
  const tell = ({ person: { personId } }: Acting, path: string, body: unknown): unknown => {
    const [, , kind = '', id = '', what = ''] = path.split('/');
    const envelope = CommandEnvelope.safeParse(body);
    if (!envelope.success) return refuse('invalid_input', 'commandId');
    const { data } = envelope.data;
    return kind === 'attendances'
      ? (attendanceActs[id]?.(personId, data) ?? refuse('not_found'))
      : ofSession(id, what, personId, data);
  };
  const askSession = ({ person }: Acting, id: string, what: string): unknown => {
    const kept = sessions.get(id);
    if (!kept) return refuse('not_found');
    if (what === 'card') return cardOf(kept, person.personId, now());
    return what === 'room'
      ? roomOf(kept, trainees, now())
      : { trainingId: id, codeKey: CODE_KEY, readAt: now() };
  };
  const ask = (who: Acting, path: string, year: string): unknown => {
    const [, , kind = '', id = '', what = ''] = path.split('/');
    const asks: Readonly<Record<string, () => unknown>> = {
      own: () => ownOf(all(), who.person.personId, now()),
      sessions: () => askSession(who, id, what),
      regions: () => regionOf(all(), id, now()),
      towns: () => townHoursOf(trainees, id, year, now()),
      counties: () => countyHoursOf(id, year, now()),
      attendances: () => ({ sha256: '0'.repeat(64), bytes: 45, pdf: PDF }),
    };
    return asks[kind]?.() ?? refuse('not_found');
  };
  return {
    sessions,
    /** What anybody may ask; undefined where the path is about something else. */
    answerPublic: (path: string): unknown =>
      path.startsWith('/public/certificates/')
        ? checked(decodeURIComponent(path.split('/')[3] ?? ''))
        : undefined,
    /** Undefined where the path is about something else. */
    answer: (who: Acting, method: string, asked: string, body: unknown): unknown => {
      if (!asked.startsWith('/training/')) return undefined;
      const [path = '', query = ''] = asked.split('?');
      return method === 'POST'
        ? tell(who, path, body)
        : ask(who, path, new URLSearchParams(query).get('year') ?? '2026');
    },
  };
};
