// Planted bugs in how channels, tokens and pauses are used: each asks the platform for more than it gives, or tells somebody twice.
import type { Ways } from '#functions/doors/notifier/carrying.ts';
import type { Sent } from '#functions/kernel/channel.ts';
import { memorySignIns } from '../kit/memory-sign-ins.ts';
import { type Ports, portsOf } from './ports.ts';
import type { Twin } from './running.ts';

type Change = (ways: Ways) => Partial<Ways>;

const withWays =
  (change: Change): NonNullable<Twin['ports']> =>
  (ports, door) =>
    door === 'notifier' ? { ...ports, ways: { ...ports.ways, ...change(ports.ways) } } : ports;

const answering = (change: (sent: Sent) => Sent): NonNullable<Twin['ports']> =>
  withWays((ways) => ({
    wechat: async (openid, message) => change(await ways.wechat(openid, message)),
  }));

const isUsedUp = (sent: Sent): boolean => sent.ending === 'rejected' && sent.reason === '43101';

const ownTokens: NonNullable<Twin['ports']> = (ports, door, cloud, life): Ports =>
  door === 'notifier' ? portsOf({ ...cloud, signIns: memorySignIns() }, life, ports.run.about) : ports;

/** Twins of the ways out. */
export const wayTwins: readonly Twin[] = [
  {
    name: 'a timeout of the channel taken for a no',
    shows: /again, and may have arrived before/,
    ports: answering((sent) =>
      sent.ending === 'uncertain' ? { ending: 'deferred', reason: sent.reason } : sent,
    ),
  },
  {
    name: 'want of credit taken for a passing trouble',
    from: 35,
    shows: /sent by wechat again after 43101/,
    ports: answering((sent) => (isUsedUp(sent) ? { ending: 'deferred', reason: '43101' } : sent)),
  },
  {
    name: 'want of credit that leaves the ledger as it was',
    from: 35,
    shows: /promises \d+, and the platform would take 0/,
    ports: answering((sent) => (isUsedUp(sent) ? { ending: 'rejected', reason: '40003' } : sent)),
  },
  {
    name: 'a token that every worker fetches for itself',
    shows: /was asked for a token \d+ times/,
    ports: ownTokens,
  },
  {
    name: 'a pause that nobody heeds',
    from: 35,
    shows: /was sent during a pause/,
    ports: withWays((ways) => ({ gate: { ...ways.gate, pausedUntil: async () => undefined } })),
  },
];
