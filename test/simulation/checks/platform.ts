// WeChat is asked for a token once as often as it takes a new one, and for nothing while it wanted nothing.
import { PAUSE_REMEMBERED_MS } from '../cloud-gate.ts';
import type { Running } from '../running.ts';
import { RUN_MS, SKEW_MS } from './messages.ts';

const tokenFaults = ({ cloud }: Running): readonly string[] => {
  const { platform, tokenTroubles } = cloud;
  const { given, forgotten } = platform.tokens();
  const forced = platform.fetches.filter(({ isForced }) => isForced).length;
  const plain = platform.fetches.length - forced;
  const troubles = tokenTroubles.length;
  const most = { plain: given + forgotten + troubles, forced: forgotten + troubles };
  return [
    ...(plain > most.plain ? [`WeChat was asked for a token ${plain} times, and gave ${given}`] : []),
    ...(forced > most.forced
      ? [`WeChat was made to replace a token ${forced} times, and forgot ${forgotten}`]
      : []),
  ];
};

const pauseFaults = ({ cloud: { asked, gate } }: Running): readonly string[] =>
  asked.flatMap(({ channel, at, messageId }) => {
    const isPaused = gate.pauses.some(
      ({ from, until }) => at > from + PAUSE_REMEMBERED_MS + RUN_MS && at < until - SKEW_MS,
    );
    return channel === 'wechat' && isPaused ? [`${messageId} was sent during a pause`] : [];
  });

/** Faults of how the platform was asked. */
export const platformFaults = (running: Running): readonly string[] => [
  ...tokenFaults(running),
  ...pauseFaults(running),
];
