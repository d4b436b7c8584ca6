// The head of a child's file, put together from its stream and its guardians' rows, with the ID number masked.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { type ChildFile, GuardianPart, type Responsibility } from '#shared/registry/contract.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { childDecider } from './decide/child.ts';
import { ChildEvent, upcastChild } from './events/child.ts';

const GuardianRow = z.object({ registry: GuardianPart });
const TAIL = 2;

const guardianLine = async (
  read: Reader,
  responsibility: Responsibility,
): Promise<ChildFile['guardians']> => {
  const row = await read.row('guardian', responsibility.guardianId, GuardianRow);
  const personal = row?.parts.registry.personal;
  return personal ? [{ ...responsibility, ...personal }] : [];
};

/** The file, or `not_found` when it was never opened or its personal fields are gone. */
export const fileOf = async (read: Reader, childId: string): Promise<ChildFile | Refusal> => {
  const commits = await read.timeline('registry', childId);
  const events = commits.flatMap((commit) =>
    commit.events.map((event) => ChildEvent.parse(upcastChild(event))),
  );
  const registered = events.find((event) => event.type === 'child.registered');
  const state = events.reduce(childDecider.evolve, childDecider.initial);
  if (state.status === 'none' || !registered?.personal) return refuse('not_found');
  const { name, details } = registered.personal;
  const guardians = await Promise.all(registered.responsibilities.map((one) => guardianLine(read, one)));
  const { idNumber, ...shown } = details;
  return {
    childId,
    version: commits.at(-1)?.version ?? 0,
    open: state.status === 'open',
    village: state.village,
    villageName: spokenName(state.village),
    name,
    ...shown,
    ...(idNumber !== undefined && { idNumberTail: idNumber.slice(-TAIL) }),
    categories: registered.categories,
    openedOn: registered.openedOn,
    guardians: guardians.flat(),
  };
};
