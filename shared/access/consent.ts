// The treaty about consent: a guardian says yes to one purpose, to the very words shown, and may take it back.
import * as z from 'zod/mini';
import { idOf } from '../kernel/id.ts';
import { purposeCodes } from './purposes.ts';

const Purpose = z.enum(purposeCodes, 'not_a_choice');

export const GiveConsent = z.strictObject({
  childId: idOf('child'),
  guardianId: idOf('guardian'),
  purpose: Purpose,
  words: z.string('not_text').check(z.maxLength(20, 'too_long')),
});
export type GiveConsent = z.infer<typeof GiveConsent>;

export const WithdrawConsent = z.strictObject({
  childId: idOf('child'),
  guardianId: idOf('guardian'),
  purpose: Purpose,
});
export type WithdrawConsent = z.infer<typeof WithdrawConsent>;

/** What one guardian has said yes to, with the words and the moment: the answer `given`. */
export const ConsentsGiven = z.object({
  given: z.array(z.object({ purpose: Purpose, words: z.string(), at: z.string() })),
});
export type ConsentsGiven = z.infer<typeof ConsentsGiven>;

/** Every purpose for one child, and who said yes to the words in force. The texts stand in `purposes.ts` on both ends. */
export const Consents = z.object({
  childId: z.string(),
  guardians: z.array(
    z.object({ guardianId: z.string(), name: z.string(), given: ConsentsGiven.shape.given }),
  ),
});
export type Consents = z.infer<typeof Consents>;

/** What the caller reads back. */
export const ConsentState = z.object({ consentId: z.string(), given: ConsentsGiven.shape.given });
export type ConsentState = z.infer<typeof ConsentState>;

export const consentRefusals = [
  'consent_not_asked_for',
  'words_changed',
  'consent_not_given',
  'guardian_not_of_child',
] as const;
export type ConsentRefusal = (typeof consentRefusals)[number];
