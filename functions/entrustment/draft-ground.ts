// All that a director needs to draw up a sheet: the child, who may stand in it, until when, and what a renewal would keep.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { BARS_VERSION } from '#shared/entrustment/bars.ts';
import { ChildAgreements } from '#shared/entrustment/contract.ts';
import { coverOn } from '#shared/entrustment/cover.ts';
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import { sheetTemplateOn } from '#shared/entrustment/template.ts';
import type { DraftGround } from '#shared/entrustment/views.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { addDays, ageOn, countyDate } from '#shared/kernel/time.ts';
import { birthday } from '#shared/registry/ages.ts';
import type { Responsibility } from '#shared/registry/child.ts';
import {
  ChildCircumstances,
  ChildParticulars,
  GuardianPart,
  GuardianParticulars,
} from '#shared/registry/contract.ts';
import { LEFT_BEHIND_UNTIL } from '#shared/registry/left-behind.ts';
import { ruleAt } from './cover-counts.ts';
import { fileOf } from './cover-file.ts';
import { Covering } from './events/cover.ts';
import { toldSheet } from './sheet-told.ts';

const GuardianRow = z.object({ registry: GuardianPart });

const answered = async <T>(
  read: Reader,
  need: Parameters<Reader['answer']>[0],
  shape: z.ZodMiniType<T>,
): Promise<T | undefined> => {
  const answer = await read.answer(need);
  return answer === undefined ? undefined : shape.parse(answer);
};

const opened = (id: string) => ({ slice: 'registry', id, answer: 'particulars', opened: true }) as const;

const personOf = async (
  read: Reader,
  { guardianId, relation, capacity }: Responsibility,
): Promise<DraftGround['people']> => {
  const [particulars, row] = await Promise.all([
    answered(read, opened(guardianId), GuardianParticulars),
    read.row('guardian', guardianId, GuardianRow),
  ]);
  if (particulars?.name === undefined) return [];
  const { name, idNumber } = particulars;
  const bound = row?.parts.registry.bound ?? false;
  return [{ guardianId, name, relation, capacity, identified: idNumber !== undefined, bound }];
};

const standingOf = async (
  read: Reader,
  agreementId: string | undefined,
): Promise<Pick<DraftGround, 'standing'>> => {
  const told = agreementId === undefined ? undefined : await toldSheet(read, agreementId);
  const facts = told?.sheet.facts;
  if (agreementId === undefined || !told || !facts) return {};
  const { untilOn, parents } = told.sheet;
  const { guardianId, address, health } = facts.caregiver;
  return {
    standing: { agreementId, untilOn, parents: [...parents], caregiver: { guardianId, address, health } },
  };
};

/** The ground for a new sheet of an open file, or `not_found` where it is closed or its birth date gone. */
export const draftGround = async (
  read: Reader,
  childId: string,
  at: string,
): Promise<DraftGround | Refusal> => {
  const [child, particulars, agreements, covering] = await Promise.all([
    answered(read, { slice: 'registry', id: childId, answer: 'circumstances' }, ChildCircumstances),
    answered(read, opened(childId), ChildParticulars),
    answered(read, { slice: 'entrustment', id: childId, answer: 'agreements' }, ChildAgreements),
    answered(read, { slice: 'entrustment', id: childId, answer: 'covering' }, z.array(Covering)),
  ]);
  const { name, bornOn, school, address } = particulars ?? {};
  if (!child?.open || name === undefined || bornOn === undefined) return refuse('not_found');
  const today = countyDate(at);
  const { must, lackingSinceOn } = coverOn({ ...fileOf(child, today), covering: covering ?? [] }, today);
  const people = await Promise.all(child.guardians.map((one) => personOf(read, one)));
  const open = agreements?.open[0];
  return {
    childId,
    name,
    bornOn,
    latestOn: addDays(birthday(bornOn, LEFT_BEHIND_UNTIL), -1),
    must,
    ...(lackingSinceOn !== undefined && { lackingSinceOn }),
    policy: ruleAt(at),
    template: sheetTemplateOn(today).version,
    barsVersion: BARS_VERSION,
    isHeard: ageOn(bornOn, today) >= entrustmentPolicyOn(today).heardFrom,
    ...(school !== undefined && { school }),
    ...(address !== undefined && { address }),
    people: people.flat(),
    ...(open !== undefined && { open }),
    ...(await standingOf(read, agreements?.standing)),
  };
};
