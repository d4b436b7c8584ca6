// Which files the villages of elsewhere ask for is found in a row for each child, there while an asking stands.
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { townOf } from '#shared/kernel/region.ts';
import { AskedPart, askedList } from '#shared/registry/contract.ts';
import type { ChildEvent } from '../events/child.ts';

type Asked = Extract<ChildEvent, { type: 'child.asked_for' }>;

const withAsking = (
  part: AskedPart | undefined,
  childId: string,
  { from, village }: Asked,
  at: string,
): AskedPart => ({
  childId,
  village: from,
  askings: [...(part?.askings ?? []), { village, askedAt: at }],
});

/** What begins an asking, and what ends every one there is of a file. */
const TURNS: readonly ChildEvent['type'][] = [
  'child.asked_for',
  'child.moved',
  'child.closed',
  'child.reopened',
  'child.erased',
];

export const askedEntry: ProjectionDefinition<ChildEvent, AskedPart> = {
  row: 'asked',
  fields: AskedPart,
  rows: (event, childId) => (TURNS.includes(event.type) ? [childId] : []),
  evolve: (part, event, { id, at }) =>
    event.type === 'child.asked_for' ? withAsking(part, id, event, at) : undefined,
  list: ({ village, childId, askings: [first] }) => ({
    under: askedList(townOf(village)),
    sort: `${first?.askedAt ?? ''}/${childId}`,
  }),
};
