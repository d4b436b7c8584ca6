// A person has one digest an hour of their choice, and what it told is not told alone beside it.
import type { Running } from '../running.ts';
import { has, messagesOf, type PastMessage, tellingAt } from './messages.ts';

const isTaken = ({ asked }: PastMessage): boolean => asked.some((one) => one.isTaken);

// What ended as told stood in the last telling of its digest.
const untold = (message: PastMessage, byId: ReadonlyMap<string, PastMessage>): readonly string[] =>
  message.facts.flatMap(({ at, event }) => {
    if (event.type !== 'notification.told_in_digest' || event.ending !== 'sent') return [];
    const digest = byId.get(event.digestId);
    return digest && tellingAt(digest, at).includes(message.id)
      ? []
      : [`${message.name} ended with a digest that did not count it`];
  });

/** Faults of digests. */
export const digestFaults = (running: Running): readonly string[] => {
  const messages = messagesOf(running);
  const arrived = new Map(messages.filter(isTaken).map((message) => [message.id, message]));
  const digests = [...arrived.values()].filter(({ news }) => news.template === 'digest');
  const slots = Map.groupBy(digests, ({ news }) => `${news.personId} at ${news.matter}`);
  // What the platform could not deliver after all goes by itself.
  const heard = digests.filter((digest) => !has(digest, 'digest.undelivered'));
  const toldTwice = heard.flatMap((digest) =>
    digest.asked
      .filter((one) => one.isTaken)
      .flatMap(({ at }) => tellingAt(digest, at))
      .flatMap((item) => arrived.get(item) ?? [])
      .map(({ name }) => `${name} was told in ${digest.id}, and alone`),
  );
  const doubled = [...slots].flatMap(([slot, own]) =>
    own.length > 1 ? [`${slot} was told of ${own.length} digests`] : [],
  );
  const byId = new Map(messages.map((message) => [message.id, message]));
  return [...doubled, ...toldTwice, ...messages.flatMap((message) => untold(message, byId))];
};
