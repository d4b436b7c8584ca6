// A phone with a session, and the server's answers in the order in which they come.
import type { Session } from '#shared/access/sign-in.ts';
import type { Ask, KeyStore, Reply } from '../../../miniprogram/src/kernel/ports.ts';
import { createSession } from '../../../miniprogram/src/kernel/session.ts';
import { createWaysIn } from '../../../miniprogram/src/kernel/sign-in.ts';
import { memoryStore } from './memory-store.ts';
import { nth, VILLAGE } from './paper.ts';

/** A secret of one letter. */
export const secret = (letter: string): string => letter.repeat(43);
export const DEVICE = secret('d');

/** The session of a village's director, with what is unlike it. */
export const aSession = (changed: Partial<Session> = {}): Session => ({
  token: 'one',
  expiresAt: '2026-06-12T02:00:00.000Z',
  session: nth('ses', 1),
  refresh: secret('a'),
  person: { personId: nth('prs', 1), name: '沈桂兰' },
  role: 'director',
  region: VILLAGE,
  regionName: '沈徐村',
  roles: [{ role: 'director', region: VILLAGE, regionName: '沈徐村' }],
  ...changed,
});

/** Ten minutes before the token runs out. */
export const NOON = Date.parse('2026-06-12T01:50:00.000Z');
/** Hours after it ran out. */
export const LATER = Date.parse('2026-06-12T05:00:00.000Z');
/** What a renewal brings. */
export const renewed = aSession({
  token: 'two',
  refresh: secret('b'),
  expiresAt: '2026-06-12T06:00:00.000Z',
});

/** The role of the same person in their town. */
export const town = { role: 'supervisor', region: '320682112000', regionName: '吴窑镇' } as const;

type Given = Readonly<{
  replies: readonly (Reply | Error | Promise<Reply>)[];
  now?: number;
  code?: string | undefined | Error;
  stored?: Session;
  store?: KeyStore;
  noDevice?: boolean;
}>;

export const ok = (body: unknown): Reply => ({ status: 200, text: JSON.stringify(body) });
export const no = (refused: string): Reply => ({ status: 409, text: JSON.stringify({ refused }) });

/** A phone over a server that gives these replies in their order. */
export const phone = ({ replies, now = NOON, stored, store = memoryStore(), noDevice, ...given }: Given) => {
  const code = 'code' in given ? given.code : 'c1';
  if (stored) store.set('session', JSON.stringify(stored));
  const asked: Ask[] = [];
  const left = [...replies];
  const transport = (ask: Ask): Promise<Reply> => {
    asked.push(ask);
    const next = left.shift() ?? new Error('nothing left');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
  const device = () => (noDevice ? Promise.reject(new Error('no chance')) : Promise.resolve(DEVICE));
  const session = createSession({
    store,
    base: '/api',
    now: () => now,
    device,
    transport,
    oneAtATime: (run) => run(),
  });
  const waysIn = createWaysIn({
    base: '/api',
    device,
    transport,
    loginCode: () => (code instanceof Error ? Promise.reject(code) : Promise.resolve(code)),
    keep: session.keep,
  });
  const bodies = () => asked.map(({ url, body }) => [url, JSON.parse(body ?? 'null') as unknown]);
  return { session, waysIn, asked, bodies, store };
};
/** A phone that holds a session already. */
export const stored = (replies: Given['replies'], more: Omit<Given, 'replies'> = {}) =>
  phone({ replies, stored: aSession(), ...more });
