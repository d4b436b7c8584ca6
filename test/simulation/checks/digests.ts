// A person has one digest an hour of their choice, and what it told is not told alone beside it.
import type { Running } from '../running.ts';
import { messagesOf, type PastMessage, tellingAt } from './messages.ts';

const isTaken = ({ asked }: PastMessage): boolean => asked.some((one) => one.isTaken);

/** Faults of digests. */
export const digestFaults = (running: Running): readonly string[] => {
  const messages = messagesOf(running);
  const arrived = new Map(messages.filter(isTaken).map((message) => [message.id, message]));
  const digests = [...arrived.values()].filter(({ news }) => news.template === 'digest');
  const slots = Map.groupBy(digests, ({ news }) => `${news.personId} at ${news.matter}`);
  const toldTwice = digests.flatMap((digest) =>
    digest.asked
      .filter((one) => one.isTaken)
      .flatMap(({ at }) => tellingAt(digest, at))
      .flatMap((item) => arrived.get(item) ?? [])
      .map(({ name }) => `${name} was told in ${digest.id}, and alone`),
  );
  const doubled = [...slots].flatMap(([slot, own]) =>
    own.length > 1 ? [`${slot} was told of ${own.length} digests`] : [],
  );
  return [...doubled, ...toldTwice];
};
