// Loads one bundle in a fresh process and has it answer once: what a cold container does before its first caller hears back.
const [bundle = '', times = '1'] = process.argv.slice(2);
const { handler } = await import(bundle);
const path = '/api/visits/chd_01KTWQTNZ0W48CRA7RDWGMDTMY/record';
const event = {
  version: '2.0',
  rawPath: path,
  headers: { 'content-type': 'application/json' },
  requestContext: {
    http: { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
  },
  body: JSON.stringify({
    commandId: 'cmd_01KTWQTNZ0W48CRA7RDWGMDTMY',
    data: {
      visitId: 'vis_01KTWQTNZ0W48CRA7RDWGMDTMY',
      visitedOn: '2026-06-12',
      kind: 'routine',
      presence: ['child'],
    },
  }),
  isBase64Encoded: false,
};
const context = { getRemainingTimeInMillis: () => 30_000, awsRequestId: 'bench' };
const first = await handler({ ...event }, context);
if (first.statusCode !== 401) throw new Error(`Expected a refusal, got ${first.statusCode}`);
const { user, system } = process.cpuUsage();
process.stderr.write(`answered ${JSON.stringify({ cpu: (user + system) / 1000 })}\n`);
const begun = performance.now();
for (let n = 1; n < Number(times); n++) await handler({ ...event }, context);
process.stderr.write(
  `${JSON.stringify({ microseconds: (1000 * (performance.now() - begun)) / Math.max(1, Number(times) - 1) })}\n`,
);
