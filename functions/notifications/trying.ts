// One try of one way: nobody else may be sending, and whoever vanished while they might have sent is never repeated.
import { refuse } from '#shared/kernel/refusal.ts';
import type { Ordered, Outcome } from './notification-command.ts';
import type { NotificationState } from './notification-state.ts';

type Raised = Exclude<NotificationState, { status: 'none' }>;

/** Claims the next try; an ended lease is told first, as whoever held it may have sent. */
export const claim = ({ at, data }: Ordered<'claim'>, state: Raised): Outcome => {
  const { message } = state;
  switch (state.status) {
    case 'ended':
      return refuse('already_ended');
    case 'claimed': {
      if (at < state.leaseUntil) return refuse('already_claimed');
      const { channel } = state;
      return [{ type: 'notification.uncertain', attempt: message.attempt, channel, reason: 'lease_over' }];
    }
    case 'waiting': {
      if (at < state.dueAt) return refuse('not_yet');
      if (at >= message.expiresAt) return [{ type: 'notification.expired' }];
      const { channel, leaseSeconds, items } = data;
      // Another worker, who looked at the same moment, was there before.
      if (message.tried.includes(channel)) return refuse('already_claimed');
      const leaseUntil = new Date(Date.parse(at) + leaseSeconds * 1000).toISOString();
      const attempt = message.attempt + 1;
      return [{ type: 'notification.claimed', channel, attempt, leaseUntil, ...(items && { items }) }];
    }
  }
};

/** How the try that is claimed ended; only its own worker may say so. */
export const noteOutcome = ({ data }: Ordered<'note_outcome'>, state: Raised): Outcome => {
  const { attempt, outcome, reason, until, messageId, readBy } = data;
  if (state.status !== 'claimed' || state.message.attempt !== attempt) return refuse('not_claimed');
  const tried = { attempt, channel: state.channel, ...(reason !== undefined && { reason }) };
  switch (outcome) {
    case 'sent':
      return [
        {
          type: 'notification.sent',
          ...tried,
          ...(messageId !== undefined && { messageId }),
          ...(readBy !== undefined && { readBy }),
        },
      ];
    case 'turned_down':
      return [{ type: 'notification.turned_down', ...tried }];
    case 'gave_up':
      return [{ type: 'notification.turned_down', ...tried, gaveUp: true }];
    case 'uncertain':
      return [{ type: 'notification.uncertain', ...tried }];
    case 'deferred':
      return until === undefined ? refuse('not_yet') : [{ type: 'notification.deferred', ...tried, until }];
  }
};
