// A one-time code is made, sent and held against what is shown in one way, whatever it is for; where it is kept says for what.
import { againIn, askedFor, CODE_SECONDS, CodeState, codeEnd } from '#functions/access/index.ts';
import { count, errorName, log } from '#functions/aws/telemetry.ts';
import type { SmsTemplate } from '#functions/channels/sms.ts';
import type { CodeAsked } from '#shared/access/sign-in.ts';
import { isRefusal, type Refusal } from '#shared/kernel/refusal.ts';
import { changing, type Ground } from './session/ground.ts';
import { isSame, oneTimeCode } from './session/secrets.ts';

/** What codes touch. */
export type Codes = Pick<Ground, 'world' | 'ring' | 'sms' | 'store'>;

/** A phone and where its codes for one purpose are kept; `template` is the text they come in, `route` where they were asked for. */
export type CodePlace = Readonly<{ key: string; phone: string; template: SmsTemplate; route: string }>;

const NONCE_BYTES = 16;

// A provider that is out is ours to know, not the caller's: the answer stays the same. A code's text may hold the code and
// no other value (the provider's rule), so how long it is good stands in the approved words.
const send = async ({ ring, sms }: Codes, place: CodePlace, nonce: string): Promise<void> => {
  const { phone, template, route } = place;
  const params = { code: await oneTimeCode(ring, phone, nonce) };
  try {
    await sms.send(phone, template, params);
  } catch (error) {
    count('api', 'failed');
    log({ door: 'api', outcome: 'failed', route, error: errorName(error) });
  }
};

type Asked = Readonly<{ againSeconds: number; nonce: string | undefined }>;

/** Makes a code, unless one was made too lately, and sends it where `mayHave` says so: the answer is the same either way. */
export const makeCode = async (
  codes: Codes,
  place: CodePlace,
  mayHave: () => Promise<boolean>,
): Promise<CodeAsked | Refusal> => {
  const nonce = Buffer.from(codes.world.random(NONCE_BYTES)).toString('base64url');
  const asked = await changing<CodeState, Asked>(codes, place.key, CodeState, (before, at) => {
    const { state, isMade } = askedFor(before, nonce, at);
    const outcome = { againSeconds: againIn(state, at), nonce: isMade ? nonce : undefined };
    return isMade ? { next: { value: state, until: codeEnd(state, at) }, outcome } : { outcome };
  });
  if (isRefusal(asked)) return asked;
  if (asked.nonce !== undefined && (await mayHave())) await send(codes, place, asked.nonce);
  return { livesSeconds: CODE_SECONDS, againSeconds: asked.againSeconds };
};

/** True when this is the code that was made last for this phone in this place, whether or not it is still good. */
export const isCode = async (
  { ring }: Pick<Codes, 'ring'>,
  phone: string,
  state: CodeState | undefined,
  shown: string,
): Promise<boolean> =>
  state?.nonce !== undefined && isSame(shown, await oneTimeCode(ring, phone, state.nonce));
