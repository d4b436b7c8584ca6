// The calls by which the page finds out whom it may sign in, and that person's codes, as WeChat's double answers them.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { people } from './people.ts';

const ByOpenid = z.object({ openid: z.string() });

type Codes = Readonly<Record<'giveCode' | 'givePhoneCode', (openid: string) => string | undefined>>;

/** Answers GET /double/people, POST /double/login and POST /double/phone to any origin. */
export const answerDouble = async (
  request: IncomingMessage,
  response: ServerResponse,
  { giveCode, givePhoneCode }: Codes,
): Promise<void> => {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-headers', 'content-type');
  response.setHeader('content-type', 'application/json');
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  if (request.url === '/double/people') {
    return void response.end(
      JSON.stringify(people.map(({ openid, name, title }) => ({ openid, name, title }))),
    );
  }
  const { openid } = z.parse(ByOpenid, JSON.parse(await text(request)));
  const code = request.url === '/double/phone' ? givePhoneCode(openid) : giveCode(openid);
  response.writeHead(code === undefined ? 404 : 200).end(JSON.stringify({ code }));
};
