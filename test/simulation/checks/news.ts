// Every piece of news became a message to each of its hearers, no effect was lost, and nothing personal stood in any message.
import * as z from 'zod/mini';
import type { Effect } from '#functions/kernel/effect.ts';
import { effectsIfAny } from '../cloud.ts';
import { type County, PERSONAL } from '../county.ts';
import type { Running } from '../running.ts';
import { messagesOf } from './messages.ts';
import { isUnreadable } from './past.ts';
import { standingsIn } from './standing.ts';

const Person = z.object({ type: z.string() });

/** The effects that lie among the dead letters, for a person to send again. */
export const deadIds = (running: Running): ReadonlySet<string> => {
  const { commands, notices, urgent, papers } = running.cloud;
  return new Set(
    [...commands.dead(), ...notices.dead(), ...urgent.dead(), ...papers.dead()].map(
      ({ body }) => z.object({ effectId: z.string() }).parse(JSON.parse(body)).effectId,
    ),
  );
};

type Notice = Extract<Effect, { kind: 'notify' }>;

// Whoever held the duty when it arose; a guardian's account, or whoever stands in for them.
const hearersOf = (
  { cloud }: Running,
  { household }: County,
  effectId: string,
  { guardianId, instead, template }: Notice,
): Readonly<{ people: readonly string[]; template: string }> => {
  const holders = cloud.audiences.get(effectId) ?? [];
  if (guardianId === undefined) return { people: holders, template };
  const account = household.accounts.get(guardianId);
  if (account !== undefined) return { people: [account], template };
  return instead === undefined ? { people: [], template } : { people: holders, template: instead };
};

/** Effects that ended nowhere: neither done, nor refused, nor raised as a message, nor among the dead letters. */
export const lostEffects = (running: Running, county: County): readonly string[] => {
  const { cloud, commanded } = running;
  const commits = cloud.records.all();
  const dead = deadIds(running);
  const standing = new Set(commits.map(({ stream, commandId }) => `${stream} ${commandId}`));
  const byStream = Map.groupBy(commits, (commit) => commit.stream);
  const raised = new Set(
    messagesOf(running).map(({ news: { template, matter, personId } }) => `${template} ${matter} ${personId}`),
  );
  const isRelieved = (personId: string): boolean =>
    (byStream.get(`access/${personId}`) ?? []).some(({ events }) =>
      events.some((event) => Person.parse(event).type === 'role.ended'),
    );
  const past = standingsIn(running);
  const isSettled = (effectId: string, { onlyIf }: Notice, at: string): boolean =>
    past.maybeSettled(onlyIf, effectId, at);
  const unheardBy = (effectId: string, notice: Notice): readonly string[] => {
    const { people, template } = hearersOf(running, county, effectId, notice);
    return people
      .filter(
        (personId) =>
          !isRelieved(personId) && !raised.has(`${template} ${notice.matter ?? effectId} ${personId}`),
      )
      .map((personId) => `${effectId} (${template}) never became a message to ${personId}`);
  };
  return commits.flatMap((commit) => {
    const living = effectsIfAny(commit).filter(({ effectId }) => !dead.has(effectId));
    return living.flatMap(({ effectId, effect }) => {
      if (effect.kind === 'notify') return isSettled(effectId, effect, commit.at) ? [] : unheardBy(effectId, effect);
      const what = effect.kind === 'command' ? effect.type : effect.what;
      const isDone = standing.has(`${effect.slice}/${effect.id} ${effectId}`) || commanded.has(effectId);
      return isDone ? [] : [`${effectId} (${effect.slice} ${what}) never ran`];
    });
  });
};

/** Messages with something personal in them. */
export const leaks = ({ cloud }: Running): readonly string[] =>
  [...cloud.sent, ...cloud.setAside]
    .filter((body) => PERSONAL.test(body))
    .map((body) => `A message tells: ${body}`);

/** Streams set aside though they can be read, and unreadable ones that were not set aside. */
export const setAsideFaults = ({ cloud }: Running): readonly string[] => {
  const named = new Set(
    cloud.setAside.map((body) => z.object({ stream: z.string() }).parse(JSON.parse(body)).stream),
  );
  const unreadable = [...Map.groupBy(cloud.records.all(), (commit) => commit.stream)]
    .filter(([, commits]) => isUnreadable(commits))
    .map(([stream]) => stream);
  return [
    ...[...named].filter((stream) => !unreadable.includes(stream)).map((stream) => `${stream} was set aside`),
    ...unreadable.filter((stream) => !named.has(stream)).map((stream) => `${stream} was not set aside`),
  ];
};
