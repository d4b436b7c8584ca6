// Commands to a child's file as they reach the decider, and the facts of a file that has been opened.
import type { ChildCommand } from '#functions/registry/child-command.ts';
import { childDecider } from '#functions/registry/decide/child.ts';
import type { ChildEvent } from '#functions/registry/events/child.ts';
import type { ChildStanding, GuardianStanding } from '#shared/registry/contract.ts';
import { aChild, aClosing, aMove } from '../kit/children.ts';
import { AT, nth, SIBLING_VILLAGE, TODAY, VILLAGE } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';

type Command = Parameters<typeof childDecider.decide>[0];
type Ordered<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Data<Type extends ChildCommand['type']> = Extract<ChildCommand, { type: Type }>['data'];
export type Fact<Type extends ChildEvent['type']> = Extract<ChildEvent, { type: Type }>;

export const { given } = specOf(childDecider);

export const childId = nth('child');
export const grandmother = {
  guardianId: nth('guardian', 1),
  relation: 'grandmother',
  capacity: 'caregiver',
} as const;
export const father = {
  guardianId: nth('guardian', 2),
  relation: 'father',
  capacity: 'parent_away',
} as const;
export const mother = {
  guardianId: nth('guardian', 3),
  relation: 'mother',
  capacity: 'parent_away',
} as const;

/** The child's own entry, standing in the village. */
export const openFile: ChildStanding = { village: VILLAGE, open: true, openedOn: '2026-06-01' };
/** A guardian entered in the village. */
export const near: GuardianStanding = { village: VILLAGE };

/** The command of this type about the child, by the director, today. */
export const when = <Type extends ChildCommand['type']>(
  type: Type,
  data: Data<Type>,
  needs: Command['needs'] = {},
): Context & Readonly<{ type: Type; data: Data<Type> }> => ({
  id: childId,
  at: AT,
  by: nth('person'),
  needs,
  type,
  data,
});
type Context = Omit<Ordered<'erase'>, 'type' | 'data'>;

const { name, details, ...plain } = aChild();

/** The file was opened for a left-behind child born on 9 March 2016. */
export const registered: Fact<'child.registered'> = {
  type: 'child.registered',
  ...plain,
  turning: '2030-03',
  sixteen: '2032-03',
  personal: { name, details },
};

/** The same, of a child in both categories for whom grandmother and father answer. */
export const registeredInBoth: Fact<'child.registered'> = {
  ...registered,
  categories: [
    { category: 'left_behind', sinceOn: '2026-06-01' },
    { category: 'in_difficulty', sinceOn: '2026-05-01' },
  ],
  responsibilities: [grandmother, father],
};

export const moved: Fact<'child.moved'> = { type: 'child.moved', from: VILLAGE, ...aMove() };
export const closed: Fact<'child.closed'> = {
  type: 'child.closed',
  village: VILLAGE,
  ...aClosing(),
  guardians: [],
};
export const reopened: Fact<'child.reopened'> = {
  type: 'child.reopened',
  village: SIBLING_VILLAGE,
  reopenedOn: TODAY,
  categories: registered.categories,
  guardians: [],
  turning: '2030-03',
  sixteen: '2032-03',
  personal: { name, details, reason: '孩子回来了' },
};
export const erased: Fact<'child.erased'> = { type: 'child.erased', village: VILLAGE, guardians: [] };
export { details, name };
