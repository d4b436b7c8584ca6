// A one-time code goes to a phone of the staff; whoever asks is told the same, in the same time, for every phone.
import { againIn, askedFor, CODE_SECONDS, CodeState, codeEnd } from '#functions/access/index.ts';
import { count, errorName, log } from '#functions/aws/telemetry.ts';
import type { AskCode, CodeAsked } from '#shared/access/sign-in.ts';
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import { changing, type Ground } from './ground.ts';
import { accountOf, isStaff } from './roles.ts';
import { codeKey, oneTimeCode } from './secrets.ts';

const TEMPLATE = 'sign_in_code';
const NONCE_BYTES = 16;
// Sending takes its time and happens to known phones only, so nobody is answered sooner than this.
const ANSWER_AFTER_MS = 600;

type Asked = Readonly<{ againSeconds: number; nonce: string | undefined }>;

const isOfStaff = async (ground: Ground, phone: string): Promise<boolean> => {
  const personId = await ground.world.vault.owner('phone', phone);
  return personId !== undefined && ((await accountOf(ground, personId))?.held ?? []).some(isStaff);
};

// A gateway that is out is ours to know, not the caller's: the answer stays the same.
const send = async ({ ring, sms }: Ground, phone: string, nonce: string): Promise<void> => {
  const params = { code: await oneTimeCode(ring, phone, nonce), minutes: String(CODE_SECONDS / 60) };
  try {
    await sms.send(phone, TEMPLATE, params);
  } catch (error) {
    count('api', 'failed');
    log({ door: 'api', outcome: 'failed', route: '/session/sms', error: errorName(error) });
  }
};

const ask = async (ground: Ground, phone: string): Promise<CodeAsked | Refusal> => {
  const nonce = Buffer.from(ground.world.random(NONCE_BYTES)).toString('base64url');
  const key = await codeKey(ground.ring, phone);
  const asked = await changing<CodeState, Asked>(ground, key, CodeState, (before, at) => {
    const { state, isMade } = askedFor(before, nonce, at);
    const outcome = { againSeconds: againIn(state, at), nonce: isMade ? nonce : undefined };
    return isMade ? { next: { value: state, until: codeEnd(state, at) }, outcome } : { outcome };
  });
  if (isRefusal(asked)) return asked;
  if (asked.nonce !== undefined && (await isOfStaff(ground, phone))) await send(ground, phone, asked.nonce);
  return { livesSeconds: CODE_SECONDS, againSeconds: asked.againSeconds };
};

/** POST /session/sms. */
export const askCode = async (ground: Ground, { phone }: AskCode): Promise<CodeAsked | Refusal> => {
  const [answer] = await Promise.all([ask(ground, phone), ground.world.pause(ANSWER_AFTER_MS)]);
  return answer;
};
