// What a request tells of how it came is what the entrance saw, readable and bounded, whatever a device calls itself.
import { describe, expect, test } from 'vitest';
import { circumstancesOf } from '#functions/doors/api/circumstances.ts';
import { sessionStep } from '#functions/doors/api/session-step.ts';
import { signToken } from '#functions/doors/api/token.ts';
import { workOf } from '#functions/doors/api/work.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { context, httpEvent } from '../kit/http.ts';
import { AT, nth, VILLAGE } from '../kit/ids.ts';
import { memoryRing } from '../kit/memory-ring.ts';

const actor: Actor = { personId: nth('person'), role: 'director', region: VILLAGE };

const calledItself = (userAgent: string) => {
  const event = httpEvent('POST', '/visits');
  const { requestContext } = event;
  const http = { ...requestContext.http, sourceIp: '203.0.113.9', userAgent };
  return circumstancesOf({ ...event, requestContext: { ...requestContext, http } }, undefined);
};

describe('how a request came', () => {
  test('is its address, as the entrance saw it, and the device’s own name', () => {
    expect(calledItself('Mozilla/5.0 MicroMessenger/8.0')).toEqual({
      address: '203.0.113.9',
      device: 'Mozilla/5.0 MicroMessenger/8.0',
    });
  });

  test('holds no control character, no half of a character, and at most two hundred', () => {
    expect(calledItself('a\u0000b\n\u202ec\ud800d').device).toBe('abcd');
    expect([...calledItself('长'.repeat(300)).device]).toHaveLength(200);
    expect(calledItself('😀'.repeat(300)).device.isWellFormed()).toBe(true);
    expect(calledItself('').device).toBe('');
  });

  test('is told with the session of a token that holds, and without one of any other', async () => {
    const ring = memoryRing();
    const session = nth('session');
    const step = sessionStep(ring, () => AT);
    const workAfter = async (token?: string) => {
      const event = httpEvent('POST', '/visits', { ...(token !== undefined && { token }) });
      await step.before?.({ event, context, response: null, error: null, internal: {} });
      return workOf(event);
    };
    const { token } = await signToken(ring, actor, AT, session);
    expect(await workAfter(token)).toMatchObject({ actor, circumstances: { sessionId: session } });
    const alone = await workAfter((await signToken(ring, actor, AT)).token);
    expect([alone.actor, alone.circumstances?.sessionId]).toEqual([actor, undefined]);
    const nobody = await workAfter('a.b.c');
    expect([nobody.actor, nobody.circumstances]).toEqual([
      undefined,
      { address: '127.0.0.1', device: 'test' },
    ]);
  });
});
