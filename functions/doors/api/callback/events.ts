// What the platform tells of its messages is read as entries: who allowed, refused or withdrew what, and which message arrived.
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

/**
 * One thing that the platform told of one person and one template. `key` is the same however often it is told, `at` is the
 * platform's time, to the second. A message's id and what became of it stand where a message is meant.
 */
export type CallbackEntry = Readonly<{
  openid: string;
  platformId: string;
  kind: 'allowed' | 'refused' | 'withdrawn' | 'delivered' | 'undelivered';
  messageId?: string;
  reason?: string;
  at: string;
  key: string;
}>;

const LONGEST_REASON = 100;

const Id = z.string().check(z.minLength(1), z.maxLength(128));
// Described as text, and sent as a number where it is one.
const Digits = z.pipe(z.union([z.string(), z.number()]), z.transform(String)).check(z.regex(/^\d{1,20}$/));
const Seconds = z.pipe(z.union([z.string(), z.number()]), z.transform(String)).check(z.regex(/^\d{1,11}$/));

const Asked = z.object({ TemplateId: Id, SubscribeStatusString: z.string() });
const Told = z.object({
  TemplateId: Id,
  MsgID: z.optional(Digits),
  ErrorCode: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
  ErrorStatus: z._default(z.string(), ''),
});
const Pushed = z.looseObject({ FromUserName: Id, CreateTime: Seconds, Event: z.string() });
type Pushed = z.infer<typeof Pushed>;
type Found = Pick<CallbackEntry, 'platformId' | 'kind' | 'messageId' | 'reason'>;

// One of them comes as itself and several as a list; older descriptions put both under the event's own name.
const itemsOf = (pushed: Pushed, under: string): unknown => {
  const named = pushed[under];
  const inNamed = typeof named === 'object' && named !== null && 'List' in named ? named.List : named;
  return [pushed['List'] ?? inNamed].flat();
};

const reasonOf = ({ ErrorCode, ErrorStatus }: z.infer<typeof Told>): string =>
  [...(ErrorStatus || ErrorCode)].slice(0, LONGEST_REASON).join('');

// In the settings somebody only takes back; a yes that is told from there allows no message more.
const answerIn = (
  { TemplateId: platformId, SubscribeStatusString: said }: z.infer<typeof Asked>,
  refusal: 'refused' | 'withdrawn',
): readonly Found[] => {
  if (!said.startsWith('accept')) return [{ platformId, kind: refusal }];
  return refusal === 'refused' ? [{ platformId, kind: 'allowed' }] : [];
};

const askedIn = (items: unknown, refusal: 'refused' | 'withdrawn'): readonly Found[] | undefined =>
  z.safeParse(z.array(Asked), items).data?.flatMap((asked) => answerIn(asked, refusal));

const toldIn = (items: unknown): readonly Found[] | undefined =>
  z.safeParse(z.array(Told), items).data?.map((told) => ({
    platformId: told.TemplateId,
    kind: told.ErrorCode === '0' ? 'delivered' : 'undelivered',
    ...(told.MsgID !== undefined && { messageId: told.MsgID }),
    ...(told.ErrorCode !== '0' && { reason: reasonOf(told) }),
  }));

const foundIn = (pushed: Pushed): readonly Found[] | undefined => {
  switch (pushed.Event) {
    case 'subscribe_msg_popup_event':
      return askedIn(itemsOf(pushed, 'SubscribeMsgPopupEvent'), 'refused');
    case 'subscribe_msg_change_event':
      return askedIn(itemsOf(pushed, 'SubscribeMsgChangeEvent'), 'withdrawn');
    case 'subscribe_msg_sent_event':
      return toldIn(itemsOf(pushed, 'SubscribeMsgSentEvent'));
    default:
      return [];
  }
};

// A message's id has 64 bits: where it comes as a bare number it is made text before it is parsed as one and becomes another.
const withIdsAsText = (text: string): string => text.replace(/("MsgID"\s*:\s*)(\d+)/g, '$1"$2"');

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(withIdsAsText(text));
  } catch {
    return undefined;
  }
};

/** The entries of a message; none where it is about something else, undefined where it cannot be read. */
export const entriesIn = (text: string): readonly CallbackEntry[] | undefined => {
  const json = jsonIn(text);
  if (typeof json !== 'object' || json === null) return undefined;
  const pushed = z.safeParse(Pushed, json);
  // Whatever else is pushed to an app, a customer's message for one, is genuine and no concern of ours.
  if (!pushed.success)
    return 'Event' in json && String(json.Event).startsWith('subscribe_msg') ? undefined : [];
  const { FromUserName: openid, CreateTime, Event } = pushed.data;
  return foundIn(pushed.data)?.map((found) => {
    const parts = [openid, Event, CreateTime, found.platformId, found.kind, found.messageId ?? ''];
    return {
      openid,
      ...found,
      at: new Date(Number(CreateTime) * 1000).toISOString(),
      key: createHash('sha256').update(JSON.stringify(parts)).digest('base64url'),
    };
  });
};
