// A commit's bytes: one item each, hashes binary, facts as one JSON text, deflated where that keeps the item small.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { ALG, type Commit, type StoredEvent } from '#functions/kernel/commit.ts';
import { bytesIn, packed, unpacked } from './packed.ts';

export type Item = Record<string, AttributeValue>;

/** The item of a commit. */
export const commitItem = (commit: Commit): Item => ({
  stream: { S: commit.stream },
  version: { N: String(commit.version) },
  commandId: { S: commit.commandId },
  at: { S: commit.at },
  ...(commit.madeAt !== undefined && { madeAt: { S: commit.madeAt } }),
  by: { S: commit.by },
  ...(commit.as !== undefined && { as: { S: commit.as } }),
  ...(commit.depth !== undefined && { depth: { N: String(commit.depth) } }),
  request: { B: Buffer.from(commit.request, 'base64url') },
  events: packed(JSON.stringify(commit.events)),
  alg: { S: commit.alg },
  prevHash: { B: Buffer.from(commit.prevHash, 'hex') },
  hash: { B: Buffer.from(commit.hash, 'hex') },
});

const textOf = (item: Item, name: string): string => {
  const value = item[name]?.S ?? item[name]?.N;
  if (value === undefined) throw new Error(`A commit without ${name}`);
  return value;
};

const isStoredEvent = (value: unknown): value is StoredEvent =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const eventsOf = (item: Item): readonly StoredEvent[] => {
  const events: unknown = JSON.parse(unpacked(item['events'], 'events'));
  if (!Array.isArray(events) || !events.every(isStoredEvent))
    throw new Error('A commit whose facts cannot be read');
  return events;
};

// Another algorithm is never read as this one: it would hash and open to nonsense.
const knownAlgorithm = (alg: string): string => {
  if (alg !== ALG) throw new Error(`A commit by the unknown algorithm ${alg}`);
  return alg;
};

/** The commit of an item, from a read or from a stream record's new image; throws when it is none. */
export const commitOf = (item: Item): Commit => ({
  stream: textOf(item, 'stream'),
  version: Number(textOf(item, 'version')),
  commandId: textOf(item, 'commandId'),
  at: textOf(item, 'at'),
  ...(item['madeAt'] && { madeAt: textOf(item, 'madeAt') }),
  by: textOf(item, 'by'),
  ...(item['as'] && { as: textOf(item, 'as') }),
  ...(item['depth'] && { depth: Number(textOf(item, 'depth')) }),
  request: bytesIn(item['request'], 'request').toString('base64url'),
  events: eventsOf(item),
  alg: knownAlgorithm(textOf(item, 'alg')),
  prevHash: bytesIn(item['prevHash'], 'prevHash').toString('hex'),
  hash: bytesIn(item['hash'], 'hash').toString('hex'),
});
