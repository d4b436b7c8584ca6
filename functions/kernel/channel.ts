// One sending over a channel outside ends in one of four ways, and each way says what may follow it.

/** What goes out: the platform's own name of the template, the page it leads to, and its fields as they are read. */
export type Message = Readonly<{
  platformId: string;
  page: string;
  fields: Readonly<Record<string, string>>;
}>;

/**
 * How a sending ended; `reason` is the channel's own code. `rejected` never succeeds, however often it is tried. `deferred`
 * was surely not sent and may be tried again, where `pausedUntil` is given not before then, for anybody. `uncertain` may have
 * been sent and is never sent again.
 */
export type Sent =
  | Readonly<{ ending: 'sent'; messageId?: string }>
  | Readonly<{ ending: 'rejected'; reason: string }>
  | Readonly<{ ending: 'deferred'; reason: string; pausedUntil?: string }>
  | Readonly<{ ending: 'uncertain'; reason: string }>;
