// What somebody of the running county was told, as the office reads it: whatever the hour, and by whatever way it went.
import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { Session } from '#shared/access/sign-in.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import { PersonNews } from '#shared/notifications/views.ts';

/** One message: its title, the page that its card leads to, and how it stands. */
export type Told = Readonly<{ title: string; page: string; status: string }>;

type Place = Readonly<{ url: string; wechat: string }>;

const Code = z.object({ code: z.string() });

const asked = async <T>(schema: z.ZodMiniType<T>, url: string, body?: object, token?: string): Promise<T> => {
  const answer = await fetch(url, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
  });
  return z.parse(schema, await answer.json());
};

const signedIn = async ({ url, wechat }: Place, openid: string): Promise<Session> => {
  const { code } = await asked(Code, `${wechat}/double/login`, { openid });
  return asked(Session, `${url}/api/session`, { code, device: randomBytes(32).toString('base64url') });
};

/** The messages of this person as an officer reads them, the newest first; digests and what was cancelled are left out. */
export const newsOf = async (place: Place, officer: string, openid: string): Promise<readonly Told[]> => {
  const [{ token }, { person }] = await Promise.all([signedIn(place, officer), signedIn(place, openid)]);
  const path = `/api/notifications/people/${person.personId}/messages`;
  const { messages } = await asked(PersonNews, `${place.url}${path}`, undefined, token);
  return messages
    .filter(({ template, status }) => template !== 'digest' && status !== 'cancelled')
    .map(({ template, status }) => {
      const { title = '', page = '' } = templateOf(template) ?? {};
      return { title, page, status };
    });
};
