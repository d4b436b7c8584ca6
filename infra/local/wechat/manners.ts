// How the double answers on its socket: JSON, to pages of this machine and to no other.
import type { IncomingMessage, ServerResponse } from 'node:http';

const isLocal = (origin: string): boolean => {
  const name = URL.canParse(origin) ? new URL(origin).hostname : '';
  return name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
};

/** Lets a page of this machine ask. */
export const allowLocal = (request: IncomingMessage, response: ServerResponse): void => {
  const origin = request.headers.origin;
  if (origin === undefined || !isLocal(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-headers', 'content-type');
  response.setHeader('access-control-allow-methods', 'GET,POST');
  response.setHeader('vary', 'origin');
};

/** Answers JSON that is written already. */
export const sendText = (response: ServerResponse, status: number, json: string): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(json);
};

/** Answers this as JSON. */
export const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  sendText(response, status, JSON.stringify(body));

/** The body as the platform writes it: a message's id as a bare number, which no number here can hold. */
export const withBareIds = (body: object): string =>
  JSON.stringify(body).replace(/"msgid":"(\d+)"/, '"msgid":$1');
