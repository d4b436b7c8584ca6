// Commands to a child's visits as they reach the decider: parsed, dated, and with the answer of the child's file.
import { visitDecider } from '#functions/visits/decide.ts';
import type { ChildStanding } from '#shared/registry/contract.ts';
import type { RecordVisit } from '#shared/visits/contract.ts';
import { AT, nth, VILLAGE } from '../kit/ids.ts';
import { specOf } from '../kit/spec.ts';
import { aVisit, OPENED_ON } from '../kit/visiting.ts';

type Command = Parameters<typeof visitDecider.decide>[0];
type Ordered<Type extends Command['type']> = Extract<Command, { type: Type }>;

export const { given } = specOf(visitDecider);

/** The file of a child living in the village, open since 1 June. */
export const openFile: ChildStanding = { village: VILLAGE, open: true, openedOn: OPENED_ON };

const context = { id: nth('child'), at: AT, by: nth('person') };

/** A visit is recorded today; `child` is what the file answers. */
export const record = (changed: Partial<RecordVisit> = {}, child = openFile): Ordered<'record'> => ({
  ...context,
  type: 'record',
  data: aVisit(changed),
  needs: { child },
});

/** The same, for a child without a file. */
export const recordOfNobody: Ordered<'record'> = { ...context, type: 'record', data: aVisit(), needs: {} };

/** A visit is corrected today. */
export const correct = (changed: Partial<RecordVisit> = {}, child = openFile): Ordered<'correct'> => ({
  ...context,
  type: 'correct',
  data: aVisit(changed),
  needs: { child },
});

/** News of the child's file has come; `child` is what the file answers by now. */
export const align = (child: ChildStanding | undefined = openFile): Ordered<'align'> => ({
  ...context,
  by: 'system',
  type: 'align',
  data: {},
  needs: { child },
});

/** The clock asks on this county date. */
export const comeDue = (on: string): Ordered<'come_due'> => ({
  ...context,
  by: 'system',
  type: 'come_due',
  data: { on },
  needs: {},
});
