// Draws a sheet up: all that stands in it is read from the files as they are, held against the law, and becomes one text.
import { canonical } from '#functions/kernel/canonical.ts';
import { bars } from '#shared/entrustment/bars.ts';
import type { SheetFacts } from '#shared/entrustment/facts.ts';
import { entrustmentPolicyOn } from '#shared/entrustment/policy.ts';
import { saltedHash, sheetText } from '#shared/entrustment/text.ts';
import { isRefusal, type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { townOf } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { spokenName } from '#shared/registry/regions.ts';
import type { AgreementNeeds, Ordered, Outcome, Refused } from './agreement-command.ts';
import { type Broken, childIn, opinionBroken, termBroken, wordingBroken } from './drawing-ground.ts';
import { partiesOf } from './drawing-parties.ts';
import type { AgreementEvent } from './events/agreement.ts';
import type { Sheet, SheetState } from './sheet-state.ts';

type Drawing = Ordered<'draft' | 'redraft'>;

/** The text's facts, and the village whose director draws it up. */
type Filled = Readonly<{ facts: SheetFacts; village: string }>;

const contactOf = ({ person }: AgreementNeeds): SheetFacts['contact'] | undefined =>
  person?.name === undefined || person.phone === undefined
    ? undefined
    : { name: person.name, phone: person.phone };

// At most one sheet of a child is on its way; the one that stands may be followed by it.
const otherOpen = ({ id, needs }: Drawing): Broken =>
  needs.agreements?.open.some((one) => one !== id) ? refuse('sheet_open_already') : undefined;

const filled = (command: Drawing): Filled | Refusal<Refused> => {
  const { data, needs, id, at } = command;
  const { file } = needs;
  const contact = contactOf(needs);
  if (!file || !needs.child || !contact) return refuse('not_found');
  if (!file.open) return refuse('child_closed');
  const today = countyDate(at);
  const child = childIn(needs.child, today);
  if (isRefusal(child)) return child;
  const broken = otherOpen(command) ?? wordingBroken(data, today) ?? opinionBroken(data, child.bornOn, today);
  if (broken) return broken;
  const parties = partiesOf(data, file, needs, child);
  if (isRefusal(parties)) return parties;
  const term = termBroken(data, child.bornOn, today);
  if (term) return term;
  const { template, soleBecause, fromOn, untilOn, answers, opinion } = data;
  const facts: SheetFacts = {
    agreementId: id,
    template,
    policy: entrustmentPolicyOn(today).version,
    drawnOn: today,
    child,
    ...parties,
    ...(soleBecause !== undefined && { soleBecause }),
    contact,
    villageName: spokenName(file.village),
    townName: spokenName(townOf(file.village)),
    fromOn,
    untilOn,
    answers,
    opinion,
  };
  return { facts, village: file.village };
};

// The village always hears in writing, the school where the file names one (art. 23).
const noticesFor = ({ child }: SheetFacts): ('school' | 'village')[] =>
  child.school === undefined ? ['village'] : ['school', 'village'];

const drawnOf = ({ data, nonce }: Drawing, { facts, village }: Filled) => {
  const text = sheetText(facts);
  const { template, policy, drawnOn, fromOn, untilOn, answers, opinion } = facts;
  return {
    childId: data.childId,
    village,
    parents: data.parents.map(({ guardianId }) => guardianId),
    caregiverId: data.caregiver.guardianId,
    template,
    policy,
    drawnOn,
    fromOn,
    untilOn,
    barred: bars.filter((bar) => answers[bar]),
    heard: opinion.heard ? ('heard' as const) : opinion.because,
    notices: noticesFor(facts),
    textHash: saltedHash(nonce, text),
    personal: { facts, text, salt: nonce },
  };
};

type Drawn = ReturnType<typeof drawnOf>;

// A yes to any question: nobody signs until the town has looked into it (art. 22).
const barredBy = ({ village, barred }: Drawn): readonly AgreementEvent[] =>
  barred.length > 0 ? [{ type: 'sheet.barred', village, bars: barred }] : [];

const isRenewable = ({ renewed }: AgreementNeeds, childId: string): boolean =>
  renewed?.childId === childId && renewed.filedOn !== undefined;

/** Draws up a new sheet for a child of the director's village. */
export const draft = (command: Ordered<'draft'>, state: SheetState): Outcome => {
  if (state.status !== 'none') return refuse('sheet_already_drafted');
  const { renews, childId } = command.data;
  const ready = filled(command);
  if (isRefusal(ready)) return ready;
  if (renews !== undefined && !isRenewable(command.needs, childId))
    return refuse('renewal_unknown', 'renews');
  const drawn = drawnOf(command, ready);
  return [{ type: 'sheet.drafted', ...drawn, ...(renews !== undefined && { renews }) }, ...barredBy(drawn)];
};

// The day it is drawn up is no change of its own: whoever has signed need not sign again for it.
const saysTheSame = (facts: SheetFacts, before: SheetFacts | undefined): boolean =>
  before !== undefined && canonical({ ...facts, drawnOn: before.drawnOn }) === canonical(before);

/** Draws the sheet up anew. A caregiver whom the town looks into is not cleared by being asked again. */
export const redraft = (command: Ordered<'redraft'>, sheet: Sheet): Outcome => {
  const { childId, caregiver } = command.data;
  if (childId !== sheet.childId) return refuse('not_found');
  if (sheet.status === 'barred' && caregiver.guardianId === sheet.caregiverId)
    return refuse('caregiver_barred');
  const ready = filled(command);
  if (isRefusal(ready)) return ready;
  if (saysTheSame(ready.facts, sheet.facts)) return refuse('nothing_changed');
  const drawn = drawnOf(command, ready);
  return [{ type: 'sheet.redrafted', ...drawn }, ...barredBy(drawn)];
};
