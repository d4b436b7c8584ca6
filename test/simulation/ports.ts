// What one run of a door sees of the cloud: every call is a step, and any call may be refused, lost, repeated or the last.

import type { Ways } from '#functions/doors/notifier/carrying.ts';
import type { Dispatched } from '#functions/kernel/effect.ts';
import type { Queues, Records, Surroundings, Vault, Views, WrappedKeys } from '#functions/kernel/ports.ts';
import type { GenerationStore } from '#functions/kernel/replay.ts';
import { type Call, callsOf, outage } from './calls.ts';
import { waysOf } from './channels.ts';
import type { Cloud } from './cloud.ts';
import { noteStored, type Run, runAbout } from './posted.ts';
import type { Life } from './stage.ts';

/** How long a door may go on with the generations it last read, as in functions/aws. */
const GENERATIONS_TTL_MS = 2_000;
const LONGEST_SKEW_MS = 400;

export type Ports = Readonly<{
  records: Records;
  views: Views;
  generations: GenerationStore;
  vault: Vault;
  keys: WrappedKeys;
  queues: Queues;
  surroundings: Surroundings;
  ways: Ways;
  /** What this run has stored that binds it. */
  run: Run;
}>;

const recordsOf = ({ records, stage }: Cloud, life: Life, call: Call, run: Run): Records => ({
  after: (stream, version) => call(`reads ${stream} after ${version}`, () => records.after(stream, version)),
  append: (commit, alsoFree) =>
    call(
      `appends ${commit.stream}#${commit.version}`,
      async () => {
        const outcome = await records.append(commit, alsoFree);
        if (outcome === 'stored') noteStored(run, commit);
        const facts = commit.events.map(({ type }) => type).join(' + ');
        stage.note(
          `${life.name}: ${commit.stream}#${commit.version} ${facts} by ${commit.commandId} is ${typeof outcome === 'string' ? outcome : 'taken'}`,
        );
        return outcome;
      },
      true,
    ),
  streams: async function* () {
    await life.step('scans the streams');
    yield* records.streams();
  },
});

const viewsOf = ({ views, chance, weather, stage }: Cloud, life: Life, call: Call): Views => ({
  generations: () =>
    call('reads the generations', async () => views.generationsBefore(chance.below(GENERATIONS_TTL_MS))),
  row: (generation, kind, id, how) => call(`reads ${kind}/${id}`, () => views.row(generation, kind, id, how)),
  put: (generation, row, changes) =>
    call(
      `puts ${row.kind}/${row.id}`,
      async () => {
        if (changes.length > 0 && chance.hits(weather().conflict)) return 'moved';
        const outcome = await views.put(generation, row, changes);
        const seen = Object.entries(row.parts).map(([slice, part]) => `${slice} ${part.seen}`);
        stage.note(
          `${life.name}: ${generation}/${row.kind}/${row.id} rev ${row.rev} (${seen.join(', ')}) is ${outcome}`,
        );
        return outcome;
      },
      // A transaction carries a token, so its repetition is no second write.
      changes.length === 0,
    ),
  list: (generation, under, limit, after) =>
    call(`lists ${under}`, () => views.list(generation, under, limit, after)),
  due: (generation, shard, upTo, after) =>
    call(`reads what is due in shard ${shard}`, () => views.due(generation, shard, upTo, after)),
  counts: (generation, prefix) => call('reads counters', () => views.counts(generation, prefix)),
});

const generationsOf = ({ views }: Cloud, call: Call): GenerationStore => ({
  read: () => call('reads the generations', () => views.read()),
  write: (generations) => call('writes the generations', () => views.write(generations)),
  rows: views.rows,
  keepOnly: (generation) => call(`drops all but ${generation}`, () => views.keepOnly(generation)),
});

const vaultOf = ({ vault }: Cloud, call: Call): Vault => ({
  key: (subject) => call('reads a key', () => vault.key(subject)),
  ensureKey: (subject, region) => call('makes a key', () => vault.ensureKey(subject, region), true),
  unwrap: vault.unwrap,
  claim: (kind, value, owner, at, behind) =>
    call(`claims a ${kind}`, () => vault.claim(kind, value, owner, at, behind), true),
  holding: (kind, value) => call(`reads who holds a ${kind}`, () => vault.holding(kind, value)),
  owner: (kind, value) => call(`reads who owns a ${kind}`, () => vault.owner(kind, value)),
  release: (kind, value, owner) => call(`releases a ${kind}`, () => vault.release(kind, value, owner), true),
  erase: (subject) => call('erases a key', () => vault.erase(subject), true),
});

const SENT_AT_ONCE = 10;

const queuesOf = (cloud: Cloud, call: Call): Queues => {
  const { commands, notices, urgent, papers, setAside, chance, weather } = cloud;
  const sendAll = async (
    queue: Cloud['commands'],
    messages: readonly Dispatched[],
    delaySeconds?: number,
  ): Promise<void> => {
    for (let from = 0; from < messages.length; from += SENT_AT_ONCE) {
      await call('sends messages', async () => {
        const batch = messages.slice(from, from + SENT_AT_ONCE);
        const taken = chance.hits(weather().lost) ? chance.below(batch.length) : batch.length;
        for (const message of batch.slice(0, taken)) queue.send(JSON.stringify(message), delaySeconds);
        if (taken < batch.length) throw outage('The queue took a part');
      });
    }
  };
  return {
    commands: (messages) => sendAll(commands, messages),
    notices: (messages, delay) => sendAll(notices, messages, delay),
    urgent: (messages, delay) => sendAll(urgent, messages, delay),
    papers: (messages) => sendAll(papers, messages),
    setAside: (poison) => call('sets aside', async () => void setAside.push(JSON.stringify(poison))),
  };
};

/** The ports of one run; `about` is the message of a queue that it works on. */
export const portsOf = (cloud: Cloud, life: Life, about = ''): Ports => {
  const call = callsOf(cloud, life);
  const run = runAbout(about);
  const { stage, chance, vault } = cloud;
  const skew = chance.between(-LONGEST_SKEW_MS, LONGEST_SKEW_MS);
  const surroundings: Surroundings = {
    now: () => new Date(stage.now() + skew).toISOString(),
    random: chance.bytes,
    chance: chance.next,
    pause: (ms) => life.rest('pauses', ms),
  };
  let ways: Ways | undefined;
  return {
    records: recordsOf(cloud, life, call, run),
    views: viewsOf(cloud, life, call),
    generations: generationsOf(cloud, call),
    vault: vaultOf(cloud, call),
    keys: { wrapped: (subject) => call('reads a wrapped key', () => vault.wrapped(subject)) },
    queues: queuesOf(cloud, call),
    surroundings,
    get ways() {
      ways ??= waysOf({ cloud, life, run }, call, surroundings);
      return ways;
    },
    run,
  };
};
