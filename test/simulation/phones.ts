// People's phones: a command is sent until it is answered, sometimes twice at once, sometimes again, always under one id.
import { routerOf } from '#functions/doors/api/router.ts';
import { everyRoute } from '#functions/on-demand.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { addDays } from '#shared/kernel/time.ts';
import { memoryFiles } from '../kit/memory-files.ts';
import type { County } from './county.ts';
import { readerIn, worldOf } from './doors.ts';
import { type Errand, errandOf } from './errands.ts';
import type { Issued, Running } from './running.ts';

const SHORT_MS = 1_500;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST_TRIES = 60;

const route = routerOf(await everyRoute());

type Request = Readonly<{
  actor: Actor;
  path: string;
  commandId: string;
  data: Errand['data'];
  madeAt?: string;
}>;

// One request; undefined when no answer comes or the answer is that it may be sent again.
const ask = async ({ cloud, machine, portsFor }: Running, request: Request): Promise<unknown> => {
  const { actor, path, ...json } = request;
  const matched = route('POST', path);
  if (!matched) throw new Error(`No route ${path}`);
  const ended = await cloud.stage.invoke(`api ${json.commandId.slice(-4)}`, (life) => {
    const ports = portsFor(life, 'api');
    const doing = { world: worldOf(machine, ports), reader: readerIn(machine, ports), files: memoryFiles() };
    return machine.answer(doing, { ...matched, query: {} }, { started: 0, actor, body: { json } });
  });
  if (ended.ended === 'failed') cloud.stage.note(`api fails: ${String(ended.error).slice(0, 200)}`);
  if (ended.ended !== 'done') return undefined;
  return isRefusal(ended.value) && ended.value.refused === 'busy' ? undefined : ended.value;
};

const untilAnswered = async (running: Running, request: Request, outcomes: unknown[]): Promise<unknown> => {
  const { chance, stage, weather } = running.cloud;
  for (let n = 0; n < MOST_TRIES; n++) {
    const outcome = await ask(running, request);
    if (outcome !== undefined) {
      outcomes.push(outcome);
      stage.note(`phone hears ${JSON.stringify(outcome).slice(0, 60)} to ${request.commandId}`);
      return outcome;
    }
    await stage.wait('a phone tries again', chance.below(chance.hits(weather().leap) ? HOUR_MS : SHORT_MS));
  }
  throw new Error('A command was never answered');
};

// The same command but for the dates written down in it.
const altered = (data: Errand['data']): Errand['data'] =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      name.endsWith('On') ? addDays(String(value), -1) : value,
    ]),
  );

const impostor = ({ cloud }: Running, county: County, request: Request): Request => {
  const { actor, data } = request;
  const isDated = Object.keys(data).some((name) => name.endsWith('On'));
  return cloud.chance.hits(0.5) && isDated
    ? { ...request, data: altered(data) }
    : { ...request, actor: { ...actor, personId: county.mint('person') } };
};

/** Sends one errand's command until it is answered; answers what the phone heard first. */
export const send = async (
  running: Running,
  county: County,
  actor: Actor,
  errand: Errand,
): Promise<unknown> => {
  const { chance, stage, weather } = running.cloud;
  const commandId = errand.commandId ?? county.mint('command');
  const { path, data } = errand;
  const madeAt = chance.hits(0.3) ? new Date(stage.now()).toISOString() : undefined;
  const request: Request = { actor, path, commandId, data, ...(madeAt !== undefined && { madeAt }) };
  const issued: Issued = { commandId, path, outcomes: [], toImpostors: [] };
  running.issued.push(issued);
  const first = untilAnswered(running, request, issued.outcomes);
  const second = chance.hits(weather().impatient)
    ? untilAnswered(running, request, issued.outcomes)
    : undefined;
  const outcome = await first;
  await second;
  if (isRefusal(outcome)) return outcome;
  errand.learn(outcome);
  if (errand.commandId === undefined && chance.hits(weather().reused))
    await untilAnswered(running, impostor(running, county, request), issued.toImpostors);
  if (chance.hits(weather().impatient)) await untilAnswered(running, request, issued.outcomes);
  return outcome;
};

/** How long somebody thinks between two errands. */
export const thinkingMs = ({ cloud: { chance }, pace }: Running): number => {
  if (pace.isBusy) return chance.below(SHORT_MS);
  const kind = chance.next();
  if (kind < 0.55) return chance.below(300);
  return chance.below(kind < 0.75 ? HOUR_MS : 9 * DAY_MS);
};

/** One person at work: so many errands, one after the other. */
export const work = async (
  running: Running,
  county: County,
  actor: Actor,
  errands: number,
): Promise<void> => {
  for (let n = 0; n < errands; n++) {
    await running.cloud.stage.wait('a person thinks', thinkingMs(running));
    await send(running, county, actor, errandOf(county, running.cloud.chance, actor));
  }
};
