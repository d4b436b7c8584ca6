// Loads the api's bundle in a fresh process and hands it prepared signatures one after the other; tells how long each took.
// Asked for by name: an import would read these modules whole, and that would be measured with the door.
const { readFileSync } = process.getBuiltinModule('node:fs');
const { registerHooks } = process.getBuiltinModule('node:module');

const [bundle = '', file = '', telling] = process.argv.slice(2);
const loaded: string[] = [];
if (telling === 'telling')
  registerHooks({
    load: (url, context, next) => {
      loaded.push(url);
      return next(url, context);
    },
  });
const { handler } = await import(bundle);
const events: object[] = JSON.parse(readFileSync(file, 'utf8'));
const context = { getRemainingTimeInMillis: () => 30_000, awsRequestId: 'bench' };
const times: number[] = [];
for (const event of events) {
  const begun = performance.now();
  const { statusCode, body } = await handler(event, context);
  times.push(performance.now() - begun);
  if (statusCode !== 200) throw new Error(`A signature was answered ${statusCode}: ${body}`);
  if (times.length > 1) continue;
  const { user, system } = process.cpuUsage();
  process.stderr.write(`answered ${JSON.stringify({ cpu: (user + system) / 1000 })}\n`);
}
process.stderr.write(`${JSON.stringify({ times, loaded: loaded.filter((url) => url.endsWith('.mjs')) })}\n`);
