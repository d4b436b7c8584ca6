// Every command that a child's file answers to, and what each must know of other streams.
import * as z from 'zod/mini';
import type { Context, Decision } from '#functions/kernel/decider.ts';
import type { Need, Needs } from '#functions/kernel/stream.ts';
import {
  AskForFile,
  Categorise,
  ChildAsked,
  ChildFamily,
  ChildHousehold,
  ChildStanding,
  CloseChild,
  ComeDue,
  CorrectChild,
  EndCategory,
  Erase,
  GuardianStanding,
  MoveChild,
  RegisterChild,
  type RegistryRefusal,
  ReopenChild,
  SetBenefits,
  SetHealth,
  SetHousehold,
  SetResponsibilities,
  SetSchooling,
} from '#shared/registry/contract.ts';
import type { ChildEvent } from './events/child.ts';

export const ChildCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('register_child'), data: RegisterChild }),
  z.object({ type: z.literal('correct_child'), data: CorrectChild }),
  z.object({ type: z.literal('categorise'), data: Categorise }),
  z.object({ type: z.literal('end_category'), data: EndCategory }),
  z.object({ type: z.literal('set_responsibilities'), data: SetResponsibilities }),
  z.object({ type: z.literal('set_schooling'), data: SetSchooling }),
  z.object({ type: z.literal('set_health'), data: SetHealth }),
  z.object({ type: z.literal('set_household'), data: SetHousehold }),
  z.object({ type: z.literal('set_benefits'), data: SetBenefits }),
  z.object({ type: z.literal('move_child'), data: MoveChild }),
  z.object({ type: z.literal('close_child'), data: CloseChild }),
  z.object({ type: z.literal('reopen_child'), data: ReopenChild }),
  z.object({ type: z.literal('ask_for_file'), data: AskForFile }),
  z.object({ type: z.literal('come_due'), data: ComeDue }),
  z.object({ type: z.literal('erase'), data: Erase }),
]);
export type ChildCommand = z.infer<typeof ChildCommand>;

/** The file as it stands, by which authority is judged; the guardians a command names, in its order; the child it shares with. */
export const ChildNeeds = z.object({
  child: z.optional(ChildStanding),
  family: z.optional(ChildFamily),
  asked: z.optional(ChildAsked),
  guardians: z.optional(z.array(z.optional(GuardianStanding))),
  housemate: z.optional(ChildStanding),
  household: z.optional(ChildHousehold),
});
export type ChildNeeds = z.infer<typeof ChildNeeds>;

/** One command as `decide` gets it. */
export type Ordered<Type extends ChildCommand['type']> = Extract<ChildCommand, { type: Type }> &
  Context<ChildNeeds>;

/** Facts, or a refusal of the registry. */
export type Outcome = Decision<ChildEvent, RegistryRefusal | 'not_found'>;

/** The registry's answer of this name about a child or guardian. */
export const asking = (id: string, answer: string): Need => ({ slice: 'registry', id, answer });

const aboutHousemate = (sharesWith: string | undefined): Needs =>
  sharesWith === undefined
    ? {}
    : { housemate: asking(sharesWith, 'standing'), household: asking(sharesWith, 'household') };

const aboutGuardians = (named: readonly Readonly<{ guardianId: string }>[]): Needs => ({
  guardians: named.map(({ guardianId }) => asking(guardianId, 'standing')),
});

/** What a command must know before it is decided. */
export const needsOfChild = (command: ChildCommand, childId: string): Needs => {
  const child = asking(childId, 'standing');
  switch (command.type) {
    case 'register_child':
      return {
        ...aboutGuardians(command.data.responsibilities),
        ...aboutHousemate(command.data.household?.sharesWith),
      };
    case 'set_responsibilities':
      return { child, ...aboutGuardians(command.data.responsibilities) };
    case 'set_household':
      return { child, ...aboutHousemate(command.data.sharesWith) };
    case 'move_child':
      return { child, asked: asking(childId, 'asked') };
    default:
      return { child };
  }
};
