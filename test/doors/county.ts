// The api door with a county behind it: every role in every place, a child with a guardian in three villages, views kept up to date.
import { expect } from 'vitest';
import { signToken } from '#functions/doors/api/token.ts';
import type { Circumstances } from '#functions/kernel/decider.ts';
import { handle } from '#functions/kernel/handle.ts';
import { projectBatch } from '#functions/kernel/project-batch.ts';
import { streamOf } from '#functions/kernel/stream.ts';
import type { Actor, Role } from '#shared/kernel/access.ts';
import { mintId } from '#shared/kernel/id.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { idNumberOf } from '#shared/registry/id-number.ts';
import { aChild, aGuardian } from '../kit/children.ts';
import { type Answer, type Asked, answerOf, context, httpEvent } from '../kit/http.ts';
import { nth } from '../kit/ids.ts';
import { openSurroundings } from '../kit/open-doors.ts';
import { actorIn, everybody, guardianOf, type Place, recordOf, villageOf } from './actors.ts';

/** Today in the county, as the doors' real clock has it. */
export const today = (): string => countyDate(new Date().toISOString());

/** Opened long ago, so that any day until today may be visited. */
const OPENED_ON = '2026-01-05';
const BORN_ON = '2016-03-09';
const MINUTE_MS = 60_000;

const settled = ['own', 'sibling village', 'other town'] as const satisfies readonly Place[];

/** The child whose file the guardian of that place is named in. */
export const childOf: Readonly<Record<(typeof settled)[number], string>> = {
  own: nth('child', 1),
  'sibling village': nth('child', 2),
  'other town': nth('child', 3),
};

/** Starts everything, enters the county, and answers requests as the HTTP API would. */
export const openCounty = async () => {
  const around = await openSurroundings();
  const { handler } = await import('#functions/doors/api.ts');
  const { world, views, vault, ring } = around;

  const project = async (streams: readonly string[]): Promise<void> => {
    const commits = (await Promise.all(streams.map((stream) => world.records.after(stream, 0)))).flat();
    const { poison } = await projectBatch({ ...world, views, keys: vault }, [1], commits, () => false);
    expect(poison).toEqual([]);
  };
  let commands = 0;
  const does = async (
    slice: string,
    id: string,
    type: string,
    data: unknown,
    actor?: Actor,
    circumstances?: Circumstances,
  ) => {
    const commandId = `setup-${++commands}`;
    const by = actor?.personId ?? 'system';
    const coming = { ...(actor && { actor }), ...(circumstances && { circumstances }) };
    const answer = await handle(world, { slice, id, type, data, commandId, by, ...coming });
    if (isRefusal(answer)) throw new Error(`${slice}.${type}: ${JSON.stringify(answer)}`);
    await project([answer.stream]);
  };

  /** A child of that place, named in its file with the place's guardian; `n` makes its ID number its own. */
  const settle = async (id: string, place: Place, n: number): Promise<void> => {
    const idNumber = idNumberOf('320682', BORN_ON, 2 * n);
    const file = aChild({
      village: villageOf[place],
      openedOn: OPENED_ON,
      categories: [{ category: 'in_difficulty', kind: 'poor_household', sinceOn: OPENED_ON }],
      details: { sex: 'female', bornOn: BORN_ON, idNumber },
      responsibilities: [{ guardianId: guardianOf[place], relation: 'grandmother', capacity: 'caregiver' }],
    });
    await does('registry', id, 'register_child', file);
    await does('visits', id, 'align', {});
  };

  for (const { actor, place } of everybody) {
    const untilOn = place === 'ended role' ? today() : undefined;
    await world.records.append(recordOf(actor, world.now(), untilOn));
  }
  await project(everybody.map(({ actor }) => streamOf('access', actor.personId)));
  for (const [n, place] of settled.entries()) {
    const entry = aGuardian({ village: villageOf[place], phone: `1380000111${n}` });
    await does('registry', guardianOf[place], 'register_guardian', entry);
    await settle(childOf[place], place, n + 1);
  }

  const tokens = new Map<string, Readonly<{ token: string; until: number }>>();
  // A test may move the clock; a token is good for a quarter of an hour.
  const tokenOf = async (actor: Actor): Promise<string> => {
    const known = tokens.get(JSON.stringify(actor));
    if (known && Date.now() < known.until) return known.token;
    const { token, expiresAt } = await signToken(ring, actor, new Date().toISOString());
    tokens.set(JSON.stringify(actor), { token, until: Date.parse(expiresAt) - MINUTE_MS });
    return token;
  };
  const ask = async (method: string, path: string, asked: Asked = {}): Promise<Answer> =>
    answerOf(await handler(httpEvent(method, path, asked), context));
  const commandOf = (data: unknown, madeAt?: string) => ({
    commandId: mintId('command', Date.now(), world.random(16)),
    ...(madeAt !== undefined && { madeAt }),
    data,
  });

  return {
    ...around,
    does,
    project,
    settle,
    ask,
    commandOf,
    /** Asks as this actor; a command's data goes into an envelope of its own. */
    read: async (actor: Actor, path: string, query?: Record<string, string>) =>
      ask('GET', path, { token: await tokenOf(actor), ...(query && { query }) }),
    send: async (actor: Actor, path: string, body: unknown) =>
      ask('POST', path, { token: await tokenOf(actor), body }),
    as: (role: Role, place: Place = 'own') => actorIn(role, place),
    /** What the openings of a file wrote, as its row list will tell. */
    openings: async (childId: string) => {
      const found: unknown[] = [];
      for await (const stream of world.records.streams()) {
        if (!stream.startsWith('access/rdg_')) continue;
        const commits = await world.records.after(stream, 0);
        found.push(
          ...commits.flatMap(({ events }) => events).filter((event) => event['childId'] === childId),
        );
      }
      return found;
    },
  };
};

export type County = Awaited<ReturnType<typeof openCounty>>;
