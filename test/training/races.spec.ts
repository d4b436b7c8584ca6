// Many act at once: never more seats than planned, one seat at one time, one person for one scan, and hours once however often they are told of.
import { expect, test } from 'vitest';
import { handle } from '#functions/kernel/handle.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { TraineeStanding, TrainingDoor } from '#shared/training/contract.ts';
import { nth, VILLAGE } from '../kit/ids.ts';
import { IN, OUT } from './a-door.ts';
import { aPlan, colleague, director, officer, seatOf, trainingId } from './a-session.ts';
import { aTrainingCounty, type TrainingCounty } from './a-training-county.ts';

const doorOf = async (county: TrainingCounty, id = trainingId) =>
  TrainingDoor.parse(await county.lookUp({ slice: 'training', id, answer: 'door' }));
const standingOf = async (county: TrainingCounty, personId = director.personId) =>
  TraineeStanding.parse(await county.lookUp({ slice: 'training', id: personId, answer: 'standing' }));

test('twenty take the last five seats in one moment: five have one, and nobody is told wrongly', async () => {
  const county = await aTrainingCounty();
  await county.plans({ capacity: 5 });
  const people = Array.from({ length: 20 }, (_, n) => ({
    personId: nth('person', 100 + n),
    role: 'director' as const,
    region: VILLAGE,
  }));
  const once = () => Promise.all(people.map((one) => county.sends(one, trainingId, 'enrol', {})));
  const answers = await once();
  const taken = people.filter((_, n) => !isRefusal(answers[n]));
  const { seats } = await doorOf(county);
  expect(seats).toHaveLength(Math.min(5, taken.length));
  expect(seats.map(({ personId }) => personId).toSorted()).toEqual(
    taken.map(({ personId }) => personId).toSorted(),
  );
  for (const answer of answers)
    if (isRefusal(answer)) expect(['training_full', 'busy']).toContain(answer.refused);
  // Whoever was too slow to be heard asks again, as the outbox does.
  await once();
  expect((await doorOf(county)).seats).toHaveLength(5);
  const told = (await once()).map((answer) => (isRefusal(answer) ? answer.refused : 'taken'));
  expect(told.filter((code) => code === 'already_enrolled')).toHaveLength(5);
  expect(told.filter((code) => code === 'training_full')).toHaveLength(15);
});

test('a seat given up and asked for in one moment is had by one', async () => {
  const county = await aTrainingCounty();
  await county.plans({ capacity: 1 });
  await county.acts(director, trainingId, 'enrol', {});
  await Promise.all([
    county.sends(director, trainingId, 'excuse', { because: 'family' }),
    county.sends(colleague, trainingId, 'enrol', {}),
  ]);
  await county.settle();
  const { seats, excused } = await doorOf(county);
  expect(excused).toEqual([{ personId: director.personId, because: 'family' }]);
  expect([[], [seatOf(colleague)]]).toContainEqual(seats);
});

test('two sessions at one time, taken before either was heard of: one seat is left, the other says why not', async () => {
  const county = await aTrainingCounty();
  const other = nth('training', 2);
  await county.plans();
  await county.plans({ title: '另一场' }, other);
  await Promise.all([trainingId, other].map((id) => county.sends(director, id, 'enrol', {})));
  await county.settle();
  const doors = [await doorOf(county), await doorOf(county, other)];
  expect(doors.flatMap(({ seats }) => seats)).toEqual([seatOf(director)]);
  expect(doors.flatMap(({ excused }) => excused)).toEqual([
    { personId: director.personId, because: 'clash' },
  ]);
  const { seats } = await standingOf(county);
  expect(seats).toHaveLength(1);
  // And from then on it is refused in time.
  const free = doors[0]?.seats.length === 0 ? trainingId : other;
  expect(await county.sends(director, free, 'enrol', {})).toEqual({ refused: 'training_clashes' });
  await county.acts(officer, seats[0]?.trainingId ?? '', 'cancel', { reason: 'too_few' });
  expect((await standingOf(county)).seats).toEqual([]);
  await county.acts(director, free, 'enrol', {});
});

test('a session that is moved takes its seats along', async () => {
  const county = await aTrainingCounty();
  await county.plans();
  await county.acts(director, trainingId, 'enrol', {});
  const moved = { fromAt: '2026-06-22T01:00:00.000Z', untilAt: '2026-06-22T03:30:00.000Z' };
  await county.acts(officer, trainingId, 'replan', aPlan(moved));
  expect((await standingOf(county)).seats).toEqual([{ trainingId, ...moved }]);
});

test('a scan is one person’s: a page that was passed on lets nobody else through', async () => {
  const county = await aTrainingCounty();
  await county.plans();
  county.setTime(IN);
  const scan = county.scanOf('in', IN);
  const both = await Promise.all(
    [director, colleague].map((one) => county.sends(one, county.attendanceOf(one), 'check_in', scan)),
  );
  expect(both.filter(isRefusal)).toEqual([{ refused: 'code_forwarded', field: 'scanId' }]);
  // Whose scan it is may send it again; the other one scans for themselves.
  const own = isRefusal(both[0]) ? colleague : director;
  const late = own === director ? colleague : director;
  expect(await county.sends(own, county.attendanceOf(own), 'check_in', scan)).toEqual({
    refused: 'already_checked_in',
  });
  expect(await county.scans(late, 'in', IN)).toMatchObject({ state: { in: 'confirmed' } });
});

test('the same scan sent twice at once is one, and the hours of a day are counted once however often they are told of', async () => {
  const county = await aTrainingCounty();
  await county.plans();
  county.setTime(IN);
  const attendanceId = county.attendanceOf(director);
  const scan = county.scanOf('in', IN);
  const send = () => county.sends(director, attendanceId, 'check_in', scan, nth('command', 42));
  const [one, other] = await Promise.all([send(), send()]);
  expect(one).toEqual(other);
  await county.scans(director, 'out', OUT);
  const minutes = { '2026': 150 };
  expect(await standingOf(county)).toMatchObject({ minutes });
  const told = { attendanceId, trainingId, on: '2026-06-20', minutes: 150 };
  const again = { slice: 'training', id: director.personId, type: 'credit', data: told };
  expect(await handle(county.world, { ...again, commandId: 'again', by: 'system' })).toEqual({
    refused: 'hours_already_credited',
  });
  expect(await standingOf(county)).toMatchObject({ minutes });
});
