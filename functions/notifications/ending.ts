// The ending that each fact of a notification tells.

/** By the fact's type; a claim is no ending. */
export const endingOfFact = {
  'notification.sent': 'sent',
  'notification.rejected': 'rejected',
  'notification.deferred': 'deferred',
  'notification.uncertain': 'uncertain',
} as const;
