// The story's sheets are entered after its village: drawn up, signed at the door, witnessed and filed by whoever does that.
import * as z from 'zod/mini';
import { townOf } from '#shared/kernel/region.ts';
import type { By } from './enter-village.ts';
import type { Entering } from './entering.ts';
import type { Village } from './people.ts';
import { draftCommand, type SheetPlan, sheetIdOf, stepsAfter } from './sheet-commands.ts';
import { storySheets } from './told-sheets.ts';

const Drafted = z.object({ state: z.object({ textHash: z.string() }) });

/** The sheets of a village whose children are told by hand; none of any other. */
export const sheetsOf = (
  seed: number,
  today: string,
  { children, director }: Village,
): readonly SheetPlan[] =>
  storySheets.flatMap((told) => {
    const child = children.find(({ register }) => register.name === told.child);
    return child ? [{ seed, today, told, child, director, agreementId: sheetIdOf(seed, today, child) }] : [];
  });

/** How many commands enter a sheet. */
export const commandsOf = (plan: SheetPlan): number => 1 + stepsAfter(plan, '').length;

/** Enters one sheet as far as it is told; what the draft was refused for ends it there. */
export const enterSheet = async (entering: Entering, by: By, plan: SheetPlan): Promise<void> => {
  const openids = {
    director: plan.director.openid,
    supervisor: by.supervisors.get(townOf(plan.director.region)) ?? by.officer,
  };
  const drafted = z.safeParse(Drafted, await entering.enter(openids.director, draftCommand(plan)));
  if (!drafted.success) return;
  for (const step of stepsAfter(plan, drafted.data.state.textHash)) {
    await entering.enter(openids[step.by], step.command);
  }
};
