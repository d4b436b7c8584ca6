// The Vault was restored from a backup that still had the keys of people who were erased: after the operator's command they are gone again.
import { type AttributeValue, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { erasureIdOf } from '#functions/access/erasure-id.ts';
import { eraseAgain } from '#functions/aws/erased-again.ts';
import { eventStore } from '#functions/aws/event-store.ts';
import { chainFaults } from '#functions/kernel/commit.ts';
import { effectsOf } from '#functions/kernel/dispatch.ts';
import { handle, type World } from '#functions/kernel/handle.ts';
import { keysFor, nothing, withCommits } from '#functions/kernel/past.ts';
import { reapplyErasures } from '#functions/kernel/reapply.ts';
import { kindOf, type Slice } from '#functions/kernel/slice.ts';
import { slices } from '#functions/slices.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { idNumberOf } from '#shared/registry/id-number.ts';
import { aChild, aGuardian } from '../kit/children.ts';
import { AT, nth } from '../kit/ids.ts';
import { realVault } from '../kit/real-vault.ts';
import { memoryWorld } from '../kit/world.ts';

const [child, neighbour, waiting, guardian] = [
  nth('child', 1),
  nth('child', 2),
  nth('child', 3),
  nth('guardian', 4),
];
const [first, second] = [nth('person', 1), nth('person', 2)];
const numberOf = (n: number): string => idNumberOf('320682', '2016-03-09', 100 + 2 * n);

const lived = async () => {
  const { client, tables, container } = await realVault();
  const world: World<readonly Slice[]> = {
    ...memoryWorld(AT).world,
    slices,
    records: eventStore(client, tables.records),
    vault: container(),
  };
  let commands = 0;
  const does = async (
    slice: string,
    id: string,
    type: string,
    data: object,
    by = 'system',
  ): Promise<void> => {
    const commandId = nth('command', ++commands);
    const answer = await handle(world, { slice, id, type, data, commandId, by });
    if (isRefusal(answer)) throw new Error(`${type}: ${JSON.stringify(answer)}`);
  };
  const confirm = async (subjectId: string): Promise<void> => {
    const id = erasureIdOf(subjectId);
    await does('access', id, 'propose', { subjectId, ground: 'entered_in_error' }, first);
    await does('access', id, 'confirm', { subjectId }, second);
  };
  /** What the commander does with what follows from a confirmation. */
  const carryOut = async (subjectId: string): Promise<void> => {
    const commits = await world.records.after(`access/${erasureIdOf(subjectId)}`, 0);
    for (const { effectId, depth, effect } of commits.flatMap((commit) => effectsOf(slices, commit))) {
      if (effect.kind === 'command')
        await handle(world, { ...effect, commandId: effectId, by: 'system', depth });
    }
  };
  for (const [n, id] of [child, neighbour, waiting].entries()) {
    const details = { ...aChild().details, idNumber: numberOf(n) };
    await does('registry', id, 'register_child', aChild({ name: `陈${n}`, details }));
    if (id !== neighbour)
      await does('registry', id, 'close_child', { reason: 'entered_in_error', closedOn: '2026-06-11' });
  }
  await does('registry', guardian, 'register_guardian', aGuardian({ idNumber: numberOf(9) }));
  const scan = async () => (await client.send(new ScanCommand({ TableName: tables.vault }))).Items ?? [];
  const restore = async (items: readonly Record<string, AttributeValue>[]): Promise<void> => {
    for (const Item of items) await client.send(new PutItemCommand({ TableName: tables.vault, Item }));
  };
  return { client, table: tables.vault, world, does, confirm, carryOut, scan, restore };
};

let now: Awaited<ReturnType<typeof lived>>;
/** The command of functions/doors/reapply-erasures.ts without its words. */
const reapply = async () => {
  const outcomes = await reapplyErasures(now.world);
  const erased = outcomes.filter(({ how }) => how !== 'refused').map(({ subject }) => subject);
  return { outcomes, ...(await eraseAgain(now.client, now.table, new Set(erased))) };
};
const reads = async (id: string): Promise<string> => {
  const stream = `registry/${id}`;
  const commits = await now.world.records.after(stream, 0);
  const keys = await keysFor(now.world.vault, commits);
  const kind = kindOf(slices, stream)?.kind;
  if (!kind) throw new Error('No kind');
  const { fold } = withCommits(nothing(kind), commits.slice(0, 1), keys, { id, commandId: '' });
  return JSON.stringify(fold.held());
};

beforeEach(async () => {
  now = await lived();
});

describe('after a restore', () => {
  test('whoever was erased is erased again, and their neighbour opens as before', async () => {
    const backup = await now.scan();
    for (const id of [child, guardian]) {
      await now.confirm(id);
      await now.carryOut(id);
      expect(await now.world.vault.key(id)).toBeUndefined();
    }
    await now.restore(backup);
    expect([await reads(child), await reads(guardian)]).toEqual([
      expect.stringContaining(numberOf(0)),
      expect.stringContaining(numberOf(9)),
    ]);
    expect(await now.world.vault.owner('id_number', numberOf(0))).toBe(child);

    expect(await reapply()).toEqual({
      outcomes: expect.arrayContaining([
        { subject: child, how: 'stood' },
        { subject: guardian, how: 'stood' },
      ]),
      keys: 2,
      claims: 2,
    });
    expect([await reads(child), await reads(guardian)]).toEqual(['[]', '[]']);
    expect(await now.world.vault.owner('id_number', numberOf(0))).toBeUndefined();
    expect(await now.world.vault.owner('guardian_id_number', numberOf(9))).toBeUndefined();
    expect(await reads(neighbour)).toContain(numberOf(1));
    expect(await reapply()).toMatchObject({ keys: 0, claims: 0 });
  });

  test('the account of an erased guardian goes again with them', async () => {
    const [account, region] = [nth('person', 7), aGuardian().village];
    const own = { region, name: '陈桂芳', phone: '13800001111', openid: 'of-the-grandmother' };
    await now.does('access', account, 'register_person', own);
    const binding = { guardianId: guardian, invitation: nth('invitation'), region };
    await now.does('access', account, 'bind_guardian', binding);
    await now.does('registry', guardian, 'note_account', { personId: account });
    const backup = await now.scan();
    await now.confirm(guardian);
    const erasing = (await reapply()).outcomes;
    expect(erasing).toEqual([
      { subject: guardian, how: 'done' },
      { subject: account, how: 'done' },
    ]);
    await now.restore(backup);
    expect(await now.world.vault.key(account)).toBeDefined();
    expect(await reapply()).toEqual({
      outcomes: erasing.map(({ subject }) => ({ subject, how: 'stood' })),
      keys: 2,
      claims: 4,
    });
    expect(await now.world.vault.key(account)).toBeUndefined();
    expect(await now.world.vault.owner('phone', '13800001111')).toBeUndefined();
  });

  test('what was confirmed and never done is done, and its chain verifies', async () => {
    await now.confirm(waiting);
    expect((await reapply()).outcomes).toEqual([{ subject: waiting, how: 'done' }]);
    expect(await reads(waiting)).toBe('[]');
    const commits = await now.world.records.after(`registry/${waiting}`, 0);
    expect(commits.at(-1)?.events.map(({ type }) => type)).toEqual(['child.erased']);
    expect(chainFaults(commits)).toEqual([]);
    await now.carryOut(waiting);
    expect(await now.world.records.after(`registry/${waiting}`, 0)).toHaveLength(commits.length);
  });

  test('nobody is erased whose file was opened again before the erasure was done', async () => {
    await now.confirm(waiting);
    const village = aChild().village;
    await now.does('registry', waiting, 'reopen_child', {
      village,
      reopenedOn: '2026-06-12',
      reason: '回来了',
    });
    expect(await reapply()).toEqual({
      outcomes: [{ subject: waiting, how: 'refused', refused: 'child_open' }],
      keys: 0,
      claims: 0,
    });
    const closed = { reason: 'moved_away', closedOn: '2026-06-12' };
    await now.does('registry', waiting, 'close_child', closed);
    expect((await reapply()).outcomes).toEqual([{ subject: waiting, how: 'refused', refused: 'child_open' }]);
    expect(await reads(waiting)).toContain(numberOf(2));
  });

  test('a proposal that nobody confirmed is no erasure', async () => {
    const id = erasureIdOf(waiting);
    await now.does('access', id, 'propose', { subjectId: waiting, ground: 'entered_in_error' }, first);
    expect((await reapply()).outcomes).toEqual([]);
    expect(await reads(waiting)).toContain(numberOf(2));
  });
});
