// The phone, put together once: its store, session, outbox and everything kept, over the host it runs on.
import * as z from 'zod/mini';
import { type IdKind, mintId } from '#shared/kernel/id.ts';
import { AttemptState } from '#shared/outreach/attempts.ts';
import { FollowedChild } from '#shared/visits/contract.ts';
import { createAllow } from './allow.ts';
import { createCountyClock } from './county-clock.ts';
import { createDevice } from './device.ts';
import { createDrafts } from './drafts.ts';
import { createInbox } from './inbox.ts';
import { createInvitations } from './invitations.ts';
import { createKept } from './kept.ts';
import { messagePaths, ownInbox } from './message-queries.ts';
import { createOutbox } from './outbox.ts';
import { attemptOf, isVisit, type Sender } from './outbox-entry.ts';
import { createOverlay } from './overlay.ts';
import * as platform from './platform.ts';
import { createPreferences } from './preferences.ts';
import type { Question } from './queries.ts';
import { AcceptedAttempt, oneAttempt, quizPaths } from './quiz-queries.ts';
import { type Answer, askOnce, createApi } from './request.ts';
import { keepSentCall } from './sent-calls.ts';
import { keepSent } from './sent-sessions.ts';
import { forgetSaid, keepKnown, keepSaid } from './sent-talks.ts';
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
    // Whoever has signed out meanwhile leaves nothing on the phone.
    if (entry.by.personId !== actor()?.personId) return;
    const attempt = attemptOf(entry) === undefined ? undefined : AttemptState.safeParse(state);
    if (attempt?.success) laidOver(attempt.data);
    const followed = isVisit(entry) ? FollowedChild.safeParse(state) : undefined;
    if (followed?.success) overlay.lay(version, followed.data);
    if (state === undefined) sayBriefly('送到了，等镇督导员看过');
    else keepSent(entry, version);
    keepSaid(entry, state);
    keepSentCall(entry, version);
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

/** What is sent behind the person's back: nothing that they would miss, and nothing they are told of. */
const sendQuietly = (
  what: 'tell_credit' | 'read_talk' | 'read_message',
  to: Readonly<{ talk: string; stream: string; path: string }>,
  data: object,
): void => {
  const { talk, stream, path } = to;
  const about = { talk, name: '', what };
  outbox.save({ commandId: newId('command'), stream, path, about, data, madeAt: clock.at(), quiet: true });
};

/** The message centre as this phone knows it. */
export const inbox = createInbox({
  store,
  now: clock.now,
  find: () => kept.find(ownInbox)?.value,
  keep: (value) => kept.keep(ownInbox, { value, readAt: clock.at() }),
  read: () => api.read(ownInbox.path, ownInbox.answer),
  reader: () => {
    const current = session.state.get().session;
    if (!current || current.late || !platform.online.get()) return undefined;
    return `${current.person.personId} ${current.role} ${current.region}`;
  },
});

/** What the person allows on WeChat. */
export const allow = createAllow({
  request: platform.requestSubscribe,
  subscriptions: () => session.state.get().session?.subscriptions,
  tell: (data) =>
    sendQuietly(
      'tell_credit',
      {
        talk: data.subscription,
        stream: `notifications/credit/${data.subscription}`,
        path: messagePaths.tellCredit,
      },
      data,
    ),
});

/** A conversation was shown up to its newest entry. */
export const noteTalkRead = (talk: string, upTo: string): void => {
  if (!inbox.noteRead(talk, upTo)) return;
  const stream = `notifications/talk/${talk}`;
  sendQuietly('read_talk', { talk, stream, path: messagePaths.readTalk }, { talk, upTo });
};

/** The person says that they know of a message. */
export const noteMessageRead = (talk: string, messageId: string): void => {
  keepKnown(messageId, clock.at());
  const stream = `notifications/${messageId}`;
  sendQuietly('read_message', { talk, stream, path: messagePaths.read(messageId) }, {});
};

const READER = 'reader';

const forgetRead = (): void => {
  kept.clear();
  overlay.clear();
  inbox.forget();
  allow.forget();
  forgetSaid();
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

/** After the page's own question, how many messages are unread. */
const LOOK_IN_MS = 2_500;
const lookIn = (): void => void platform.later(LOOK_IN_MS, inbox.lookIn);

const comeToFront = (): void => {
  sendAll();
  lookIn();
};

/** Starts what runs while the phone is on: what waits to be sent follows the network, the session and the front page. */
export const startPhone = (): void => {
  platform.watchHost(comeToFront);
  platform.online.listen(() => platform.online.get() && comeToFront());
  forgetForAnother();
  forgetAfterTerm();
  session.state.listen(forgetForAnother);
  session.state.listen(forgetAfterTerm);
  session.state.listen(comeToFront);
  outbox.pump();
  sittings.pump();
  lookIn();
};
