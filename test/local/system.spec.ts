// A synthesized assembly runs on one machine as it would in the cloud: requests, stream, queue and schedule reach their functions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, openClients } from '#infra/local/clients.ts';
import { parseJson } from '#infra/local/json.ts';
import { runSystem, type System } from '#infra/local/system.ts';
import { sampleTemplates, writeAssembly } from './sample-assembly.ts';
import { linesOf, scratch, until } from './scratch.ts';

const MB = 1024 * 1024;
const { folder, remove } = scratch();
const notes = join(folder, 'notes');
const assembly = writeAssembly(join(folder, 'cdk'), sampleTemplates(notes));
const web = join(folder, 'web');
let system: System;
let clients: Clients;

const post = (path: string, body = '', headers: Record<string, string> = {}): Promise<Response> =>
  fetch(system.url + path, { method: 'POST', body, headers });
const heard = (): string[] =>
  linesOf(join(notes, 'reader')).flatMap(({ ids }) => (Array.isArray(ids) ? ids.map(String) : []));
const taken = async (queue: string): Promise<unknown> => {
  const QueueUrl = system.queues.queueUrl(queue);
  const { Messages } = await clients.queues.send(new ReceiveMessageCommand({ QueueUrl }));
  return Messages?.[0] && parseJson(Messages[0].Body ?? '');
};

beforeAll(async () => {
  mkdirSync(notes);
  mkdirSync(join(web, 'js'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>sample</title>');
  writeFileSync(join(web, 'js/app.0a1b2c3d.js'), `export const text = '${'x'.repeat(4000)}';`);
  system = await runSystem({ assembly, dataDir: join(folder, 'data'), port: 0, web });
  clients = openClients(system.tables.url, system.queues.url);
});
afterAll(async () => {
  clients.close();
  await system.stop();
  remove();
});

describe('requests', () => {
  it('reach the function as payload 2.0, and its answer comes back', async () => {
    const answer = await post('/api/echo?x=1&x=2&y=%E5%84%BF', '{"a":1}', {
      'content-type': 'application/json',
      cookie: 'u=1; v=2',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-seen')).toBe('yes');
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const body = await answer.json();
    expect(body).toMatchObject({
      env: 'own-cn-north-1',
      event: {
        version: '2.0',
        routeKey: 'ANY /api/{proxy+}',
        rawPath: '/api/echo',
        rawQueryString: 'x=1&x=2&y=%E5%84%BF',
        cookies: ['u=1', 'v=2'],
        queryStringParameters: { x: '1,2', y: '儿' },
        pathParameters: { proxy: 'echo' },
        requestContext: { http: { method: 'POST', path: '/api/echo' }, stage: '$default' },
        body: '{"a":1}',
        isBase64Encoded: false,
      },
    });
    expect(body).not.toHaveProperty('event.headers.cookie');
  });

  it('carry bytes as base64', async () => {
    const answer = await post('/api/echo', 'abc', { 'content-type': 'application/octet-stream' });
    expect(await answer.json()).toMatchObject({ event: { body: 'YWJj', isBase64Encoded: true } });
  });

  it.each([
    [5, 200],
    [7, 413],
    [11, 413],
  ])('of %i MB are answered %i', async (size, status) => {
    const answer = await post('/api/length', 'x'.repeat(size * MB), { 'content-type': 'text/plain' });
    expect(answer.status).toBe(status);
    if (status === 200) expect(await answer.json()).toEqual({ length: size * MB });
  });

  it.each([
    ['throws', '/api/throw', 500],
    ['ends its process', '/api/exit', 500],
    ['fills its memory', '/api/fill', 500],
    ['outlives its time', '/api/sleep', 503],
  ])('are answered when the function %s, and so is the next one', async (_, path, status) => {
    expect((await post(path)).status).toBe(status);
    expect((await post('/api/length')).status).toBe(200);
  });

  it('outside the API get files, the page, or nothing', async () => {
    const script = await fetch(`${system.url}/js/app.0a1b2c3d.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-encoding')).not.toBeNull();
    const page = await fetch(`${system.url}/pages/today`);
    expect(await page.text()).toContain('sample');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    for (const missing of ['/js/none.js', '/..%2f..%2fpackage.json', '/api']) {
      expect((await fetch(system.url + missing)).status).toBe(404);
    }
    expect((await fetch(`${system.url}/%E0%A4%A`)).status).toBe(400);
  });
});

describe('the stream', () => {
  it('is heard in order, but for what the filter keeps out', async () => {
    const ids = ['one', 'unheard', 'two', 'three'];
    for (const id of ids) expect((await post(`/api/${id}`)).status).toBe(200);
    await system.atRest();
    expect(heard()).toEqual(['one', 'two', 'three']);
    const [{ first } = {}] = linesOf(join(notes, 'reader'));
    expect(first).toMatchObject({
      eventName: 'INSERT',
      awsRegion: 'cn-north-1',
      dynamodb: { NewImage: { mark: { B: 'AQID' } } },
    });
    expect(first).toHaveProperty(
      'dynamodb.ApproximateCreationDateTime',
      expect.closeTo(Date.now() / 1000, -2),
    );
  });

  it.each(['poison', 'partial'])('sets a %s record aside by its position and goes on', async (id) => {
    for (const one of [`before-${id}`, id, `after-${id}`]) await post(`/api/${one}`);
    const message = await until('the on-failure message', () => taken('sample-doors-Failures'));
    expect(message).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      DDBStreamBatchInfo: {
        batchSize: 1,
        startSequenceNumber: expect.any(String),
        streamArn: expect.stringContaining('stream'),
      },
    });
    await system.atRest();
    expect(heard()).toEqual(expect.arrayContaining([`before-${id}`, `after-${id}`]));
  });
});

describe('the queue', () => {
  it('gives back only what was not done, and at last to its dead-letter queue', async () => {
    const QueueUrl = system.queues.queueUrl('sample-doors-Work');
    for (const MessageBody of ['good', '"bad"', 'bad'])
      await clients.queues.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    const dead = await until('the dead letter', () =>
      system.queues.depth('sample-doors-WorkDead').waiting > 0 ? true : undefined,
    );
    expect(dead).toBe(true);
    const bodies = linesOf(join(notes, 'worker')).flatMap((line) => line['bodies']);
    expect(bodies.filter((body) => body === 'good')).toHaveLength(1);
    expect(bodies.filter((body) => body === 'bad')).toHaveLength(2);
    await system.atRest();
  });
});

describe('the schedule', () => {
  it('runs as if at a given time, by the handle and by the local clock', async () => {
    expect(await system.fireSchedule('Timer', '2026-06-01T00:00:00Z')).toMatchObject({ ok: true });
    const answer = await post('/local/clock', '{"time":"2026-07-01T00:00:00Z"}');
    expect(await answer.json()).toEqual({ time: '2026-07-01T00:00:00Z', fired: { Timer: 'done' } });
    expect(linesOf(join(notes, 'clock'))).toEqual([
      { time: '2026-06-01T00:00:00Z' },
      { time: '2026-07-01T00:00:00Z' },
    ]);
    expect((await post('/local/clock', '{"time":"soon"}')).status).toBe(400);
  });
});

describe('what WeChat tells', () => {
  it('goes to the api by itself, and the system does not rest before', async () => {
    const tell = (call: string, body: unknown) =>
      fetch(`${system.wechat.url}/double/${call}`, { method: 'POST', body: JSON.stringify(body) });
    await tell('people', [{ openid: 'o_1', name: '陈桂兰' }]);
    await tell('subscribe', { openid: 'o_1', templateIds: ['tpl_1'] });
    await system.atRest();
    expect(await system.wechat.pushes()).toMatchObject([{ openid: 'o_1', status: 200, tries: 1 }]);
    expect(heard()).toContain('callback/wechat');
  });
});

describe('the handle', () => {
  it('tells each function its own environment, the double’s secret in place of the cloud’s', () => {
    const env = system.functions.get('api')?.plan.env;
    expect(env).toMatchObject({
      THINGS: 'sample-state-Things',
      WECHAT_SECRET: system.wechat.secret,
      WECHAT_PUSH_KEY: system.wechat.pushKey,
      KEY: expect.stringMatching(/^arn:aws:kms:/),
      QUEUE: `${system.queues.url}/000000000000/sample-doors-Work`,
    });
  });

  it('counts what ran', () => {
    const { functions, stream, setAside, messages } = system.stats();
    expect(functions['api']?.failures).toBe(4);
    expect(stream).toBeGreaterThan(5);
    expect(setAside).toBe(2);
    expect(messages).toBeGreaterThan(0);
  });
});
