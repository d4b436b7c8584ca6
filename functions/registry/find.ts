// The exact search: whose number this is, told in full where the asker's duty covers the child, and elsewhere only that there is a file.
import type { Reader } from '#functions/kernel/reader.ts';
import { type Actor, mayActOn } from '#shared/kernel/access.ts';
import { isId } from '#shared/kernel/id.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { ChildStanding } from '#shared/registry/contract.ts';
import type { Found } from '#shared/registry/file.ts';
import { asking } from './child-command.ts';
import { fileOf } from './child-file.ts';

/** The child of this ID number as this actor may know of it. */
export const findChild = async (read: Reader, actor: Actor, idNumber: string): Promise<Found> => {
  const childId = await read.owner('id_number', idNumber);
  const answer =
    childId !== undefined && isId('child', childId)
      ? ChildStanding.safeParse(await read.answer(asking(childId, 'standing')))
      : undefined;
  // A number is taken just before its file is written; until then there is none.
  if (childId === undefined || !answer?.success || answer.data.erased) return { found: 'nowhere' };
  if (!mayActOn(actor, answer.data.village)) return { found: 'elsewhere', childId };
  const file = await fileOf(read, childId);
  if (isRefusal(file)) return { found: 'nowhere' };
  const { name, villageName, open } = file;
  return { found: 'here', childId, name, villageName, open };
};
