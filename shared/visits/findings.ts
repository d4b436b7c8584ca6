// The closed list of what a visit can find, topic by topic; screens, rules and facts use these codes and no others.
import * as z from 'zod/mini';

/** Every topic of a visit with its possible findings, the quiet one first. */
export const findingsByTopic = {
  guardianship: ['cared_for', 'carer_changed', 'carer_ill', 'carer_absent', 'unattended'],
  living: ['home_sound', 'home_poor', 'home_dangerous'],
  health: ['well', 'chronic_illness', 'untreated_illness', 'severe_illness'],
  schooling: ['attending', 'below_school_age', 'often_absent', 'suspended', 'dropped_out'],
  safety: ['safe', 'hazard_nearby', 'injured', 'harm_suspected'],
  mind: ['steady', 'low', 'withdrawn', 'self_harm'],
  household_registration: ['registered', 'being_registered', 'unregistered'],
  benefits: ['received', 'not_needed', 'missing'],
} as const;

export type Topic = keyof typeof findingsByTopic;
export const topics = [
  'guardianship',
  'living',
  'health',
  'schooling',
  'safety',
  'mind',
  'household_registration',
  'benefits',
] as const satisfies readonly Topic[];

export const Findings = z.strictObject({
  guardianship: z.enum(findingsByTopic.guardianship, 'not_a_choice'),
  living: z.enum(findingsByTopic.living, 'not_a_choice'),
  health: z.enum(findingsByTopic.health, 'not_a_choice'),
  schooling: z.enum(findingsByTopic.schooling, 'not_a_choice'),
  safety: z.enum(findingsByTopic.safety, 'not_a_choice'),
  mind: z.enum(findingsByTopic.mind, 'not_a_choice'),
  household_registration: z.enum(findingsByTopic.household_registration, 'not_a_choice'),
  benefits: z.enum(findingsByTopic.benefits, 'not_a_choice'),
});
export type Findings = z.infer<typeof Findings>;
export type Finding = Findings[Topic];

/** What a quiet home looks like: the form's starting point for a child never visited. */
export const quietFindings: Findings = {
  guardianship: 'cared_for',
  living: 'home_sound',
  health: 'well',
  schooling: 'attending',
  safety: 'safe',
  mind: 'steady',
  household_registration: 'registered',
  benefits: 'not_needed',
};
