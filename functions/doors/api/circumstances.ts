// How a request came, as the door itself saw it: evidence that nobody on the phone can make up.
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Circumstances } from '#functions/kernel/decider.ts';

const LONGEST_DEVICE = 200;

// A device may call itself anything; control characters and broken halves are no name and cannot be recorded.
const readable = (text: string): string =>
  [...text.replace(/\p{C}/gu, '')].slice(0, LONGEST_DEVICE).join('').trim();

/** The circumstances of a request in this session, if it is in one. */
export const circumstancesOf = (
  { requestContext: { http }, headers }: APIGatewayProxyEventV2,
  sessionId: string | undefined,
): Circumstances => ({
  address: http.sourceIp,
  device: readable(http.userAgent || (headers['user-agent'] ?? '')),
  ...(sessionId !== undefined && { sessionId }),
});
