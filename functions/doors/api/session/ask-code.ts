// A one-time code goes to a phone of the staff; whoever asks is told the same, in the same time, for every phone.
import type { SmsTemplate } from '#functions/channels/sms.ts';
import type { AskCode, CodeAsked } from '#shared/access/sign-in.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import { makeCode } from '../one-time-codes.ts';
import type { Ground } from './ground.ts';
import { accountOf, isStaff } from './roles.ts';
import { codeKey } from './secrets.ts';

const TEMPLATE: SmsTemplate = 'sign_in_code';
const ROUTE = '/session/sms';
// Sending takes its time and happens to known phones only, so nobody is answered sooner than this.
const ANSWER_AFTER_MS = 600;

const isOfStaff = async (ground: Ground, phone: string): Promise<boolean> => {
  const personId = await ground.world.vault.owner('phone', phone);
  return personId !== undefined && ((await accountOf(ground, personId))?.held ?? []).some(isStaff);
};

const ask = async (ground: Ground, phone: string): Promise<CodeAsked | Refusal> => {
  const place = { key: await codeKey(ground.ring, phone), phone, template: TEMPLATE, route: ROUTE };
  return makeCode(ground, place, () => isOfStaff(ground, phone));
};

/** POST /session/sms. */
export const askCode = async (ground: Ground, { phone }: AskCode): Promise<CodeAsked | Refusal> => {
  const [answer] = await Promise.all([ask(ground, phone), ground.world.pause(ANSWER_AFTER_MS)]);
  return answer;
};
