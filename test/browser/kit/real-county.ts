// The county as it runs on one machine: real doors, real tables and queues, its own page, and WeChat's double one port above.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ASSEMBLY, ROOT } from '#infra/layout.ts';
import { knownTemplates } from '#infra/local/known-templates.ts';
import { runSystem, type System } from '#infra/local/system.ts';
import { directorsFilled } from '../../built/filled-county.ts';
import { newsOf, type Told } from './told-news.ts';

const HOST = '127.0.0.1';
const REST_MS = 120_000;
const OFFICER = '丁海峰';

/** A county with its page at `url`. */
export type RealCounty = Readonly<{
  url: string;
  /** The openids of the directors of its villages, the story's first. */
  directors: readonly string[];
  /** What WeChat delivered to this person, the latest first. */
  messagesTo: (openid: string) => Promise<readonly Message[]>;
  /** What was told to this person by whatever way, or waits for its hour, the latest first. */
  newsOf: (openid: string) => Promise<readonly Told[]>;
  /** The code in the newest SMS that this phone received. */
  codeSentTo: (phone: string) => Promise<string>;
  /** The openid of somebody by name. */
  openidOf: (name: string) => Promise<string>;
  /** The name of somebody by openid. */
  nameOf: (openid: string) => Promise<string>;
  /** Makes somebody known to WeChat, with the phone number that it will vouch for. */
  hasWechat: (person: Readonly<{ openid: string; name: string; phone: string }>) => Promise<void>;
  /** Makes the county's clocks strike as if it were this time. */
  strike: (time: string) => Promise<void>;
  /** Waits until everything that follows has followed. */
  atRest: () => Promise<void>;
  stop: () => Promise<void>;
}>;

const Message = z.object({ title: z.string(), page: z.string(), fields: z.record(z.string(), z.string()) });
type Message = z.infer<typeof Message>;
const Texts = z.array(z.object({ params: z.object({ code: z.string() }) }));
const People = z.array(z.object({ openid: z.string(), name: z.string() }));

const isFree = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const server = createServer();
    server.once('error', () => tell(false));
    server.listen(port, HOST, () => server.close(() => tell(true)));
  });

const pairOfPorts = async (): Promise<number> => {
  for (let port = 20_000 + Math.floor(Math.random() * 20_000); ; port += 2) {
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
};

const fetched = async <T>(schema: z.ZodMiniType<T>, url: string): Promise<T> =>
  z.parse(schema, await (await fetch(url)).json());

type Known = z.infer<typeof People>[number];

const known = async (system: System, isThem: (one: Known) => boolean): Promise<Known> => {
  const person = (await fetched(People, `${system.wechat.url}/double/people`)).find(isThem);
  if (!person) throw new Error('WeChat does not know them');
  return person;
};

const asCounty = (system: System, directors: readonly string[], end: () => Promise<void>): RealCounty => ({
  directors,
  url: system.url,
  messagesTo: (openid) => fetched(z.array(Message), `${system.wechat.url}/double/messages?openid=${openid}`),
  newsOf: async (openid) => {
    const officer = await known(system, (one) => one.name === OFFICER);
    return newsOf({ url: system.url, wechat: system.wechat.url }, officer.openid, openid);
  },
  codeSentTo: async (phone) => {
    const [newest] = await fetched(Texts, `${system.wechat.url}/double/texts?phone=${phone}`);
    if (!newest) throw new Error(`No SMS went to ${phone}`);
    return newest.params.code;
  },
  openidOf: async (name) => (await known(system, (one) => one.name === name)).openid,
  nameOf: async (openid) => (await known(system, (one) => one.openid === openid)).name,
  hasWechat: async (person) => {
    const made = await fetch(`${system.wechat.url}/double/people`, {
      method: 'POST',
      body: JSON.stringify([person]),
    });
    if (!made.ok) throw new Error(`WeChat did not take ${person.name}: HTTP ${made.status}`);
  },
  strike: async (time) => {
    const struck = await fetch(`${system.url}/local/clock`, {
      method: 'POST',
      body: JSON.stringify({ time }),
    });
    if (!struck.ok) throw new Error(`The clocks did not strike: HTTP ${struck.status}`);
    await system.atRest(REST_MS);
  },
  atRest: () => system.atRest(REST_MS),
  stop: end,
});

/** Starts a copy of the county that lies filled in this folder: its villages are those of `directorsFilled`, the story's first. */
export const startRealCounty = async (filled: string): Promise<RealCounty> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hutong-story-'));
  await cp(filled, dataDir, { recursive: true });
  const system = await runSystem({
    assembly: ASSEMBLY,
    dataDir,
    host: HOST,
    port: await pairOfPorts(),
    templates: knownTemplates,
    web: join(ROOT, '.build/h5'),
  });
  return asCounty(system, directorsFilled(), async () => {
    await system.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
};
