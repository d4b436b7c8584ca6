// The api door with a town behind it: people who may sign in, children in two villages, and views kept up to date.
import { expect } from 'vitest';
import { signToken } from '#functions/doors/api/token.ts';
import { handle } from '#functions/kernel/handle.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { mintId } from '#shared/kernel/id.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { idNumberOf } from '#shared/registry/id-number.ts';
import { aChild } from '../kit/children.ts';
import { type Answer, type Asked, answerOf, context, httpEvent } from '../kit/http.ts';
import { COUNTY, nth, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { openSurroundings } from '../kit/open-doors.ts';
import { aPerson, aRole } from '../kit/people.ts';

/** Today in the county, as the doors' real clock has it. */
export const today = (): string => countyDate(new Date().toISOString());

/** Opened long ago, so that any day until today may be visited. */
const OPENED_ON = '2026-01-05';

export const director: Actor = { personId: nth('person', 1), role: 'director', region: VILLAGE };
export const supervisor: Actor = { personId: nth('person', 2), role: 'supervisor', region: TOWN };
export const officer: Actor = { personId: nth('person', 3), role: 'officer', region: COUNTY };
export const ours = nth('child', 1);
export const theirs = nth('child', 2);
export const closed = nth('child', 3);
export const nobody = nth('child', 9);

/** Starts everything, enters the town, and answers requests as the HTTP API would. */
export const openTown = async () => {
  const around = await openSurroundings();
  const { handler } = await import('#functions/doors/api.ts');
  const { world, views, vault, ring } = around;

  const project = async (streams: readonly string[]): Promise<void> => {
    const commits = (await Promise.all(streams.map((stream) => world.records.after(stream, 0)))).flat();
    const { poison } = await projectBatch({ ...world, views, keys: vault }, [1], commits, () => false);
    expect(poison).toEqual([]);
  };
  let commands = 0;
  const does = async (slice: string, id: string, type: string, data: unknown): Promise<void> => {
    const commandId = `setup-${++commands}`;
    const answer = await handle(world, { slice, id, type, data, commandId, by: 'system' });
    if (isRefusal(answer)) throw new Error(`${slice}.${type}: ${JSON.stringify(answer)}`);
    await project([answer.stream]);
  };

  for (const [n, { personId, role, region }] of [director, supervisor, officer].entries()) {
    const reach = { name: `同志${n}`, phone: `1390000000${n}`, openid: `openid-number-${n}` };
    await does('access', personId, 'register_person', aPerson({ region, ...reach }));
    await does('access', personId, 'grant_role', aRole({ role, region }));
  }
  for (const [id, village] of [
    [ours, VILLAGE],
    [theirs, SIBLING_VILLAGE],
    [closed, VILLAGE],
  ] as const) {
    const idNumber = idNumberOf('320682', '2016-03-09', 120 + 2 * Number(id.slice(-1)));
    const details = { sex: 'female', bornOn: '2016-03-09', idNumber } as const;
    await does('registry', id, 'register_child', aChild({ village, openedOn: OPENED_ON, details }));
    await does('visits', id, 'align', {});
  }
  await does('registry', closed, 'close_child', { reason: 'moved_away', closedOn: '2026-02-01' });
  await does('visits', closed, 'align', {});

  const ask = async (method: string, path: string, asked: Asked = {}): Promise<Answer> =>
    answerOf(await handler(httpEvent(method, path, asked), context));
  return {
    ...around,
    does,
    project,
    ask,
    tokenOf: async (actor: Actor, at = new Date().toISOString()) => (await signToken(ring, actor, at)).token,
    /** A command's body with a new id. */
    commandOf: (data: unknown) => ({
      commandId: mintId('command', Date.now(), world.random(16)),
      data,
    }),
  };
};

export type Town = Awaited<ReturnType<typeof openTown>>;
