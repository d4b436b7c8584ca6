// The form in which a sheet is drawn up: who entrusts, to whom and for how long, four questions, the child's word; a question has no answer of its own.
import * as z from 'zod/mini';
import { type Bar, bars } from '#shared/entrustment/bars.ts';
import { soleReasons, unheardReasons } from '#shared/entrustment/contract.ts';
import type { DraftGround } from '#shared/entrustment/views.ts';
import { addDays, monthsLater } from '#shared/kernel/time.ts';
import { healthStates } from '#shared/registry/child.ts';

export const steps = ['parents', 'caregiver', 'questions', 'opinion', 'review'] as const;
export type Step = (typeof steps)[number];

export const stepNames = {
  parents: '谁来托付',
  caregiver: '托付给谁，到哪天',
  questions: '问照看人的四句话',
  opinion: '听听孩子怎么说',
  review: '看一遍',
} as const satisfies Record<Step, string>;

const YesNo = z.enum(['yes', 'no']);
export type YesNo = z.infer<typeof YesNo>;

/** A parent who signs. */
const ParentFields = z.object({ guardianId: z.string(), awayFromOn: z.string(), awayUntilOn: z.string() });
export type ParentFields = z.infer<typeof ParentFields>;

export const DraftForm = z.object({
  step: z.enum(steps),
  parents: z.array(ParentFields),
  soleBecause: z.optional(z.enum(soleReasons)),
  caregiverId: z.string(),
  address: z.string(),
  health: z.optional(z.enum(healthStates)),
  fromOn: z.string(),
  untilOn: z.string(),
  /** Absent until it is answered in so many words. */
  answers: z.object({
    harm: z.optional(YesNo),
    addiction: z.optional(YesNo),
    neglect: z.optional(YesNo),
    unfit: z.optional(YesNo),
  }),
  heard: z.optional(z.enum(['heard', ...unheardReasons])),
  agrees: z.optional(YesNo),
  words: z.string(),
});
export type DraftForm = z.infer<typeof DraftForm>;
export type Answers = DraftForm['answers'];

/** The last day of a year that begins on this one, or the last one allowed where that is earlier. */
export const defaultUntil = (fromOn: string, latestOn: string): string => {
  const aYear = addDays(monthsLater(fromOn, 12), -1);
  return aYear < latestOn ? aYear : latestOn;
};

type Ground = Pick<DraftGround, 'people' | 'latestOn' | 'standing' | 'address'>;

const isParent = ({ capacity }: DraftGround['people'][number]): boolean => capacity !== 'caregiver';

/** The parents in a file, those away first: they are who entrusts. */
export const parentsIn = ({ people }: Pick<Ground, 'people'>): readonly DraftGround['people'][number][] => {
  const away = people.filter(({ capacity }) => capacity === 'parent_away');
  return [...away, ...people.filter((person) => isParent(person) && person.capacity !== 'parent_away')];
};

/** Whom the child may be entrusted to: everybody in the file but the parents. */
export const caregiversIn = ({ people }: Pick<Ground, 'people'>): readonly DraftGround['people'][number][] =>
  people.filter((person) => !isParent(person));

const parentOf = (guardianId: string): ParentFields => ({ guardianId, awayFromOn: '', awayUntilOn: '' });

/** Nothing answered; the parents who are away and an only caregiver are chosen already, and the child's home stands there. */
export const startDraft = (ground: Ground, today: string): DraftForm => {
  const away = parentsIn(ground).filter(({ capacity }) => capacity === 'parent_away');
  const [only, another] = caregiversIn(ground);
  return {
    step: 'parents',
    parents: away.slice(0, 2).map(({ guardianId }) => parentOf(guardianId)),
    soleBecause: undefined,
    caregiverId: only && !another ? only.guardianId : '',
    address: ground.address ?? '',
    health: undefined,
    fromOn: today,
    untilOn: defaultUntil(today, ground.latestOn),
    answers: {},
    heard: undefined,
    agrees: undefined,
    words: '',
  };
};

/** What a renewal keeps: parents, caregiver, address and health; questions, opinion and term are asked anew. */
export const renewDraft = (ground: Ground, today: string): DraftForm => {
  const fresh = startDraft(ground, today);
  const { standing } = ground;
  if (!standing) return fresh;
  const inFile = new Set(ground.people.map(({ guardianId }) => guardianId));
  const { guardianId, address, health } = standing.caregiver;
  const next = addDays(standing.untilOn, 1);
  const fromOn = next > today ? next : today;
  return {
    ...fresh,
    parents: standing.parents.filter((id) => inFile.has(id)).map(parentOf),
    ...(inFile.has(guardianId) && { caregiverId: guardianId, address, health }),
    fromOn,
    untilOn: defaultUntil(fromOn, ground.latestOn),
  };
};

/** Another caregiver is asked anew: what the former one answered is not theirs, nor where and how that one lives. */
export const withCaregiver = (
  form: DraftForm,
  caregiverId: string,
  { address = '' }: Pick<Ground, 'address'>,
): DraftForm =>
  caregiverId === form.caregiverId ? form : { ...form, caregiverId, address, health: undefined, answers: {} };

/** The questions answered with yes. */
export const barsIn = ({ answers }: Pick<DraftForm, 'answers'>): readonly Bar[] =>
  bars.filter((bar) => answers[bar] === 'yes');
