// People of a running county do what they do through its API, each signed in as themselves.
import { randomBytes } from 'node:crypto';
import { startCalls } from '#infra/local/county/http-calls.ts';
import { startSessions } from '#infra/local/county/sessions.ts';
import type { System } from '#infra/local/system.ts';
import { mintId } from '#shared/kernel/id.ts';

const mint = (kind: Parameters<typeof mintId>[0]): string => mintId(kind, Date.now(), randomBytes(16));

/** Ways to act in this system; whoever acts is named by their WeChat account. */
export const actingIn = (system: System) => {
  const post = startCalls(new AbortController().signal);
  const sessions = startSessions(post, `${system.url}/api`, system.wechat.url);
  /** Sends a command; answers status and body. */
  const sends = (openid: string, path: string, data: unknown, madeAt?: string) =>
    sessions.postAs(openid, path, {
      commandId: mint('command'),
      data,
      ...(madeAt !== undefined && { madeAt }),
    });
  return {
    mint,
    sends,
    /** Sends a command that has to be taken. */
    does: async (openid: string, path: string, data: unknown): Promise<void> => {
      const { status, json } = await sends(openid, path, data);
      if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(json)}`);
    },
    /** Asks in a body, or says something malformed. */
    asks: sessions.postAs,
  };
};
