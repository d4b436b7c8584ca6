// How a desk asks a phone to let it in: what its code says, and what becomes of it while it is shown.

import type * as z from 'zod/mini';
import type { PairingShown, Session } from '#shared/access/sign-in.ts';
import { isId } from '#shared/kernel/id.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { Answer } from './request.ts';

type Shown = z.infer<typeof PairingShown>;

/** The text of the code. */
export const pairingText = (pairing: string): string => `hutong ${pairing}`;

/** The pairing that a scanned or typed text names; spaces, small letters and a missing prefix are forgiven. */
export const pairingIn = (text: string): string | undefined => {
  const scanned = /par_[0-9A-HJKMNP-TV-Z]{26}/.exec(text)?.[0];
  if (scanned !== undefined) return scanned;
  const letters = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^PAR/, '');
  const typed = `par_${letters.replace(/O/g, '0').replace(/[IL]/g, '1')}`;
  return isId('pairing', typed) ? typed : undefined;
};

/** The pairing in groups of five, the last of six, that can be read out and typed. */
export const spelledPairing = (pairing: string): string =>
  (pairing.slice(4).match(/.{5}(?=.{5})|.+/g) ?? []).join(' ');

/** What a desk sees of its pairing; `lost` while no answer comes. */
export type Watch =
  | Readonly<{ is: 'opening' }>
  | Readonly<{ is: 'shown'; shown: Shown; lost: boolean }>
  | Readonly<{ is: 'over'; refusal?: Refusal }>;

/** After the desk was shown its code. */
export const afterShown = (answer: Answer<Shown>): Watch => {
  if (answer.kind === 'ok') return { is: 'shown', shown: answer.value, lost: false };
  return answer.kind === 'refused' ? { is: 'over', refusal: answer.refusal } : { is: 'opening' };
};

/** After the desk asked whether it was let in; `now` is the county's clock. */
export const afterTaken = (watch: Watch, answer: Answer<'waiting' | Session>, now: number): Watch => {
  if (watch.is !== 'shown') return watch;
  if (answer.kind === 'refused') return { is: 'over', refusal: answer.refusal };
  if (Date.parse(watch.shown.until) <= now) return { is: 'over' };
  const lost = answer.kind === 'failed';
  return lost === watch.lost ? watch : { ...watch, lost };
};

/** Whole seconds that the code still counts. */
export const secondsLeft = ({ until }: Pick<Shown, 'until'>, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
