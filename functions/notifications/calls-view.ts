// The calls that wait to be made at one place, each with whom to call, their number, and what to say.
import * as z from 'zod/mini';
import { childrenByName } from '#functions/kernel/names.ts';
import type { Opened, Reader } from '#functions/kernel/reader.ts';
import { PersonPart } from '#shared/access/contract.ts';
import { CallPart, callList } from '#shared/notifications/call.ts';
import type { CallLine, Calls } from '#shared/notifications/views.ts';
import { GuardianPart } from '#shared/registry/contract.ts';
import { spokenName } from '#shared/registry/regions.ts';

const CallRow = z.object({ notifications: CallPart });
type CallRow = z.infer<typeof CallRow>;
const PersonRow = z.object({ access: PersonPart });
const GuardianRow = z.object({ registry: GuardianPart });
const MOST_CALLS = 100;

type Whom = Readonly<{ name: string; phone?: string }>;

/** A guardian by their own entry, which the village keeps; staff and guardians without one by their account. */
const whomOf = async (read: Reader, { guardianId, personId }: CallPart): Promise<Whom> => {
  if (guardianId !== undefined) {
    const personal = (await read.row('guardian', guardianId, GuardianRow))?.parts.registry.personal;
    if (personal) return { name: personal.name, phone: personal.phone };
  }
  if (personId === undefined) return { name: '' };
  const personal = (await read.row('person', personId, PersonRow))?.parts.access.personal;
  return personal ? { name: personal.name, phone: personal.phone } : { name: '' };
};

const lineOf = async (
  read: Reader,
  { id, seen, parts: { notifications: part } }: Opened<CallRow>,
  nameOf: (childId: string) => string,
): Promise<CallLine> => {
  const { reason, owner, region, childId, template, openedAt, dueAt, escalated, tries, personal } = part;
  return {
    callId: id,
    version: seen['notifications'] ?? 0,
    reason,
    owner,
    region,
    regionName: spokenName(region),
    ...(await whomOf(read, part)),
    ...(childId !== undefined && { childId, childName: nameOf(childId) }),
    ...(template !== undefined && { template }),
    ...(personal?.note !== undefined && { note: personal.note }),
    openedAt,
    dueAt,
    escalated,
    tries,
  };
};

/** A child that needs help comes first, whatever the hours. */
const byPressure = (a: CallLine, b: CallLine): number => {
  const [helpA, helpB] = [a.reason === 'needs_help', b.reason === 'needs_help'];
  return helpA === helpB ? a.dueAt.localeCompare(b.dueAt) : helpA ? -1 : 1;
};

/** The open calls whose task lies at this place. */
export const callsAt = async (read: Reader, region: string, at: string): Promise<Calls> => {
  const rows = await read.list(callList(region), CallRow, MOST_CALLS);
  const children = rows.flatMap(({ parts }) => parts.notifications.childId ?? []);
  const nameOf = await childrenByName(read, children);
  const calls = await Promise.all(rows.map((row) => lineOf(read, row, nameOf)));
  return { region, regionName: spokenName(region), readAt: at, calls: calls.sort(byPressure) };
};
