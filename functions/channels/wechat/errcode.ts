// The platform answers HTTP 200 whatever comes, and says in `errcode` what came.
import * as z from 'zod/mini';

const Answer = z.object({ errcode: z.number() });

/** The answer's code, 0 for success; undefined for what is no answer of the platform. */
export const errcodeOf = (json: unknown): number | undefined => {
  const answer = z.safeParse(Answer, json);
  return answer.success ? answer.data.errcode : undefined;
};

/** The token is unknown, not the latest, or over. */
export const isTokenRefused = (code: number | undefined): boolean =>
  code === 40001 || code === 40014 || code === 42001;
