// The count at the tab outlives a restart and a missing network, falls when a conversation is opened, and never rises for what was read.
import { expect, test } from 'vitest';
import type { Inbox } from '#shared/notifications/views.ts';
import { createInbox } from '../../miniprogram/src/kernel/inbox.ts';
import type { KeyStore } from '../../miniprogram/src/kernel/ports.ts';
import type { Answer } from '../../miniprogram/src/kernel/request.ts';
import { memoryStore } from './kit/memory-store.ts';
import { aLine, anInbox, CHILD } from './kit/messages.ts';
import { settle } from './kit/rough-network.ts';

const two = anInbox(aLine(), aLine({ talk: 'learning', unread: 2 }));

const phone = (found?: Inbox, store: KeyStore = memoryStore()) => {
  let now = 0;
  let reader: string | undefined = 'shen director';
  let asked = 0;
  let answer: Answer<Inbox> = { kind: 'ok', value: two };
  const kept: Inbox[] = [];
  const inbox = createInbox({
    store,
    now: () => now,
    find: () => found,
    keep: (value) => kept.push(value),
    read: () => {
      asked += 1;
      return Promise.resolve(answer);
    },
    reader: () => reader,
  });
  return {
    inbox,
    store,
    kept,
    asked: () => asked,
    pass: (ms: number) => {
      now += ms;
    },
    as: (who: string | undefined) => {
      reader = who;
    },
    answers: (next: Answer<Inbox>) => {
      answer = next;
    },
  };
};

test('what lies on the phone is counted before any network', () => {
  expect(phone(two).inbox.unread.get()).toBe(3);
  expect(phone().inbox.unread.get()).toBe(0);
});

test('an opened conversation counts no more, also after a restart and an answer that does not know it yet', () => {
  const { inbox, store } = phone(two);
  expect(inbox.noteRead(CHILD, '2026-06-12T00:00:00.000Z')).toBe(true);
  expect(inbox.noteRead(CHILD, '2026-06-12T00:00:00.000Z')).toBe(false);
  inbox.learn(two);
  expect(inbox.unread.get()).toBe(2);
  const again = phone(two, store).inbox;
  expect(again.unread.get()).toBe(2);
  again.learn(anInbox(aLine({ at: '2026-06-12T02:00:00.000Z' })));
  expect(again.unread.get()).toBe(1);
});

test('the server is asked once in a while, for whoever is there, and a failure leaves what is known', async () => {
  const { inbox, asked, pass, as, answers, kept } = phone();
  inbox.lookIn();
  inbox.lookIn();
  await settle();
  expect([asked(), inbox.unread.get(), kept.length]).toEqual([1, 3, 1]);
  pass(120_000);
  answers({ kind: 'failed', failure: { failed: 'no_answer' } });
  inbox.lookIn();
  await settle();
  expect([asked(), inbox.unread.get()]).toEqual([2, 3]);
  as('shen supervisor');
  inbox.lookIn();
  as(undefined);
  inbox.lookIn();
  expect(asked()).toBe(3);
});

test('an answer for somebody who has left is not taken, and nothing is left for the next', async () => {
  const { inbox, as, store, kept } = phone();
  inbox.lookIn();
  as('gu supervisor');
  await settle();
  expect([inbox.unread.get(), kept]).toEqual([0, []]);
  inbox.learn(two);
  inbox.noteRead(CHILD, '2026-06-12T00:00:00.000Z');
  inbox.forget();
  expect([inbox.unread.get(), inbox.known.get(), store.keys()]).toEqual([0, undefined, []]);
});
