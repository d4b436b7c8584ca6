// A row's bytes and keys: generations stand side by side under their own prefix, so a replay fills one while another is read.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type Due, PLAIN_RANK, type Row, shardOf } from '#functions/kernel/row.ts';
import { packed, unpacked } from './packed.ts';

export type Item = Record<string, AttributeValue>;

/** The sort key of every row. */
export const ROW = 'row';

/** The key of a row. */
export const rowKey = (generation: number, kind: string, id: string): Item => ({
  pk: { S: `${generation}/${kind}/${id}` },
  sk: { S: ROW },
});

/**
 * The key of a place's counters: one partition per county, so a county's figures are one Query. A book of their own stands
 * before the place: `news-2026-06/320682104001`.
 */
export const countKey = (generation: number, place: string): Item => {
  const cut = place.indexOf('/') + 1;
  const [book, village] = [place.slice(0, cut), place.slice(cut)];
  return { pk: { S: `${generation}/count/${book}${village.slice(0, 6)}` }, sk: { S: village } };
};

/** An index value within its generation. */
export const within = (generation: number, value: string): string => `${generation}/${value}`;

const Parts = z.record(
  z.string(),
  z.object({
    seen: z.number(),
    gone: z.optional(z.literal(true)),
    fields: z.record(z.string(), z.unknown()),
    sealed: z.record(z.string(), z.string()),
  }),
);

/** A due date or minute in its index, with the slice that is asked and how it presses: `2026-11-26#visits#2`. */
const dueText = ({ on, slice, rank }: Due): string => `${on}#${slice}#${rank}`;

/** Everything due up to a county date or minute sorts below this; a whole day sorts before its minutes. */
export const dueUpTo = (on: string): string => `${on}#~`;

/** When a row of the due index comes up, and for whom; undefined for a row that stands in it no more. */
export const dueOf = (item: Item): Due | undefined => {
  const [on, slice, rank] = item['due']?.S?.split('#') ?? [];
  if (on === undefined || slice === undefined) return undefined;
  return { on, slice, rank: rank === undefined ? PLAIN_RANK : Number(rank) };
};

/** The due index is read shard by shard, by date. */
export const shardKey = (generation: number, shard: number): string => within(generation, String(shard));

/** The item of a row. */
export const rowItem = (generation: number, row: Row): Item => ({
  ...rowKey(generation, row.kind, row.id),
  rev: { N: String(row.rev) },
  parts: packed(JSON.stringify(row.parts)),
  ...(row.key !== undefined && { key: { S: row.key } }),
  ...(row.under !== undefined && {
    list: { S: within(generation, row.under) },
    sort: { S: row.sort ?? row.id },
  }),
  ...(row.due !== undefined && {
    shard: { S: shardKey(generation, shardOf(row.id)) },
    due: { S: dueText(row.due) },
  }),
});

const unprefixed = (value: string | undefined): string | undefined => value?.slice(value.indexOf('/') + 1);

/** Kind and id from a row's partition key. */
export const rowName = (item: Item): Readonly<{ kind: string; id: string }> => {
  const [, kind = '', ...id] = (item['pk']?.S ?? '').split('/');
  return { kind, id: id.join('/') };
};

/** The row of an item; throws when it is none. */
export const rowOf = (item: Item): Row => {
  const under = unprefixed(item['list']?.S);
  const due = dueOf(item);
  const parts = Parts.parse(JSON.parse(unpacked(item['parts'], 'parts')));
  return {
    ...rowName(item),
    rev: Number(item['rev']?.N ?? 0),
    parts: Object.fromEntries(
      Object.entries(parts).map(([slice, { gone, ...part }]) => [slice, gone ? { ...part, gone } : part]),
    ),
    ...(item['key']?.S !== undefined && { key: item['key'].S }),
    ...(under !== undefined && { under, sort: item['sort']?.S ?? '' }),
    ...(due && { due }),
  };
};
