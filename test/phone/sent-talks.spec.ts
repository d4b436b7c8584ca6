// What was said in a conversation is read off its entry, kept until the conversation knows it, and a quiet entry troubles nobody.
import { afterEach, expect, test } from 'vitest';
import { createOutbox } from '../../miniprogram/src/kernel/outbox.ts';
import { readEntries } from '../../miniprogram/src/kernel/outbox-entry.ts';
import type { Answer } from '../../miniprogram/src/kernel/request.ts';
import {
  caughtUpWithTalk,
  forgetSaid,
  keepKnown,
  keepSaid,
  knownMessages,
  saidIn,
  sentTalks,
} from '../../miniprogram/src/kernel/sent-talks.ts';
import { memoryStore } from './kit/memory-store.ts';
import { aCard, anAsked, aTalk, CHILD } from './kit/messages.ts';
import { anEntry, aSaved, director, nth } from './kit/paper.ts';
import { settle } from './kit/rough-network.ts';

afterEach(forgetSaid);

const asking = anEntry(1, {
  path: `/notifications/calls/${nth('cal', 7)}/ask`,
  data: { childId: CHILD, reason: 'call_back' },
  about: { talk: CHILD, name: '王雨欣', what: 'ask_call' },
});
const answering = anEntry(2, {
  path: `/notifications/messages/${nth('ntf', 5)}/read`,
  data: { reply: 'video' },
  about: { talk: CHILD, name: '这周和雨欣说过话吗', what: 'reply' },
});

test('an entry says which call is asked for, or which card is answered how', () => {
  expect(saidIn(asking)).toMatchObject({ kind: 'ask', callId: nth('cal', 7), isRefused: false });
  expect(saidIn({ ...answering, status: 'refused' })).toMatchObject({
    kind: 'reply',
    messageId: nth('ntf', 5),
    reply: 'video',
    isRefused: true,
  });
  expect(saidIn({ ...answering, data: {} })).toBeUndefined();
  expect(saidIn(anEntry(3))).toBeUndefined();
});

test('what was taken stays until the conversation tells it', () => {
  const state = { isOpen: true, owner: 'director', dueAt: '2026-06-15T10:00:00.000Z', tries: 0 };
  for (const entry of [asking, asking, answering]) keepSaid(entry, state);
  expect(sentTalks.get()).toHaveLength(2);
  expect(sentTalks.get()[0]).toMatchObject({ state });
  caughtUpWithTalk(aTalk(anAsked(7), aCard(5, { reply: 'call' })));
  expect(sentTalks.get().map(({ kind }) => kind)).toEqual(['reply']);
  caughtUpWithTalk(aTalk(aCard(5, { reply: 'video' })));
  expect(sentTalks.get()).toEqual([]);
});

test('what one said to know of is remembered for as long as the app is open', () => {
  keepKnown(nth('ntf', 1), '2026-06-12T01:41:00.000Z');
  expect(knownMessages.get().has(nth('ntf', 1))).toBe(true);
  forgetSaid();
  expect(knownMessages.get().size).toBe(0);
});

test('a quiet entry survives a restart, is not among what was saved, and a no ends it', async () => {
  const store = memoryStore();
  let isOnline = false;
  const make = () =>
    createOutbox<number>({
      store,
      now: () => 0,
      later: () => () => undefined,
      chance: () => 0,
      online: () => isOnline,
      actor: () => director,
      send: (): Promise<Answer<number>> =>
        Promise.resolve({ kind: 'refused', refusal: { refused: 'already_read' } }),
      accepted: () => undefined,
    });
  const about = { talk: CHILD, name: '', what: 'read_talk' } as const;
  make().save({ ...aSaved(1), about, quiet: true });
  make().save(aSaved(2, 2));
  const outbox = make();
  expect(outbox.entries.get().map(({ commandId }) => commandId)).toEqual([nth('cmd', 2)]);
  expect(readEntries(store)).toHaveLength(2);
  isOnline = true;
  outbox.pump();
  await settle();
  expect(readEntries(store).map(({ commandId }) => commandId)).toEqual([nth('cmd', 2)]);
  expect(outbox.entries.get()[0]?.status).toBe('refused');
});
