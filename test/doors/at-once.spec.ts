// Over the real table too, what is sent at once is written once, and whoever writes at once is written all.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nth } from '../kit/ids.ts';
import { aVisit } from '../kit/visiting.ts';
import { director, openTown, ours, supervisor, type Town, today } from './town.ts';

let town: Town;
let token = '';
afterAll(() => town.end());
beforeAll(async () => {
  town = await openTown();
  token = await town.tokenOf(director);
});
const record = (body: unknown) => town.ask('POST', `/visits/${ours}/record`, { token, body });

test('a phone that sends one visit five times at once gets one answer five times', async () => {
  const body = town.commandOf(aVisit({ visitId: nth('visit', 1), visitedOn: today(), note: '在家' }));
  const answers = await Promise.all(Array.from({ length: 5 }, () => record(body)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await town.world.records.after(`visits/${ours}`, 0)).toHaveLength(2);
});

test('sixteen visits of one child at once are all written, at the latest when they are sent again', async () => {
  const bodies = Array.from({ length: 16 }, (_, n) =>
    town.commandOf(aVisit({ visitId: nth('visit', 10 + n), visitedOn: today() })),
  );
  const first = await Promise.all(bodies.map(record));
  const busy = bodies.filter((_, n) => first[n]?.status === 503);
  expect(first.every(({ status }) => status === 200 || status === 503)).toBe(true);
  for (const body of busy) expect(await record(body)).toMatchObject({ status: 200 });
  expect(await town.world.records.after(`visits/${ours}`, 2)).toHaveLength(16);
});

test('the same id for another visit, or by another person, is refused', async () => {
  const body = town.commandOf(aVisit({ visitId: nth('visit', 90), visitedOn: today() }));
  expect((await record(body)).status).toBe(200);
  const other = { ...body, data: aVisit({ visitId: nth('visit', 90), visitedOn: '2026-03-01' }) };
  expect(await record(other)).toMatchObject({ status: 409, body: { refused: 'command_reused' } });
  const colleague = await town.tokenOf(supervisor);
  const answer = await town.ask('POST', `/visits/${ours}/record`, { token: colleague, body });
  expect(answer).toMatchObject({ status: 409, body: { refused: 'command_reused' } });
});
