// Planted bugs in the life of a message: each tells somebody twice, at night, too late, of what is settled, or never.
import * as z from 'zod/mini';
import type { Fact } from '#functions/kernel/decider.ts';
import type { Fold, Kind } from '#functions/kernel/kind.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { isRefusal, refuse } from '#shared/kernel/refusal.ts';
import { addDays, countyDate, countyMoment } from '#shared/kernel/time.ts';
import { ClaimNotification, NotificationStanding } from '#shared/notifications/contract.ts';
import { isQuiet, QUIET } from '#shared/notifications/send-time.ts';
import { digestsApart } from './digests-apart.ts';
import type { Machine } from './doors.ts';
import { deciding, type Redecide } from './redeciding.ts';
import type { Twin } from './running.ts';

const LEASE_MS = 60_000;
const Outcome = z.object({ outcome: z.string() });

const standingOf = (fold: Fold, id: string): NotificationStanding =>
  NotificationStanding.parse(fold.caller(id));

// Whoever comes takes it over, whoever has it.
const claimsOver: Redecide = (decision, [command, { at, id }], fold) => {
  const isClaimed = isRefusal(decision) && decision.refused === 'already_claimed';
  if (!isClaimed || command.type !== 'claim') return decision;
  const { leaseSeconds: _, ...what } = ClaimNotification.parse(command.data);
  const leaseUntil = new Date(Date.parse(at) + LEASE_MS).toISOString();
  const attempt = standingOf(fold, id).attempt + 1;
  return [{ type: 'notification.claimed', ...what, attempt, leaseUntil }];
};

// What somebody left behind is thought not to have gone.
const triesAnew: Redecide = (decision, [command, { at }]) => {
  const [first] = isRefusal(decision) ? [] : decision;
  if (command.type !== 'claim' || first?.type !== 'notification.uncertain') return decision;
  const deferred: Fact & Record<string, unknown> = { ...first, type: 'notification.deferred', until: at };
  return [deferred];
};

const forgetsDeferrals: Redecide = (decision, [command]) => {
  const isDeferred = command.type === 'note_outcome' && Outcome.parse(command.data).outcome === 'deferred';
  return isDeferred ? refuse('not_claimed') : decision;
};

const refusing =
  (type: string): Redecide =>
  (decision, [command]) =>
    command.type === type ? refuse('not_yet') : decision;

const spendsTwice: Redecide = (decision, [command]) =>
  isRefusal(decision) || command.type !== 'spend' ? decision : [...decision, ...decision];

const withDue =
  (change: (due: Kind['projections'][number]['due']) => Kind['projections'][number]['due']) =>
  (real: Machine): Machine => ({
    ...real,
    slices: real.slices.map(
      (slice): Slice => ({
        ...slice,
        kinds: slice.kinds.map((kind) => ({
          ...kind,
          projections: kind.projections.map((one) =>
            one.row === 'message' ? { ...one, due: change(one.due) } : one,
          ),
        })),
      }),
    ),
  });

// In a month's last night it is thought to be the morning after.
const lastNightAsMorning = (at: string): string => {
  const tomorrow = addDays(countyDate(at), 1);
  const isLastNight = isQuiet(at) && tomorrow.endsWith('-01');
  return isLastNight ? countyMoment(tomorrow, QUIET.until) : at;
};

/** Twins of messages. */
export const newsTwins: readonly Twin[] = [
  {
    name: 'a claim that whoever comes takes over',
    from: 12,
    shows: /arrived \d times/,
    machine: deciding('notifications', claimsOver),
  },
  {
    name: 'a claim whose lease is over taken over and sent again',
    shows: /arrived \d times/,
    machine: deciding('notifications', triesAnew),
  },
  {
    name: 'a throttled message that nobody writes down',
    shows: /left behind by somebody who had its answer/,
    machine: deciding('notifications', forgetsDeferrals),
  },
  {
    name: 'a throttled message that waits for no day',
    shows: /nobody ever looks at it again/,
    machine: withDue((due) => (fields) => (fields['reason'] === undefined ? due(fields) : undefined)),
  },
  {
    name: 'what came too late never ends',
    shows: /never ended/,
    machine: deciding('notifications', refusing('expire')),
  },
  {
    name: 'what a digest took with it never ends',
    from: 9,
    shows: /never ended/,
    machine: deciding('notifications', refusing('end_with_digest')),
  },
  {
    name: 'a digest of its own for every piece of news',
    shows: /was told of \d digests/,
    ports: (ports, door) => (door === 'notifier' ? digestsApart(ports) : ports),
  },
  {
    name: 'quiet hours that end with the month',
    from: 9,
    shows: /arrived at night/,
    ports: (ports, door) =>
      door === 'notifier'
        ? {
            ...ports,
            surroundings: { ...ports.surroundings, now: () => lastNightAsMorning(ports.surroundings.now()) },
          }
        : ports,
  },
  {
    name: 'news told without asking whether it is still so',
    shows: /arrived though it was settled/,
    machine: (real) => ({
      ...real,
      deliver: (parts, message) => {
        const { reader } = parts;
        // A row that has heard of nothing yet says nothing against anything.
        const row: typeof reader.row = async (...asked) => {
          const found = await reader.row(...asked);
          return found && { ...found, seen: {} };
        };
        return real.deliver({ ...parts, reader: { ...reader, row } }, message);
      },
    }),
  },
  {
    name: 'a credit that is spent twice',
    shows: /spent \d+ on \d+ messages/,
    machine: deciding('notifications', spendsTwice),
  },
  {
    name: 'a credit that nobody gives back',
    shows: /spent \d+ on \d+ messages/,
    machine: deciding('notifications', refusing('give_back')),
  },
];
