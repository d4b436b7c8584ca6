// What a child's file is made of: details, categories, people who answer for the child, school, health, household, benefits.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { text } from '../kernel/text.ts';
import { OnDate } from '../kernel/time.ts';
import { agreesWith, isIdNumber } from './id-number.ts';

export const sexes = ['female', 'male'] as const;
export const categories = ['left_behind', 'in_difficulty'] as const;
export type Category = (typeof categories)[number];
/** The kinds of difficulty (DOMAIN: Words; State Council 2016 no. 36). */
export const difficulties = [
  'orphan_institutional',
  'orphan_community',
  'de_facto_unattended',
  'severely_ill_or_disabled',
  'poor_household',
  'neglected',
] as const;
export const relations = [
  'father',
  'mother',
  'grandfather',
  'grandmother',
  'elder_sibling',
  'relative',
  'neighbour',
  'other',
] as const;
/** `parent_unable`: at home or not, a parent who cannot care (illness, prison, missing). */
export const capacities = ['parent_away', 'parent_home', 'parent_unable', 'caregiver'] as const;
export const withoutIdNumber = ['not_yet_registered', 'papers_lost', 'abroad'] as const;
export const stages = [
  'not_yet',
  'kindergarten',
  'primary',
  'junior',
  'senior',
  'vocational',
  'special',
  'left_school',
] as const;
export const healthStates = ['healthy', 'chronic', 'serious', 'disabled'] as const;
export const hardships = ['none', 'low_income', 'marginal', 'extreme_poverty'] as const;
export const benefitKinds = [
  'orphan',
  'de_facto_unattended',
  'subsistence',
  'disability',
  'bursary',
] as const;

/** An identity number of eighteen characters whose last one proves the others (GB 11643). */
export const IdNumber = z
  .string('not_text')
  .check(z.regex(/^\d{17}[\dX]$/, 'not_an_id_number'), z.refine(isIdNumber, 'checksum_wrong'));

/** A category with its evidence: since when, on what paper or word. A kind stands with `in_difficulty` only. */
export const CategoryHeld = z
  .strictObject({
    category: z.enum(categories, 'not_a_choice'),
    kind: z.optional(z.enum(difficulties, 'not_a_choice')),
    sinceOn: OnDate,
    evidence: z.optional(text(100)),
  })
  .check(
    z.refine(({ category, kind }) => kind === undefined || category === 'in_difficulty', {
      path: ['kind'],
      message: 'not_a_choice',
    }),
  );
export type CategoryHeld = z.infer<typeof CategoryHeld>;

/** Who answers for a child, in which relation and capacity. */
export const Responsibility = z.strictObject({
  guardianId: idOf('guardian'),
  relation: z.enum(relations, 'not_a_choice'),
  capacity: z.enum(capacities, 'not_a_choice'),
});
export type Responsibility = z.infer<typeof Responsibility>;

/**
 * What only those with a duty may read of a child; sealed under the child's key. The number agrees with birth date and sex;
 * a child without one is registered all the same, marked with why.
 */
export const ChildDetails = z
  .strictObject({
    sex: z.enum(sexes, 'not_a_choice'),
    bornOn: OnDate,
    idNumber: z.optional(IdNumber),
    withoutIdNumber: z.optional(z.enum(withoutIdNumber, 'not_a_choice')),
    ethnicity: z.optional(text(10)),
    /** Household registration: rural is part of the legal definition of left-behind. */
    registration: z.optional(z.enum(['rural', 'urban'], 'not_a_choice')),
    school: z.optional(text(40)),
    address: z.optional(text(80)),
    registeredAddress: z.optional(text(80)),
  })
  .check(
    z.refine(({ idNumber, withoutIdNumber: why }) => idNumber === undefined || why === undefined, {
      path: ['withoutIdNumber'],
      message: 'not_a_choice',
    }),
    z.refine(({ idNumber, bornOn }) => idNumber === undefined || agreesWith(idNumber).bornOn === bornOn, {
      path: ['bornOn'],
      message: 'not_of_id_number',
    }),
    z.refine(({ idNumber, sex }) => idNumber === undefined || agreesWith(idNumber).sex === sex, {
      path: ['sex'],
      message: 'not_of_id_number',
    }),
  );
export type ChildDetails = z.infer<typeof ChildDetails>;

/** Details as a record or a row keeps them: what was once accepted can be read, whatever the rules say of new ones. */
export const KeptDetails = z.object({
  sex: z.enum(sexes),
  bornOn: z.string(),
  idNumber: z.optional(z.string()),
  withoutIdNumber: z.optional(z.enum(withoutIdNumber)),
  ethnicity: z.optional(z.string()),
  registration: z.optional(z.enum(['rural', 'urban'])),
  school: z.optional(z.string()),
  address: z.optional(z.string()),
  registeredAddress: z.optional(z.string()),
});

export const Schooling = z.strictObject({
  stage: z.enum(stages, 'not_a_choice'),
  school: z.optional(text(40)),
  className: z.optional(text(20)),
  boarding: z.optional(z.boolean('not_a_choice')),
});

export const Health = z.strictObject({
  state: z.enum(healthStates, 'not_a_choice'),
  /** 1 is the severest. */
  disabilityGrade: z.optional(
    z.number('not_a_number').check(z.gte(1, 'not_a_choice'), z.lte(4, 'not_a_choice')),
  ),
  note: z.optional(text(200)),
});

export const Household = z.strictObject({
  members: z.number('not_a_number').check(z.gte(1, 'too_few'), z.lte(30, 'too_many')),
  hardship: z.enum(hardships, 'not_a_choice'),
  /** Another child whose file describes the same household; that file itself shares with nobody. */
  sharesWith: z.optional(idOf('child')),
  note: z.optional(text(200)),
});

export const Benefit = z.strictObject({
  kind: z.enum(benefitKinds, 'not_a_choice'),
  number: text(40),
  sinceOn: OnDate,
});

export type Schooling = z.infer<typeof Schooling>;
export type Health = z.infer<typeof Health>;
export type Household = z.infer<typeof Household>;
export type Benefit = z.infer<typeof Benefit>;
