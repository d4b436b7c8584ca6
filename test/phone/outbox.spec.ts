// What is saved is on the phone, goes out in order, and ends as sent or as a reason to mend.
import { expect, test } from 'vitest';
import { createOutbox, waitAfter } from '../../miniprogram/src/kernel/outbox.ts';
import { entryKey, type OutboxEntry } from '../../miniprogram/src/kernel/outbox-entry.ts';
import type { Answer } from '../../miniprogram/src/kernel/request.ts';
import { memoryStore } from './kit/memory-store.ts';
import { aSaved, director, nth } from './kit/paper.ts';
import { type Fate, roughWorld, settle } from './kit/rough-network.ts';

const world = (...fates: Fate[]) => roughWorld(() => fates.shift() ?? 'answered');

const refusingOutbox = (refused: string) => {
  const store = memoryStore();
  const sent: OutboxEntry[] = [];
  const outbox = createOutbox<number>({
    store,
    now: () => 0,
    later: () => () => undefined,
    chance: () => 0,
    online: () => true,
    actor: () => director,
    send: (entry): Promise<Answer<number>> => {
      sent.push(entry);
      return Promise.resolve({ kind: 'refused', refusal: { refused, field: 'visitedOn' } });
    },
    accepted: () => undefined,
  });
  return { outbox, sent, store };
};

test('a saved visit lies on the phone before anything is sent, also without a network', async () => {
  const { outbox, store, setOnline, server, pass } = world();
  setOnline(false);
  expect(outbox().save(aSaved(1))).toBe('kept');
  expect(store.get(entryKey(nth('cmd', 1)))).toContain('"status":"waiting"');
  await pass(60_000);
  expect(server.done).toHaveLength(0);
  setOnline(true);
  await settle();
  expect(server.done.map((entry) => entry.commandId)).toEqual([nth('cmd', 1)]);
  expect(outbox().entries.get()).toEqual([]);
  expect(store.keys()).toEqual([]);
});

test('visits of one child go out one after the other, in the order they were saved', async () => {
  const { outbox, server, pass } = world('request_lost', 'answered');
  for (const n of [1, 2, 3]) outbox().save(aSaved(n));
  await settle();
  expect(server.done).toHaveLength(0);
  await pass(10_000);
  expect(server.done.map((entry) => entry.commandId)).toEqual([1, 2, 3].map((n) => nth('cmd', n)));
});

test('a child that cannot be sent holds up no other child', async () => {
  const { outbox, server } = world('request_lost', 'answered');
  outbox().save(aSaved(1, 1));
  outbox().save(aSaved(2, 2));
  await settle();
  expect(server.done.map((entry) => entry.commandId)).toEqual([nth('cmd', 2)]);
});

test('an answer that got lost is asked for again with the same id and the same body', async () => {
  const { outbox, server, accepted, pass } = world('answer_lost', 'answer_lost', 'answered');
  outbox().save(aSaved(1));
  await pass(60_000);
  expect(server.done).toHaveLength(1);
  expect(server.changedBodies).toEqual([]);
  expect(accepted).toEqual([nth('cmd', 1)]);
});

test('after a failure it waits longer each time, and says when it tries again and under which number', async () => {
  const { outbox, pass } = world('outage', 'outage');
  outbox().save(aSaved(1));
  await settle();
  expect(outbox().entries.get()[0]).toMatchObject({
    tries: 1,
    nextTryAt: 5_000,
    failure: { failed: 'outage', reference: '8F2K' },
  });
  await pass(5_000);
  expect(outbox().entries.get()[0]).toMatchObject({ tries: 2, nextTryAt: 20_000 });
});

test('the waits grow to five minutes and are spread by a fifth', () => {
  expect([1, 2, 3, 4, 5, 9].map((tries) => waitAfter(tries, 0.5))).toEqual([
    5_000, 15_000, 45_000, 120_000, 300_000, 300_000,
  ]);
  expect([waitAfter(1, 0), waitAfter(1, 1)]).toEqual([4_000, 6_000]);
});

test('现在试 sends at once what would have waited', async () => {
  const { outbox, server } = world('busy', 'answered');
  outbox().save(aSaved(1));
  await settle();
  outbox().pump();
  await settle();
  expect(server.done).toHaveLength(0);
  outbox().tryNow();
  await settle();
  expect(server.done).toHaveLength(1);
});

test('a refused visit stays with its reason, is not sent again, and lets the next one pass', async () => {
  const { outbox, sent } = refusingOutbox('visit_in_future');
  outbox.save(aSaved(1));
  outbox.save(aSaved(2));
  await settle();
  outbox.tryNow();
  await settle();
  expect(sent.map((entry) => entry.commandId)).toEqual([nth('cmd', 1), nth('cmd', 2)]);
  expect(outbox.entries.get()[0]).toMatchObject({
    status: 'refused',
    refusal: { refused: 'visit_in_future', field: 'visitedOn' },
    data: aSaved(1).data,
  });
});

test('a refused visit is mended by a new one that takes its place, or discarded', async () => {
  const { outbox } = refusingOutbox('visit_in_future');
  outbox.save(aSaved(1));
  outbox.save(aSaved(2, 2));
  await settle();
  outbox.save(aSaved(3), nth('cmd', 1));
  outbox.discard(nth('cmd', 2));
  await settle();
  expect(outbox.entries.get().map((entry) => entry.commandId)).toEqual([nth('cmd', 3)]);
});

test('what may already have arrived cannot be discarded', async () => {
  const { outbox, setOnline } = world();
  setOnline(false);
  outbox().save(aSaved(1));
  outbox().discard(nth('cmd', 1));
  expect(outbox().entries.get()).toHaveLength(1);
});

test('what one person saved is never sent under another, nor in another role', async () => {
  const { outbox, server, setActor, setOnline } = world();
  setOnline(false);
  outbox().save(aSaved(1));
  setActor({ ...director, personId: nth('prs', 2) });
  setOnline(true);
  await settle();
  setActor({ ...director, role: 'supervisor' });
  await settle();
  setActor(undefined);
  await settle();
  expect(server.done).toHaveLength(0);
  expect(outbox().entries.get()).toHaveLength(1);
  setActor(director);
  await settle();
  expect(server.done).toHaveLength(1);
});

test('nobody signed in, or no room left: it says so, and keeps nothing half', () => {
  const full = roughWorld(() => 'answered', memoryStore(200));
  expect(full.outbox().save(aSaved(1))).toBe('no_room');
  expect(full.store.keys()).toEqual([]);
  const { outbox, setActor } = world();
  setActor(undefined);
  expect(outbox().save(aSaved(1))).toBe('nobody_signed_in');
});

test('text that no edition can read is left where it lies', async () => {
  const { outbox, store } = world();
  store.set(entryKey('cmd_broken'), '{"half":');
  outbox().save(aSaved(1));
  await settle();
  expect(store.keys()).toEqual([entryKey('cmd_broken')]);
});
