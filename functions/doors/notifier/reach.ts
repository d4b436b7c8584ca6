// How a person can be reached today: their WeChat account, their phone, and whoever would call them.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import { PersonPart } from '#shared/access/contract.ts';
import { countyOf, townOf } from '#shared/kernel/region.ts';
import type { CallOwner } from '#shared/notifications/call.ts';
import type { News } from '#shared/notifications/contract.ts';
import { CreditState } from '#shared/notifications/credit.ts';
import type { SubscriptionKey, Template } from '#shared/notifications/template.ts';

const PersonRow = z.object({ access: PersonPart });

/** Undefined where there is no such way. */
export type Reach = Readonly<{ openid: string | undefined; phone: string | undefined }>;

/** An unbound account stays sealed in the row, and is nobody's to write to. */
export const reachOf = async (reader: Reader, personId: string): Promise<Reach> => {
  const { bound, personal } = (await reader.row('person', personId, PersonRow))?.parts.access ?? {};
  return { openid: bound === false ? undefined : personal?.openid, phone: personal?.phone };
};

/** The ledger of this person and subscription. */
export const creditIdOf = (personId: string, subscription: SubscriptionKey): string =>
  computedId('credit', personId, subscription);

/** What stands on the ledger; nothing where nobody ever said anything. */
export const creditOf = async (
  reader: Reader,
  personId: string,
  subscription: SubscriptionKey,
): Promise<CreditState> => {
  const id = creditIdOf(personId, subscription);
  const left = await reader.answer({ slice: 'notifications', id, answer: 'left' });
  return left === undefined ? { balance: 0, accepted: false } : CreditState.parse(left);
};

/** Whose task a call to this person is: the village's director calls families, whoever is above calls staff. Nobody calls officers. */
export const callerOf = ({ audience }: News): Readonly<{ owner: CallOwner; region: string }> | undefined => {
  const { role, region, guardianId } = audience;
  if (guardianId !== undefined || role === 'guardian') return { owner: 'director', region };
  if (role === 'director') return { owner: 'supervisor', region: townOf(region) };
  return role === 'supervisor' ? { owner: 'officer', region: countyOf(region) } : undefined;
};

/** True where nothing can reach somebody but a voice: then nothing is gained by waiting for an hour of theirs. */
export const isOnlyCalled = (
  news: News,
  { channels }: Pick<Template, 'channels'>,
  { openid, phone }: Reach,
): boolean => isFamilys(news) && openid === undefined && !(channels.includes('sms') && phone !== undefined);

/** True for news of a family, which is told by a call where nothing else arrives. */
export const isFamilys = ({ audience }: News): boolean =>
  audience.guardianId !== undefined || audience.role === 'guardian';
