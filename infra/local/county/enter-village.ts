// A village is entered in the order in which it could have happened: its director, then each file, then the visits to it.
import { townOf } from '#shared/kernel/region.ts';
import { type Command, fileCommands, staffCommands, visitCommand } from './commands.ts';
import { eachOf } from './each.ts';
import type { Entering } from './entering.ts';
import type { Child, Staff, Village } from './people.ts';

/** Who enters: the officer by openid, and each town's supervisor by the town's code. */
export type By = Readonly<{ officer: string; supervisors: ReadonlyMap<string, string> }>;

const inOrder = async ({ enter }: Entering, openid: string, commands: readonly Command[]): Promise<void> => {
  for (const command of commands) await enter(openid, command);
};

/** Registers somebody who works for the county and gives them their role, as the officer. */
export const enterStaff = (entering: Entering, seed: number, officer: string, staff: Staff): Promise<void> =>
  inOrder(entering, officer, staffCommands(seed, staff));

/** Enters a village, `width` children at once: files as the officer, visits as whoever made them. */
export const enterVillage = async (
  entering: Entering,
  seed: number,
  by: By,
  { village, director, children }: Village,
  width: number,
): Promise<void> => {
  const supervisor = by.supervisors.get(townOf(village)) ?? director.openid;
  const openids = { director: director.openid, supervisor };
  const enterChild = async (child: Child): Promise<void> => {
    await inOrder(entering, by.officer, fileCommands(seed, child));
    for (const visit of child.visits) {
      await entering.enter(openids[visit.by], visitCommand(seed, child, visit));
    }
  };
  await enterStaff(entering, seed, by.officer, director);
  await eachOf(children, width, enterChild);
};
