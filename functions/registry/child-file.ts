// A child's file, put together from its stream and its guardians' rows, with the ID number masked and what is missing named.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import type { Responsibility } from '#shared/registry/child.ts';
import { missingOf } from '#shared/registry/completeness.ts';
import { GuardianPart } from '#shared/registry/contract.ts';
import type { ChildFile, ChildIdNumber, GuardianLine } from '#shared/registry/file.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { type ChildState, evolveChild, type Filed } from './child-state.ts';
import { ChildEvent, upcastChild } from './events/child.ts';
import { noParts, partsAfter } from './file-parts.ts';

const GuardianRow = z.object({ registry: GuardianPart });
const TAIL = 2;

const guardianLine = async (
  read: Reader,
  responsibility: Responsibility,
): Promise<readonly GuardianLine[]> => {
  const row = await read.row('guardian', responsibility.guardianId, GuardianRow);
  const personal = row?.parts.registry.personal;
  if (!row || !personal) return [];
  const { name, phone, workplace = '' } = personal;
  const bound = row.parts.registry.bound ?? false;
  return [{ ...responsibility, name, phone, ...(workplace !== '' && { workplace }), bound }];
};

type Told = Readonly<{ version: number; events: readonly ChildEvent[]; state: Filed }>;

const toldOf = async (read: Reader, childId: string): Promise<Told | Refusal> => {
  const commits = await read.timeline('registry', childId);
  const events = commits.flatMap((commit) =>
    commit.events.map((event) => ChildEvent.parse(upcastChild(event))),
  );
  const state = events.reduce<ChildState>(evolveChild, { status: 'none' });
  return state.status === 'none'
    ? refuse('not_found')
    : { version: commits.at(-1)?.version ?? 0, events, state };
};

const closing = ({ closedOn, closedFor }: Filed) => ({
  ...(closedOn !== undefined && { closedOn }),
  ...(closedFor !== undefined && { closedFor }),
});

/** The whole file, or `not_found` when it was never opened or its personal fields are gone. */
export const fileOf = async (read: Reader, childId: string): Promise<ChildFile | Refusal> => {
  const told = await toldOf(read, childId);
  if ('refused' in told) return told;
  const { version, events, state } = told;
  const { name, details, village, responsibilities } = state;
  if (name === undefined || !details) return refuse('not_found');
  const guardians = await Promise.all(responsibilities.map((one) => guardianLine(read, one)));
  const { firstOpenedOn = state.openedOn, categories, ...parts } = events.reduce(partsAfter, noParts);
  const { idNumber, ...shown } = details;
  const file = {
    childId,
    version,
    open: state.status === 'open',
    ...closing(state),
    village,
    villageName: spokenName(village),
    name,
    ...shown,
    ...(idNumber !== undefined && { idNumberTail: idNumber.slice(-TAIL) }),
    categories: [...categories],
    openedOn: firstOpenedOn,
    guardians: guardians.flat(),
    ...parts,
    benefits: [...parts.benefits],
    masked: false,
  };
  return { ...file, missing: [...missingOf(file)] };
};

/** The full ID number, or `not_found` where the file holds none. */
export const idNumberOf = async (read: Reader, childId: string): Promise<ChildIdNumber | Refusal> => {
  const told = await toldOf(read, childId);
  if ('refused' in told) return told;
  const idNumber = told.state.details?.idNumber;
  return idNumber === undefined ? refuse('not_found') : { idNumber };
};
