// A commit's bytes: one item each, hashes binary, facts as one JSON text, deflated where that keeps the item small.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { ALG, type Commit, type StoredEvent } from '#functions/kernel/commit.ts';

export type Item = Record<string, AttributeValue>;

/** Beyond this size of JSON the facts are deflated: a quiet visit then weighs under 600 bytes, two facts with a note under one write unit. */
const PLAIN_EVENTS_BYTES = 300;

const eventsAttribute = (events: readonly StoredEvent[]): AttributeValue => {
  const json = JSON.stringify(events);
  const bytes = Buffer.from(json);
  return bytes.length <= PLAIN_EVENTS_BYTES ? { S: json } : { B: deflateRawSync(bytes, { level: 9 }) };
};

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
  events: eventsAttribute(commit.events),
  alg: { S: commit.alg },
  prevHash: { B: Buffer.from(commit.prevHash, 'hex') },
  hash: { B: Buffer.from(commit.hash, 'hex') },
});

const textOf = (item: Item, name: string): string => {
  const value = item[name]?.S ?? item[name]?.N;
  if (value === undefined) throw new Error(`A commit without ${name}`);
  return value;
};

// Stream records of Lambda carry binary as base64 text, the SDK as bytes.
const bytesOf = (item: Item, name: string): Buffer => {
  const value: unknown = item[name]?.B;
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (typeof value === 'string') return Buffer.from(value, 'base64');
  throw new Error(`A commit without ${name}`);
};

const isStoredEvent = (value: unknown): value is StoredEvent =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const eventsOf = (item: Item): readonly StoredEvent[] => {
  const json = item['events']?.S ?? inflateRawSync(bytesOf(item, 'events')).toString();
  const events: unknown = JSON.parse(json);
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
  request: bytesOf(item, 'request').toString('base64url'),
  events: eventsOf(item),
  alg: knownAlgorithm(textOf(item, 'alg')),
  prevHash: bytesOf(item, 'prevHash').toString('hex'),
  hash: bytesOf(item, 'hash').toString('hex'),
});
