// A sheet is drawn up and signed at the door, by commands that follow one another: each needs the text that the first one made.
import { BARS_VERSION } from '#shared/entrustment/bars.ts';
import type { DraftSheet, SignAssisted } from '#shared/entrustment/contract.ts';
import { sheetTemplateOn } from '#shared/entrustment/template.ts';
import { addDays, ageOn } from '#shared/kernel/time.ts';
import { type Command, command } from './commands.ts';
import { diceOf } from './dice.ts';
import { handOf } from './hand.ts';
import { idOn } from './ids.ts';
import type { Child, Guardian, Staff } from './people.ts';
import { type Stage, stages, type ToldSheet } from './told-sheets.ts';

/** A sheet to enter: its own id, the child it is about, and who acts on it. */
export type SheetPlan = Readonly<{
  seed: number;
  today: string;
  told: ToldSheet;
  child: Child;
  director: Staff;
  agreementId: string;
}>;

/** The commands after the draft, for the text that it made: by whom each is sent, and at which stage it is the last. */
export type SheetStep = Readonly<{ by: 'director' | 'supervisor'; command: Command }>;

const HEARD_FROM = 8;
const WITNESS = '村会计 许金宝';

const isParent = ({ relation }: Guardian): boolean => relation === 'father' || relation === 'mother';
const parentsOf = ({ guardians }: Child): readonly Guardian[] => guardians.filter(isParent);
const caregiverOf = ({ guardians, childId }: Child): Guardian => {
  const caregiver = guardians.find(({ capacity }) => capacity === 'caregiver');
  if (!caregiver) throw new Error(`Nobody cares for ${childId}`);
  return caregiver;
};

/** The id of a child's sheet under this seed. */
export const sheetIdOf = (seed: number, today: string, { childId }: Child): string =>
  idOn('agreement', today, seed, childId);

const sent = ({ seed, today, agreementId }: SheetPlan, action: string, data: unknown, of = ''): Command =>
  command(
    seed,
    today,
    `/entrustment/sheets/${agreementId}/${action}`,
    data,
    `${agreementId}/${action}/${of}`,
  );

/** Draws the sheet up as of today, for a term that began so that so many days of a year are left. */
export const draftCommand = (plan: SheetPlan): Command => {
  const { told, child, today } = plan;
  const { childId, register } = child;
  const isHeard = ageOn(register.details.bornOn, today) >= HEARD_FROM;
  const data: DraftSheet = {
    childId,
    template: sheetTemplateOn(today).version,
    parents: parentsOf(child).map(({ guardianId }) => ({ guardianId, awayFromOn: addDays(today, -120) })),
    caregiver: {
      guardianId: caregiverOf(child).guardianId,
      address: register.details.address ?? '同孩子住址',
      health: 'healthy',
    },
    fromOn: addDays(today, told.daysLeft - 364),
    untilOn: addDays(today, told.daysLeft),
    answers: {
      version: BARS_VERSION,
      harm: false,
      addiction: told.stage === 'barred',
      neglect: false,
      unfit: false,
    },
    opinion: isHeard
      ? { heard: true, agrees: true, words: '我愿意跟着家里老人住，爸爸妈妈常打电话。' }
      : { heard: false, because: 'too_young' },
  };
  return sent(plan, 'draft', data);
};

const DUTIES = 6;

const assisted = (plan: SheetPlan, textHash: string, guardian: Guardian): SheetStep => {
  const dice = diceOf('hand', plan.agreementId, guardian.guardianId);
  const data: SignAssisted = {
    childId: plan.child.childId,
    guardianId: guardian.guardianId,
    textHash,
    clauses: Array.from({ length: DUTIES }, (_, n) => n + 1),
    signature: handOf(dice),
    readAloud: true,
    identity: { document: 'id_card', numberTail: guardian.register.idNumber?.slice(-4) ?? '' },
    witness: { name: WITNESS, signature: handOf(dice) },
  };
  return { by: 'director', command: sent(plan, 'assist', data, guardian.guardianId) };
};

/** What follows the draft, as far as the sheet has come. */
export const stepsAfter = (plan: SheetPlan, textHash: string): readonly SheetStep[] => {
  const { told, child, director } = plan;
  const caregiver = assisted(plan, textHash, caregiverOf(child));
  const parents = parentsOf(child).map((parent) => assisted(plan, textHash, parent));
  const signature = handOf(diceOf('hand', plan.agreementId, director.personId));
  const upTo: Readonly<Record<Stage, readonly SheetStep[]>> = {
    barred: [],
    signing: [caregiver],
    agreed: parents,
    witnessed: [{ by: 'director', command: sent(plan, 'witness', { textHash, signature }) }],
    filed: [{ by: 'supervisor', command: sent(plan, 'file', { number: numberOf(plan) }) }],
  };
  return stages.slice(0, stages.indexOf(told.stage) + 1).flatMap((stage) => upTo[stage]);
};

const numberOf = ({ told, today }: SheetPlan): string => `示范托〔${today.slice(0, 4)}〕${told.daysLeft}号`;
