// Every piece of news reached each person at most once, none was lost, and nothing personal stood in any message.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import { effectsIfAny } from '../cloud.ts';
import { PERSONAL } from '../county.ts';
import type { Running } from '../running.ts';
import { isUnreadable } from './past.ts';

const ENDED = ['notification.sent', 'notification.rejected', 'notification.uncertain'];
const Ended = z.object({ type: z.string() });
const Person = z.object({ type: z.string() });

/** Pieces of news that reached somebody twice. */
export const doubleNews = ({ cloud }: Running): readonly string[] => {
  const times = new Map<string, number>();
  for (const { effectId, openid } of cloud.arrived) {
    const name = `${effectId} to ${openid}`;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].filter(([, n]) => n > 1).map(([name, n]) => `${name} arrived ${n} times`);
};

/** The effects that lie among the dead letters, for a person to send again. */
export const deadIds = (running: Running): ReadonlySet<string> => {
  const { commands, notices, papers } = running.cloud;
  return new Set(
    [...commands.dead(), ...notices.dead(), ...papers.dead()].map(
      ({ body }) => z.object({ effectId: z.string() }).parse(JSON.parse(body)).effectId,
    ),
  );
};

/** Effects that ended nowhere: neither done, nor refused, nor among the dead letters. */
export const lostEffects = (running: Running): readonly string[] => {
  const { cloud, commanded } = running;
  const commits = cloud.records.all();
  const dead = deadIds(running);
  const standing = new Set(commits.map(({ stream, commandId }) => `${stream} ${commandId}`));
  const byStream = Map.groupBy(commits, (commit) => commit.stream);
  const hasEnded = (id: string): boolean =>
    (byStream.get(`notifications/${id}`) ?? []).some(({ events }) =>
      events.some((event) => ENDED.includes(Ended.parse(event).type)),
    );
  const isRelieved = (personId: string): boolean =>
    (byStream.get(`access/${personId}`) ?? []).some(({ events }) =>
      events.some((event) => Person.parse(event).type === 'role.ended'),
    );
  const unheardBy = (effectId: string, template: string): readonly string[] =>
    (cloud.audiences.get(effectId) ?? [])
      .filter(
        (personId) => !isRelieved(personId) && !hasEnded(computedId('notification', effectId, personId)),
      )
      .map((personId) => `${effectId} (${template}) never ended for ${personId}`);
  return commits.flatMap((commit) => {
    const living = effectsIfAny(commit).filter(({ effectId }) => !dead.has(effectId));
    return living.flatMap(({ effectId, effect }) => {
      if (effect.kind === 'notify') return unheardBy(effectId, effect.template);
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
