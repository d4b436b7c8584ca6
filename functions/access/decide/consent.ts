// Decides a guardian's consent: asked for only where the law asks for one, given to the words in force, and taken back at any time.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import {
  type ConsentRefusal,
  type ConsentsGiven,
  GiveConsent,
  WithdrawConsent,
} from '#shared/access/consent.ts';
import { wordsOf } from '#shared/access/purposes.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { ChildFamily } from '#shared/registry/contract.ts';
import type { ConsentEvent } from '../events/consent.ts';

export const ConsentCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('give_consent'), data: GiveConsent }),
  z.object({ type: z.literal('withdraw_consent'), data: WithdrawConsent }),
]);
type ConsentCommand = z.infer<typeof ConsentCommand>;

/** The guardians whom the child's file names. */
export const ConsentNeeds = z.object({ family: z.optional(ChildFamily) });
type ConsentNeeds = z.infer<typeof ConsentNeeds>;

/** Everything this guardian has said yes to and not taken back. */
export type ConsentState = ConsentsGiven;

const evolve = (state: ConsentState, event: ConsentEvent): ConsentState => {
  const others = state.given.filter(({ purpose }) => purpose !== event.purpose);
  if (event.type === 'consent.withdrawn') return { given: others };
  const { purpose, words, givenAt } = event;
  return { given: [...others, { purpose, words, at: givenAt }] };
};

type Outcome = Decision<ConsentEvent, ConsentRefusal>;

const isOwn = ({ data, needs, actor }: ConsentCommand & Context<ConsentNeeds>): boolean =>
  actor?.guardianId === data.guardianId && (needs.family?.guardians ?? []).includes(data.guardianId);

const decide = (command: ConsentCommand & Context<ConsentNeeds>, state: ConsentState): Outcome => {
  if (!isOwn(command)) return refuse('guardian_not_of_child');
  const words = wordsOf(command.data.purpose);
  if (words?.basis !== 'consent') return refuse('consent_not_asked_for', 'purpose');
  if (command.type === 'give_consent')
    return command.data.words === words.words
      ? [{ type: 'consent.given', ...command.data, givenAt: command.at }]
      : refuse('words_changed', 'words');
  return state.given.some(({ purpose }) => purpose === command.data.purpose)
    ? [{ type: 'consent.withdrawn', ...command.data }]
    : refuse('consent_not_given', 'purpose');
};

export const consentDecider: Decider<
  ConsentCommand & Context<ConsentNeeds>,
  ConsentState,
  ConsentEvent,
  ConsentRefusal
> = { initial: { given: [] }, evolve, decide };
