// A request to WeChat came to an answer, or to nothing at all, or nobody knows: only the second may be repeated without harm.

/** The county's account on the platform, and where the platform is. */
export type Account = Readonly<{ url: string; appId: string; secret: string }>;

/** What came of a request: the answer's text and what it says as JSON, a code for what surely was not done, or silence. */
export type Heard =
  | Readonly<{ came: 'answer'; text: string; json: unknown }>
  | Readonly<{ came: 'nothing'; code: string }>
  | Readonly<{ came: 'silence' }>;

const TIMEOUT_MS = 5_000;
// The connection was never made, so nothing was asked.
const NEVER_ASKED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT/;

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
  return `${code} ${cause ?? ''}`;
};

/** Asks the platform; a body is posted as JSON. Waits for five seconds, or for as long as is said. */
export const ask = async (
  { url }: Pick<Account, 'url'>,
  path: string,
  body?: unknown,
  withinMs = TIMEOUT_MS,
): Promise<Heard> => {
  try {
    const response = await fetch(`${url}${path}`, {
      signal: AbortSignal.timeout(withinMs),
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) return { came: 'nothing', code: `http_${response.status}` };
    const text = await response.text();
    return { came: 'answer', text, json: jsonIn(text) };
  } catch (error) {
    return NEVER_ASKED.test(codeOf(error)) ? { came: 'nothing', code: 'unreachable' } : { came: 'silence' };
  }
};
