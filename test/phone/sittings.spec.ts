// A choice is kept before it is sent, one request is in the air at a time, and what nobody looks at ends by itself, once.
import { expect, test } from 'vitest';
import type { Chosen } from '#shared/outreach/questions.ts';
import { anAttempt } from './kit/attempt.ts';
import { memoryStore } from './kit/memory-store.ts';
import { nth } from './kit/paper.ts';
import { sittingWorld } from './kit/sitting-world.ts';

const attempt = nth('try', 1);
const question = (n: number): string => nth('qst', n);
const MINUTE = 60_000;

const begun = () => {
  const world = sittingWorld();
  const counted = () => ({
    elapsedMs: world.now() - Date.parse(anAttempt().startedAt),
    countedAt: world.wall(),
  });
  expect(world.sittings().begin(anAttempt(), counted())).toBe(true);
  const choose = (n: number, ...chosen: Chosen) =>
    world.sittings().choose(attempt, question(n), chosen, counted());
  return { ...world, choose };
};

test('a tap is on the phone at once; quick taps go out together, and the next ones wait for the answer', async () => {
  const { choose, hand, pass, land, saves, server } = begun();
  choose(1, 'A');
  choose(1, 'B');
  choose(3, 'A');
  expect(hand()?.picks[question(1)]?.chosen).toEqual(['B']);
  expect(saves).toEqual([]);
  await pass(400);
  expect(saves.map(({ answers }) => answers)).toEqual([
    [
      { questionId: question(1), chosen: ['B'] },
      { questionId: question(3), chosen: ['A'] },
    ],
  ]);
  choose(2, 'A', 'C');
  await pass(5_000);
  expect(saves).toHaveLength(1);
  await land();
  expect(saves[1]?.answers).toEqual([{ questionId: question(2), chosen: ['A', 'C'] }]);
  await land();
  expect(Object.fromEntries(server)).toEqual({
    [question(1)]: ['B'],
    [question(2)]: ['A', 'C'],
    [question(3)]: ['A'],
  });
});

test('without a network everything waits; a kill and a start later it is all there, and is sent', async () => {
  const world = begun();
  world.setOnline(false);
  world.choose(1, 'C');
  await world.pass(MINUTE);
  expect(world.saves).toEqual([]);
  world.restart();
  expect(world.hand()?.picks[question(1)]?.chosen).toEqual(['C']);
  world.setOnline(true);
  world.sittings().tryNow();
  await world.land();
  expect(world.server.get(question(1))).toEqual(['C']);
});

test('a try that failed is made again after a while, and says so until one goes through', async () => {
  const { choose, setFate, pass, land, sittings, saves, server } = begun();
  setFate(() => ({ kind: 'failed', failure: { failed: 'outage', reference: '8F2K' } }));
  choose(1, 'A');
  await pass(400);
  await land();
  expect(sittings().failing.get().get(attempt)).toMatchObject({ tries: 1, failure: { reference: '8F2K' } });
  setFate(undefined);
  await pass(5_000);
  expect(saves).toHaveLength(2);
  await land();
  expect(sittings().failing.get().size).toBe(0);
  expect(server.get(question(1))).toEqual(['A']);
});

test('when the server takes no more, nothing more is sent, and what was chosen stays', async () => {
  const { choose, setFate, pass, land, hand, saves } = begun();
  setFate(() => ({ kind: 'refused', refusal: { refused: 'deadline_passed' } }));
  choose(1, 'A');
  await pass(400);
  await land();
  expect(hand()?.stopped).toEqual({ refused: 'deadline_passed' });
  choose(1, 'B');
  await pass(MINUTE);
  expect(saves).toHaveLength(1);
  expect(hand()?.picks[question(1)]?.chosen).toEqual(['B']);
});

test('told that its time is over, it takes the server’s time and comes to its end', async () => {
  const { choose, sittings, setFate, pass, land, hand, reads, submitted } = begun();
  sittings().show(attempt);
  await land();
  choose(1, 'A');
  setFate(() => ({ kind: 'refused', refusal: { refused: 'deadline_passed' } }));
  await pass(16 * MINUTE);
  await land();
  await land();
  expect(reads).toHaveLength(2);
  expect(hand()?.elapsedMs).toBe(16 * MINUTE);
  expect(submitted).toEqual([]);
  sittings().show(undefined);
  expect(submitted).toHaveLength(1);
});

test('shown again, the attempt takes the server’s answers and the server’s time', async () => {
  const { sittings, pass, land, hand, setClock, wall, server } = begun();
  server.set(question(1), ['D']);
  setClock(-10 * MINUTE);
  await pass(3 * MINUTE);
  sittings().show(attempt);
  await land();
  expect(hand()?.picks[question(1)]?.chosen).toEqual(['D']);
  expect(hand()).toMatchObject({ elapsedMs: 3 * MINUTE, countedAt: wall(), timedAt: wall() });
});

test('handed in on another phone, it is over here, too', async () => {
  const { sittings, stands, land, over } = begun();
  stands({ status: 'submitted' });
  sittings().show(attempt);
  await land();
  expect(over.map(({ status }) => status)).toEqual(['submitted']);
  expect(sittings().all.get()).toEqual([]);
});

test('it is handed in once, with everything as it stands, under one command', async () => {
  const { choose, sittings, submitted, hand, pass } = begun();
  choose(3, 'B');
  choose(4, 'A', 'B');
  expect(sittings().handIn(attempt, 65_000)).toBe('kept');
  expect(sittings().handIn(attempt, 70_000)).toBe('kept');
  expect(submitted).toEqual([
    {
      commandId: nth('cmd', 1),
      data: {
        answers: [
          { questionId: question(3), chosen: ['B'] },
          { questionId: question(4), chosen: [] },
        ],
        elapsedMs: 65_000,
        ticket: 'a-ticket',
      },
    },
  ]);
  expect(hand()?.handedIn).toMatchObject({ commandId: nth('cmd', 1), byClock: false });
  await pass(MINUTE);
  expect(submitted).toHaveLength(1);
});

test('with no room left nothing counts as handed in', () => {
  const { sittings, setRoom, hand } = begun();
  setRoom(false);
  expect(sittings().handIn(attempt, 65_000)).toBe('no_room');
  expect(hand()?.handedIn).toBeUndefined();
});

test('an attempt that nobody looks at is handed in when its time is over, with no more than its time', async () => {
  const { choose, pass, submitted, hand } = begun();
  choose(1, 'A');
  await pass(14 * MINUTE + 59_000);
  expect(submitted).toEqual([]);
  await pass(2_000);
  expect(submitted.map(({ data }) => data.elapsedMs)).toEqual([15 * MINUTE]);
  expect(hand()?.handedIn?.byClock).toBe(true);
});

test('one that is on the screen is left to its page; put away, it is not', async () => {
  const { sittings, pass, submitted } = begun();
  sittings().show(attempt);
  await pass(15 * MINUTE + 1_000);
  expect(submitted).toEqual([]);
  sittings().show(undefined);
  expect(submitted).toHaveLength(1);
});

test('after a kill within the grace it is handed in at the next start; after the grace it is left to the server', async () => {
  const early = begun();
  await early.pass(100);
  early.restart();
  await early.pass(20 * MINUTE);
  expect(early.submitted).toHaveLength(1);
  const store = memoryStore();
  const late = sittingWorld(store);
  late.sittings().begin(anAttempt(), { elapsedMs: 0, countedAt: late.wall() });
  const after = sittingWorld(store);
  await after.pass(26 * MINUTE);
  after.restart();
  expect(after.submitted).toHaveLength(0);
  expect(after.sittings().all.get()).toHaveLength(1);
  await after.pass(3 * 24 * 60 * MINUTE);
  after.sittings().pump();
  expect(after.sittings().all.get()).toEqual([]);
});

test('another person on this phone sees nothing of it; signing out takes away what the server knows whole', async () => {
  const { choose, sittings, setPerson, land } = begun();
  choose(1, 'A');
  setPerson(nth('prs', 2));
  sittings().pump();
  expect(sittings().all.get()).toEqual([]);
  setPerson(nth('prs', 1));
  sittings().forget();
  expect(sittings().all.get()).toHaveLength(1);
  sittings().pump();
  await land();
  sittings().forget();
  expect(sittings().all.get()).toEqual([]);
});

test('where the phone has no room, the choice is said to be lost', () => {
  const room = memoryStore(10);
  expect(sittingWorld(room).sittings().begin(anAttempt(), { elapsedMs: 0, countedAt: 0 })).toBe(false);
});
