// What a former director saved without a network waits for the town, and comes in in their name or not at all.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computedId } from '#functions/kernel/computed-id.ts';
import { handle } from '#functions/kernel/handle.ts';
import { answerOf } from '#functions/kernel/lookup.ts';
import { HeldRoles } from '#shared/access/contract.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { nth, TOWN, VILLAGE } from '../kit/ids.ts';
import { aVisit } from '../kit/visiting.ts';
import { type County, childOf, openCounty, today } from './county.ts';

let county: County;
afterAll(() => county.end());
beforeAll(async () => {
  county = await openCounty();
});

const DAY_MS = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();
const childId = childOf.own;
const path = `/visits/${childId}/record`;
let visits = 0;
const visit = () => aVisit({ visitId: nth('visit', ++visits), visitedOn: today(), note: '后来补的' });
const sends = (actor: Actor, madeAt: string | undefined, to = path) =>
  county.send(actor, to, county.commandOf(visit(), madeAt));
const reviewOf = ({ commandId }: { commandId: string }): string => computedId('review', commandId);
const former = () => county.as('director', 'ended role');
const NOT_FOUND = { status: 404, body: { refused: 'not_found' } };

/** A late write of the former director, stranded; the id of its review. */
const stranded = async (): Promise<Readonly<{ reviewId: string; body: ReturnType<County['commandOf']> }>> => {
  const body = county.commandOf(visit(), ago(2));
  expect((await county.send(former(), path, body)).status).toBe(202);
  return { reviewId: reviewOf(body), body };
};
const decides = (verb: 'accept' | 'reject', reviewId: string, actor = county.as('supervisor')) =>
  county.send(
    actor,
    `/access/reviews/${reviewId}/${verb}`,
    county.commandOf(verb === 'accept' ? {} : { reason: '不是那天' }),
  );

describe('somebody whose last role has ended', () => {
  const late = (): Actor => ({ ...former(), late: true });

  test('brings in what they wrote, and nothing else', async () => {
    expect(await sends(late(), ago(2))).toMatchObject({ status: 202 });
    expect(await sends(late(), undefined)).toMatchObject({ body: { refused: 'no_current_role' } });
  });

  test.each([
    () => `/visits/villages/${VILLAGE}/children`,
    () => `/registry/children/${childId}`,
    () => `/visits/${childId}/timeline`,
  ])('reads nothing: %s', async (path) => {
    expect(await county.read(late(), path())).toMatchObject({ body: { refused: 'no_current_role' } });
  });
});

describe('a write from the days when the child was theirs', () => {
  test('is answered 202 with where it lies, no state, and the same however often it is sent', async () => {
    const body = county.commandOf(visit(), ago(2));
    const before = await county.world.records.after(`visits/${childId}`, 0);
    const first = await county.send(former(), path, body);
    expect(first).toMatchObject({ status: 202 });
    expect(first.body).toEqual({ stream: `access/${reviewOf(body)}`, version: 1 });
    expect(await county.send(former(), path, body)).toEqual(first);
    expect(await county.world.records.after(`visits/${childId}`, 0)).toEqual(before);
    const reused = { ...body, data: { ...visit(), note: '别的' } };
    expect(await county.send(former(), path, reused)).toMatchObject({
      status: 409,
      body: { refused: 'command_reused' },
    });
  });

  test('strands too when its author writes in another role or place by now', async () => {
    const { personId } = former();
    for (const now of [
      county.as('director', 'sibling village'),
      county.as('supervisor', 'other town'),
      county.as('auditor'),
      county.as('guardian', 'sibling village'),
    ]) {
      expect(await sends({ ...now, personId }, ago(3))).toMatchObject({ status: 202 });
    }
  });

  test('strands from a village that the child has left since, and not from one it left before', async () => {
    const moving = nth('child', 50);
    await county.settle(moving, 'sibling village', 50);
    await county.does('registry', moving, 'move_child', { village: VILLAGE, movedOn: today() });
    const director = county.as('director', 'sibling village');
    const to = `/visits/${moving}/record`;
    expect(await sends(director, ago(1), to)).toMatchObject({ status: 202 });
    const earlier = nth('child', 51);
    await county.settle(earlier, 'sibling village', 51);
    await county.does('registry', earlier, 'move_child', { village: VILLAGE, movedOn: '2026-02-01' });
    expect(await sends(director, ago(1), `/visits/${earlier}/record`)).toMatchObject(NOT_FOUND);
  });

  test('strands on the very day on which the role ended: it was held that morning', async () => {
    const { personId, region } = former();
    const { roles } = HeldRoles.parse(
      await answerOf(county.world, {
        slice: 'access',
        id: personId,
        answer: 'roles',
      }),
    );
    expect(roles).toContainEqual(expect.objectContaining({ region, untilOn: today() }));
    expect(await sends(former(), new Date().toISOString())).toMatchObject({ status: 202 });
  });

  test('that was taken in already, and only its answer lost, is answered and not reviewed', async () => {
    const author = { ...former() };
    const body = county.commandOf(visit(), ago(2));
    const { commandId, data, madeAt } = { madeAt: ago(2), ...body };
    const incoming = { slice: 'visits', id: childId, type: 'record', data, commandId, madeAt };
    const taken = await handle(county.world, { ...incoming, by: author.personId, actor: author });
    if (isRefusal(taken)) throw new Error(taken.refused);
    const answer = await county.send(author, path, body);
    expect(answer).toMatchObject({ status: 202 });
    expect(answer.body).toEqual({ stream: `visits/${childId}`, version: taken.version });
    expect(await county.world.records.after(`access/${reviewOf(body)}`, 0)).toEqual([]);
  });
});

describe('a session written down without a network', () => {
  // Whoever is registered has a key; the county's people here were not.
  beforeAll(() => county.vault.ensureKey(former().personId, VILLAGE));
  const sessionPath = (n: number) => `/outreach/sessions/${nth('outreach', 900 + n)}/record`;
  const session = (village = VILLAGE) => ({
    village,
    theme: '外出务工，孩子托付给谁',
    clauses: [],
    form: 'lecture',
    heldOn: today(),
    headcount: { guardians: 12, children: 3, villagers: 0, staff: 1 },
    materials: [],
  });
  const comes = (n: number, village?: string, actor = former()) =>
    county.send(actor, sessionPath(n), county.commandOf(session(village), ago(2)));

  test('by whoever held the village then waits, is opened as no child’s file, and counts in their name once taken in', async () => {
    const body = county.commandOf(session(), ago(2));
    const first = await county.send(former(), sessionPath(1), body);
    expect(first).toMatchObject({ status: 202, body: { stream: `access/${reviewOf(body)}` } });
    expect(await county.send(former(), sessionPath(1), body)).toEqual(first);
    await county.project([`access/${reviewOf(body)}`]);
    const list = await county.read(county.as('supervisor'), `/access/towns/${TOWN}/reviews`);
    expect(Object(list.body).reviews).toContainEqual(
      expect.objectContaining({ reviewId: reviewOf(body), slice: 'outreach', command: 'record' }),
    );
    const one = await county.read(county.as('officer'), `/access/reviews/${reviewOf(body)}`);
    expect(one).toMatchObject({ status: 200, body: { slice: 'outreach', written: body.data } });
    expect((await decides('accept', reviewOf(body))).status).toBe(200);
    const [commit] = await county.world.records.after(`outreach/${nth('outreach', 901)}`, 0);
    expect(commit).toMatchObject({ by: former().personId, commandId: body.commandId });
    const foreign = await county.read(
      county.as('supervisor', 'other town'),
      `/access/reviews/${reviewOf(body)}`,
    );
    expect(foreign).toMatchObject(NOT_FOUND);
  });

  test('of a village that never was theirs is absent, and so is one moved there by a correction', async () => {
    expect(await comes(2, VILLAGE, county.as('director', 'other town'))).toMatchObject(NOT_FOUND);
    expect(await comes(3, '320682001999')).toMatchObject({ status: 401 });
    await county.does('outreach', nth('outreach', 904), 'record', session(), county.as('director'));
    const elsewhere = county.commandOf(session('320682103001'), ago(2));
    const to = `/outreach/sessions/${nth('outreach', 904)}/correct`;
    expect(await county.send(former(), to, elsewhere)).toMatchObject({ status: 401 });
  });
});

describe('any other', () => {
  test('without a moment, of the future, or older than 60 days is refused as ever', async () => {
    const NOT_SIGNED_IN = { status: 401, body: { refused: 'not_signed_in' } };
    for (const madeAt of [undefined, ago(-1), ago(61)])
      expect(await sends(former(), madeAt)).toMatchObject(NOT_SIGNED_IN);
    expect(await sends(former(), ago(59.9))).toMatchObject({ status: 202 });
  });

  test('of a child that never was theirs is absent', async () => {
    const stranger = county.as('director', 'other town');
    const mine = await sends(stranger, ago(2));
    expect(mine).toMatchObject(NOT_FOUND);
    expect(await sends(stranger, ago(2), `/visits/${nth('child', 9)}/record`)).toEqual(mine);
  });

  test('before the role began is absent', async () => {
    const early = { ...former(), personId: nth('person', 400) };
    await county.does('access', early.personId, 'register_person', {
      region: VILLAGE,
      name: '新来的',
      phone: '13900004444',
    });
    const role = { role: 'director', region: VILLAGE };
    await county.does('access', early.personId, 'grant_role', { ...role, fromOn: today() });
    await county.does('access', early.personId, 'end_role', { ...role, untilOn: today() });
    expect(await sends(early, ago(2))).toMatchObject({ status: 401 });
  });

  test('in a role that writes no visits is refused, malformed or not', async () => {
    const officer = county.as('officer');
    const NO = { status: 403, body: { refused: 'role_not_allowed' } };
    expect(await sends(officer, ago(2))).toMatchObject(NO);
    const malformed = county.commandOf({ mood: 'good' }, ago(2));
    expect(await county.send(officer, path, malformed)).toMatchObject(NO);
  });

  test('that is no visit strands nowhere', async () => {
    const body = county.commandOf({ stage: 'primary' }, ago(2));
    const answer = await county.send(former(), `/registry/children/${childId}/schooling`, body);
    expect(answer.status).toBe(401);
  });
});

describe('the town', () => {
  test('reads what waits and opens it, which is an opening of the file', async () => {
    const { reviewId, body } = await stranded();
    await county.project([`access/${reviewId}`]);
    const list = await county.read(county.as('supervisor'), `/access/towns/${TOWN}/reviews`);
    expect(Object(list.body).reviews).toContainEqual(
      expect.objectContaining({ reviewId, childId, childName: '陈小满', command: 'record' }),
    );
    const before = (await county.openings(childId)).length;
    const one = await county.read(county.as('supervisor'), `/access/reviews/${reviewId}`);
    expect(one).toMatchObject({ status: 200, body: { slice: 'visits', written: body.data } });
    expect(await county.openings(childId)).toHaveLength(before + 1);
    expect(await county.read(county.as('officer'), `/access/reviews/${reviewId}`)).toMatchObject({
      body: { refused: 'reason_needed' },
    });
    expect(county.printed.join('')).not.toContain('后来补的');
  });

  test('takes it in in its author’s name, with its own id, moment and role, and once', async () => {
    const { reviewId, body } = await stranded();
    const accept = county.commandOf({});
    const send = () => county.send(county.as('supervisor'), `/access/reviews/${reviewId}/accept`, accept);
    const first = await send();
    expect(first).toMatchObject({ status: 200, body: { state: { reviewId, status: 'accepted' } } });
    expect(await send()).toEqual(first);
    const commits = await county.world.records.after(`visits/${childId}`, 0);
    const mine = commits.filter(({ commandId }) => commandId === body.commandId);
    expect(mine).toMatchObject([{ by: former().personId, as: `director@${VILLAGE}`, madeAt: body.madeAt }]);
    expect(await decides('reject', reviewId)).toMatchObject({ body: { refused: 'review_over' } });
    expect(await decides('accept', reviewId, county.as('officer'))).toMatchObject({
      status: 409,
      body: { refused: 'review_over' },
    });
    expect(await county.world.records.after(`visits/${childId}`, 0)).toEqual(commits);
  });

  test('is told when it cannot be taken in, and may lay it aside', async () => {
    const { reviewId, body } = await stranded();
    const twice = county.commandOf(body.data, ago(2));
    await county.send(former(), path, twice);
    expect((await decides('accept', reviewId)).status).toBe(200);
    const second = reviewOf(twice);
    expect(await decides('accept', second)).toMatchObject({ body: { refused: 'visit_already_recorded' } });
    expect(await decides('reject', second)).toMatchObject({ body: { state: { status: 'rejected' } } });
    expect(await decides('accept', second)).toMatchObject({ body: { refused: 'review_over' } });
  });

  test('of another place finds no review', async () => {
    const { reviewId } = await stranded();
    for (const verb of ['accept', 'reject'] as const) {
      const foreign = await decides(verb, reviewId, county.as('supervisor', 'other town'));
      expect(foreign).toMatchObject(NOT_FOUND);
      expect(await decides(verb, nth('review', 9), county.as('supervisor', 'other town'))).toEqual(foreign);
    }
  });
});

test('the sibling village’s own director is untouched by all of it', async () => {
  const own = `/visits/${childOf['sibling village']}/record`;
  const answer = await sends(county.as('director', 'sibling village'), ago(1), own);
  expect(answer).toMatchObject({ status: 200, body: { stream: `visits/${childOf['sibling village']}` } });
});
