// Children's names and colours, for whoever may see the child today: staff by its village, guardians by its file.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { type Actor, mayActOn, type Role } from '#shared/kernel/access.ts';
import { ChildPart, FamilyPart, familyList } from '#shared/registry/contract.ts';
import { VisitsPart } from '#shared/visits/contract.ts';
import type { RiskColour } from '#shared/visits/policy.ts';

const ChildRow = z.object({ registry: ChildPart, visits: z.optional(VisitsPart) });
const FamilyRow = z.object({ registry: FamilyPart });
const MOST_CHILDREN = 30;
/** Whoever works with the county's children; auditors and providers have no part in their conversations. */
const KEEPERS: readonly Role[] = ['director', 'supervisor', 'officer'];

/** A child as the head of a conversation. */
export type SeenChild = Readonly<{ name?: string; colour?: RiskColour }>;

/** The children whom a guardian answers for today. */
export const familyOf = async (read: Reader, guardianId: string | undefined): Promise<readonly string[]> => {
  if (guardianId === undefined) return [];
  const rows = await read.list(familyList(guardianId), FamilyRow, MOST_CHILDREN);
  return rows.map(({ parts }) => parts.registry.childId);
};

const seen = async (
  read: Reader,
  actor: Actor,
  own: readonly string[],
  childId: string,
): Promise<SeenChild | undefined> => {
  const row = await read.row('child', childId, ChildRow);
  if (!row) return undefined;
  const { registry, visits } = row.parts;
  const isKept = KEEPERS.includes(actor.role) && mayActOn(actor, registry.village);
  const isTheirs = actor.role === 'guardian' ? own.includes(childId) : isKept;
  if (!isTheirs) return undefined;
  const name = registry.personal?.name;
  // A family is told no colour.
  const colour = actor.role === 'guardian' ? undefined : visits?.colour;
  return { ...(name !== undefined && { name }), ...(colour && { colour }) };
};

/** By id; a child that the actor may not see is not among them. */
export const childrenSeenBy = async (
  read: Reader,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeenChild>> => {
  const own = actor.role === 'guardian' ? await familyOf(read, actor.guardianId) : [];
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => [id, await seen(read, actor, own, id)] as const),
  );
  return new Map(found.flatMap(([id, child]) => (child ? [[id, child] as const] : [])));
};
