// One data folder belongs to one running system at a time, and the ownership ends with the process however it ends.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder is in use by a running system. */
export class FolderInUse extends Error {}

// A socket is closed by the operating system when its process dies, which a pid file is not.
const addressOf = (folder: string): string => {
  const name = `hutong-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
};

const isAnswered = (address: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });

/** Takes the folder (made when missing) and answers a function that gives it back. Throws FolderInUse where a running system holds it. */
export const takeFolder = async (folder: string): Promise<() => Promise<void>> => {
  mkdirSync(folder, { recursive: true });
  const address = addressOf(realpathSync(folder));
  if (await isAnswered(address))
    throw new FolderInUse(`${folder} is in use by a system that is running already`);
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((held, failed) => {
    server.once('error', failed);
    server.listen(address, held);
  });
  server.unref();
  return () => new Promise<void>((given) => server.close(() => given()));
};

/** Removes everything that the folder holds, but for the note by which a killed run's engine is found. Throws FolderInUse as above. */
export const emptyFolder = async (folder: string): Promise<void> => {
  const release = await takeFolder(folder);
  for (const name of readdirSync(folder).filter((one) => one !== 'tables.pid')) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  await release();
};
