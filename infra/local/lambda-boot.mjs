// Inside a worker thread or child process: imports the very asset that Lambda would run and answers one invocation at a time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';

const host = parentPort ?? process;
const post = (message) => (parentPort ? parentPort.postMessage(message) : process.send(message));
if (!parentPort) process.on('disconnect', () => process.exit());

const handlerName = process.env._HANDLER ?? '';
const dot = handlerName.lastIndexOf('.');

const contextOf = ({ requestId, functionName, functionArn, memory, deadline }) => ({
  awsRequestId: requestId,
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: functionArn,
  memoryLimitInMB: String(memory),
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

const answer = async (handler, { event, context }) => {
  try {
    const result = await handler(JSON.parse(event), contextOf(context));
    post({ kind: 'result', result: JSON.stringify(result ?? null) });
  } catch (thrown) {
    console.error(thrown);
    post({
      kind: 'error',
      message: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
    });
  }
};

try {
  const stem = join(process.env.LAMBDA_TASK_ROOT ?? '', handlerName.slice(0, dot));
  const file = ['.mjs', '.js', '.cjs'].map((ending) => stem + ending).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`no ${stem}.mjs, .js or .cjs`);
  const handler = (await import(pathToFileURL(file).href))[handlerName.slice(dot + 1)];
  if (typeof handler !== 'function')
    throw new Error(`${file} exports no function ${handlerName.slice(dot + 1)}`);
  host.on('message', (message) => void answer(handler, message));
  post({ kind: 'ready' });
} catch (thrown) {
  console.error(thrown);
  post({ kind: 'init_failed', message: String(thrown) });
}
