// The phone, put together once: its store, session, outbox and everything kept, over the host it runs on.
import * as z from 'zod/mini';
import { type IdKind, mintId } from '#shared/kernel/id.ts';
import { AttemptState } from '#shared/outreach/attempts.ts';
import { FollowedChild } from '#shared/visits/contract.ts';
import { createCountyClock } from './county-clock.ts';
import { createDevice } from './device.ts';
import { createDrafts } from './drafts.ts';
import { createInvitations } from './invitations.ts';
import { createKept } from './kept.ts';
import { createOutbox } from './outbox.ts';
import { attemptOf, isVisit, type Sender } from './outbox-entry.ts';
import { createOverlay } from './overlay.ts';
import * as platform from './platform.ts';
import { createPreferences } from './preferences.ts';
import type { Question } from './queries.ts';
import { AcceptedAttempt, oneAttempt, quizPaths } from './quiz-queries.ts';
import { type Answer, askOnce, createApi } from './request.ts';
import { keepSent } from './sent-sessions.ts';
import { createSession } from './session.ts';
import { createWaysIn } from './sign-in.ts';
import { createSittings } from './sittings.ts';
import { sayBriefly } from './ways.ts';

const { store, transport } = platform;
const base = `${SERVER}/api`;

/** An accepted command, whose state is of its own kind; one that went to review comes back without a state. */
const AcceptedCommand = z.object({
  stream: z.string(),
  version: z.number(),
  state: z.optional(z.unknown()),
});

export const clock = createCountyClock(store, platform.phoneNow);
const device = createDevice(store, platform.secureBytes);
export const session = createSession({
  store,
  transport,
  base,
  now: clock.now,
  device,
  oneAtATime: platform.oneAtATime,
});
export const waysIn = createWaysIn({
  transport,
  base,
  device,
  loginCode: platform.loginCode,
  keep: session.keep,
});
export const api = createApi(transport, base, session);

/** Asks what anybody may ask, signed in or not. */
export const askPublic = <T>({ path, answer }: Question<T>): Promise<Answer<T>> =>
  askOnce(transport, { method: 'GET', url: base + path, headers: {} }, answer);

export const overlay = createOverlay(store);
export const kept = createKept(store);
export const drafts = createDrafts(store);
export const invitations = createInvitations(store);
export const preferences = createPreferences(store);

/** Who acts on this phone now. */
export const actor = (): Sender | undefined => {
  const current = session.state.get().session;
  return (
    current && {
      personId: current.person.personId,
      role: current.role,
      region: current.region,
      roles: current.roles,
      ...(current.guardianId !== undefined && { guardianId: current.guardianId }),
    }
  );
};

export const outbox = createOutbox<z.infer<typeof AcceptedCommand>>({
  store,
  now: clock.now,
  later: platform.later,
  chance: platform.chance,
  online: platform.online.get,
  actor,
  send: ({ path, commandId, madeAt, data }) => api.send(path, { commandId, madeAt, data }, AcceptedCommand),
  accepted: (entry, { version, state }) => {
    const attempt = attemptOf(entry) === undefined ? undefined : AttemptState.safeParse(state);
    if (attempt?.success) laidOver(attempt.data);
    const followed = isVisit(entry) ? FollowedChild.safeParse(state) : undefined;
    if (followed?.success) overlay.lay(version, followed.data);
    if (state === undefined) sayBriefly('送到了，等镇督导员看过');
    else keepSent(entry, version);
  },
});

/** A new id, minted on this phone. */
export const newId = (kind: IdKind): string => mintId(kind, clock.now(), platform.randomBytes());

/** How an attempt came out is shown from the phone, and is in hand no more. */
const laidOver = (state: AttemptState): void => {
  kept.keep(oneAttempt(state.attemptId), { value: state, readAt: clock.at() });
  sittings.drop(state.attemptId);
};

export const sittings = createSittings({
  store,
  now: clock.now,
  wall: platform.phoneNow,
  later: platform.later,
  chance: platform.chance,
  online: platform.online.get,
  personId: () => actor()?.personId,
  newCommandId: () => newId('command'),
  read: (attemptId) => api.read(oneAttempt(attemptId).path, AttemptState),
  save: async (attemptId, data) => {
    const command = { commandId: newId('command'), data };
    const answer = await api.send(quizPaths.attempt(attemptId, 'answer'), command, AcceptedAttempt);
    return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.state } : answer;
  },
  submit: ({ attempt }, commandId, data) =>
    outbox.save({
      commandId,
      stream: `outreach/${attempt.attemptId}`,
      path: quizPaths.attempt(attempt.attemptId, 'submit'),
      about: { attemptId: attempt.attemptId, name: attempt.title, what: 'submit' },
      data,
      madeAt: clock.at(),
    }),
  isOver: laidOver,
});

const READER = 'reader';

const forgetRead = (): void => {
  kept.clear();
  overlay.clear();
};

/** What one person has read is gone before another may look: a session may run out without a sign-out. */
const forgetForAnother = (): void => {
  const reader = session.state.get().session?.person.personId;
  if (reader === undefined || store.get(READER) === reader) return;
  forgetRead();
  store.set(READER, reader);
};

/** Whose last role has ended may read nothing any more, also not what lies here. */
const forgetAfterTerm = (): void => {
  if (session.state.get().session?.late) forgetRead();
};

/** Signs the person out and takes what was read off the phone; what waits to be sent stays for their return. */
export const signOut = (): void => {
  forgetRead();
  drafts.clear();
  sittings.forget();
  platform.becomePersona(undefined);
  session.end();
};

const sendAll = (): void => {
  outbox.tryNow();
  sittings.tryNow();
};

/** Starts what runs while the phone is on: what waits to be sent follows the network, the session and the front page. */
export const startPhone = (): void => {
  platform.watchHost(sendAll);
  platform.online.listen(() => platform.online.get() && sendAll());
  forgetForAnother();
  forgetAfterTerm();
  session.state.listen(forgetForAnother);
  session.state.listen(forgetAfterTerm);
  session.state.listen(sendAll);
  outbox.pump();
  sittings.pump();
};
