// Every piece of news became a message to each of its hearers, no effect was lost, and nothing personal stood in any message.
import * as z from 'zod/mini';
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Effect } from '#functions/kernel/effect.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import { effectsIfAny } from '../cloud.ts';
import { type County, PERSONAL } from '../county.ts';
import type { Running } from '../running.ts';
import { messagesOf } from './messages.ts';
import { isUnreadable } from './past.ts';
import { standingsIn } from './standing.ts';

const Typed = z.object({ type: z.string() });

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
  { guardianId, personId, instead, template }: Notice,
): Readonly<{ people: readonly string[]; template: string }> => {
  const holders = cloud.audiences.get(effectId) ?? [];
  if (personId !== undefined) return { people: [personId], template };
  if (guardianId === undefined) return { people: holders, template };
  const account = household.accounts.get(guardianId);
  if (account !== undefined) return { people: [account], template };
  return instead === undefined ? { people: [], template } : { people: holders, template: instead };
};

type Arisen<E extends Effect = Effect> = Readonly<{ effectId: string; effect: E; at: string }>;

const isNotice = (arisen: Arisen): arisen is Arisen<Notice> => arisen.effect.kind === 'notify';

// What follows from every commit, but for what lies among the dead letters.
const arisenIn = (running: Running): readonly Arisen[] => {
  const dead = deadIds(running);
  return running.cloud.records
    .all()
    .flatMap((commit) => effectsIfAny(commit).map((one) => ({ ...one, at: commit.at })))
    .filter(({ effectId }) => !dead.has(effectId));
};

const relievedIn = ({ cloud }: Running): ReadonlySet<string> =>
  new Set(
    cloud.records
      .all()
      .filter(({ events }) => events.some((event) => Typed.parse(event).type === 'role.ended'))
      .map(({ stream }) => stream.slice(stream.indexOf('/') + 1)),
  );

// A guardian without an account cannot be sent anything: where it matters they are called.
const uncalled = (running: Running, { household }: County, { effectId, effect }: Arisen<Notice>) => {
  const { guardianId, template } = effect;
  const isCalled = templateOf(template)?.calledWithoutAccount && effect.instead === undefined;
  if (guardianId === undefined || household.accounts.has(guardianId) || !isCalled) return [];
  const stream = `notifications/${computedId('call', effectId, guardianId)}`;
  const isOpened = running.cloud.records.all().some((commit) => commit.stream === stream);
  return isOpened ? [] : [`${effectId} (${template}): nobody was to call ${guardianId}`];
};

const lostNews = (running: Running, county: County, notices: readonly Arisen<Notice>[]) => {
  const relieved = relievedIn(running);
  const past = standingsIn(running);
  const raised = new Set(
    messagesOf(running).map(({ news }) => `${news.template} ${news.matter} ${news.personId}`),
  );
  return notices
    .filter(({ effectId, effect, at }) => !past.maybeSettled(effect.onlyIf, effectId, at))
    .flatMap((notice) => {
      const { effectId, effect } = notice;
      const { people, template } = hearersOf(running, county, effectId, effect);
      const unheard = people.filter(
        (personId) =>
          !relieved.has(personId) && !raised.has(`${template} ${effect.matter ?? effectId} ${personId}`),
      );
      return [
        ...unheard.map((personId) => `${effectId} (${template}) never became a message to ${personId}`),
        ...uncalled(running, county, notice),
      ];
    });
};

const whatOf = ({ effectId, effect }: Arisen<Exclude<Effect, Notice>>): string =>
  `${effectId} (${effect.slice} ${effect.kind === 'command' ? effect.type : effect.what}) never ran`;

/** Effects that ended nowhere: neither done, nor refused, nor raised as a message, nor among the dead letters. */
export const lostEffects = (running: Running, county: County): readonly string[] => {
  const { cloud, commanded } = running;
  const arisen = arisenIn(running);
  const standing = new Set(cloud.records.all().map(({ stream, commandId }) => `${stream} ${commandId}`));
  const lostWork = arisen.flatMap((one) => {
    const { effectId, effect } = one;
    if (effect.kind === 'notify') return [];
    const isDone = standing.has(`${effect.slice}/${effect.id} ${effectId}`) || commanded.has(effectId);
    return isDone ? [] : [whatOf({ ...one, effect })];
  });
  return [...lostWork, ...lostNews(running, county, arisen.filter(isNotice))];
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
