// The trainings of one story: June 2026 in Wuyao town; who holds a seat, who came when, and what was before.
import { audienceName } from '#shared/registry/audience-places.ts';
import { officialName, spokenName } from '#shared/registry/regions.ts';
import type { Excuse, Passage } from '#shared/training/contract.ts';
import type { TrainingLine } from '#shared/training/views.ts';
import { COUNTY, nth, TOWN } from './children.ts';

/** One passage through a door. */
export type Passed = Readonly<{ at: string; passage: Passage; by: 'scan' | 'held' | 'trainer' }>;

/** One session as the county keeps it. */
export type KeptTraining = {
  line: Omit<TrainingLine, 'enrolled' | 'excused' | 'version'>;
  version: number;
  topics: { policyId: string; no: string }[];
  seats: Set<string>;
  excused: Map<string, Excuse>;
  ins: Map<string, Passed>;
  outs: Map<string, Passed>;
};

/** The id of the n-th session. */
export const training = (n: number): string => nth('trn', n);

type Short = Readonly<{
  n: number;
  title: string;
  region?: string;
  place: string;
  fromAt: string;
  untilAt: string;
  minutes?: number;
  capacity?: number;
  onlyFor?: TrainingLine['onlyFor'];
  status?: TrainingLine['status'];
}>;

const kept = ({
  n,
  region = TOWN,
  minutes = 150,
  capacity = 20,
  onlyFor = 'all',
  status = 'planned',
  ...line
}: Short): KeptTraining => {
  const audience = { role: 'director' as const, region };
  return {
    line: {
      ...line,
      trainingId: training(n),
      level: region === COUNTY ? 'county' : 'town',
      region,
      regionName: region === COUNTY ? officialName(region) : spokenName(region),
      audience,
      audienceName: audienceName(audience),
      onlyFor,
      minutes,
      capacity,
      status,
    },
    version: 3,
    topics: [
      { policyId: nth('pol', 1), no: '第二十二条' },
      { policyId: nth('pol', 1), no: '第二十三条' },
      { policyId: nth('pol', 2), no: '三（二）' },
    ],
    seats: new Set(),
    excused: new Map(),
    ins: new Map(),
    outs: new Map(),
  };
};

/** 9:02 on this day of June, as the server writes it. */
const at = (day: number, hour: number, minute: number): string =>
  new Date(Date.UTC(2026, 5, day, hour - 8, minute, 12)).toISOString();

const MINUTE_MS = 60_000;

const pass = (when: string, passage: Passage = 'confirmed', by: Passed['by'] = 'scan'): Passed => ({
  at: when,
  passage,
  by,
});

/** The yearly training: thirteen came by 8:56, two scans were held, most have left by 11:31. */
const yearly = (people: readonly string[]): KeptTraining => {
  const session = kept({
    n: 1,
    title: '村（居）儿童主任年度培训',
    place: '吴窑镇政府三楼',
    fromAt: at(13, 9, 0),
    untilAt: at(13, 11, 30),
  });
  for (const id of people) session.seats.add(id);
  const later = (from: string, minutes: number): string =>
    new Date(Date.parse(from) + minutes * MINUTE_MS).toISOString();
  const [, ...others] = people;
  for (const [n, id] of others.slice(0, 13).entries()) session.ins.set(id, pass(later(at(13, 8, 31), n * 2)));
  for (const id of others.slice(13, 15)) session.ins.set(id, pass(at(13, 9, 3), 'unconfirmed', 'held'));
  for (const [n, id] of others.slice(0, 9).entries()) session.outs.set(id, pass(later(at(13, 11, 21), n)));
  for (const id of others.slice(9, 10)) session.outs.set(id, pass(at(13, 11, 30), 'unconfirmed', 'held'));
  return session;
};

/** Everything that is planned, and what was; `people` are the town's directors, the one who looks first. */
export const storyTrainings = (people: readonly string[]): Map<string, KeptTraining> => {
  const [me = ''] = people;
  const amended = kept({
    n: 2,
    title: '新修订的未成年人保护法怎么用',
    region: COUNTY,
    place: '如皋市民政局二楼会议室',
    fromAt: at(25, 14, 0),
    untilAt: at(25, 17, 0),
    minutes: 180,
    capacity: 120,
  });
  for (const n of Array.from({ length: 96 }, (_, i) => i)) amended.seats.add(nth('prs', 5000 + n));
  const reports = kept({
    n: 3,
    title: '强制报告：看见什么要报，报给谁',
    region: COUNTY,
    place: '如皋市民政局二楼会议室',
    fromAt: '2026-07-03T01:00:00.000Z',
    untilAt: '2026-07-03T03:30:00.000Z',
    capacity: 30,
    onlyFor: 'short_of_hours',
  });
  for (const n of Array.from({ length: 30 }, (_, i) => i)) reports.seats.add(nth('prs', 6000 + n));
  const sheets = kept({
    n: 4,
    title: '委托监护确认书上门怎么签',
    place: '吴窑镇政府三楼',
    fromAt: at(18, 14, 0),
    untilAt: at(18, 16, 0),
    minutes: 120,
  });
  sheets.excused.set(me, 'family');
  const april = kept({
    n: 5,
    title: '走访记录怎么写',
    place: '吴窑镇政府三楼',
    fromAt: '2026-04-10T01:00:00.000Z',
    untilAt: '2026-04-10T03:00:00.000Z',
    minutes: 120,
  });
  for (const id of people.slice(0, 11)) {
    april.seats.add(id);
    april.ins.set(id, pass('2026-04-10T00:52:00.000Z'));
    april.outs.set(id, pass('2026-04-10T03:01:00.000Z'));
  }
  const march = kept({
    n: 6,
    title: '春季开学控辍保学',
    region: COUNTY,
    place: '如皋市民政局二楼会议室',
    fromAt: '2026-03-06T01:00:00.000Z',
    untilAt: '2026-03-06T03:30:00.000Z',
    capacity: 60,
  });
  march.seats.add(me);
  const called = kept({
    n: 7,
    title: '夏季防溺水',
    place: '吴窑镇中心小学',
    fromAt: at(20, 9, 0),
    untilAt: at(20, 11, 0),
    minutes: 120,
    status: 'cancelled',
  });
  for (const id of people.slice(0, 6)) called.seats.add(id);
  const all = [yearly(people), amended, reports, sheets, april, march, called];
  return new Map(all.map((one) => [one.line.trainingId, one]));
};
