// Every sending that the double heard is kept with what came of it, in the order of the calls, so that others' accounts can be held against it.
import * as z from 'zod/mini';

/**
 * One sending: taken, refused with a code, failed with an HTTP status, or dropped without an answer. Where a message was taken
 * its id stands with it, whatever the caller was told.
 */
export type SendEntry = Readonly<{
  n: number;
  openid: string;
  templateId: string;
  fields: Readonly<Record<string, string>>;
  at: string;
  outcome: 'accepted' | 'dropped' | number;
  messageId?: string;
}>;

/** What was answered: the status and body of an answer, or nothing. */
export type Answered = Readonly<{ status: number; body?: unknown }> | 'dropped';

/** The log since the start. */
export type SendLog = Readonly<{
  /** A call has come: it gets its number now, and its entry once it is known what came of it. */
  begin: (input: unknown, at: string) => (answered: Answered, done: Answered | undefined) => void;
  entries: () => readonly SendEntry[];
}>;

const Call = z.object({
  touser: z.catch(z.string(), ''),
  template_id: z.catch(z.string(), ''),
  data: z.catch(z.record(z.string(), z.object({ value: z.catch(z.string(), '') })), {}),
});
const Said = z.object({ errcode: z.number(), msgid: z.optional(z.string()) });
const OK = 200;

const saidIn = (answered: Answered | undefined): z.infer<typeof Said> | undefined =>
  answered === undefined || answered === 'dropped' ? undefined : z.safeParse(Said, answered.body).data;

const outcomeOf = (answered: Answered): SendEntry['outcome'] => {
  if (answered === 'dropped') return 'dropped';
  const errcode = saidIn(answered)?.errcode;
  if (answered.status !== OK || errcode === undefined) return answered.status;
  return errcode === 0 ? 'accepted' : errcode;
};

/** An empty log. */
export const startSendLog = (): SendLog => {
  const entries: SendEntry[] = [];
  let calls = 0;
  return {
    begin: (input, at) => {
      const n = ++calls;
      const call = z.safeParse(Call, input).data;
      const fields = Object.entries(call?.data ?? {}).map(([name, { value }]) => [name, value] as const);
      return (answered, done) => {
        const messageId = saidIn(done)?.msgid;
        entries.push({
          n,
          openid: call?.touser ?? '',
          templateId: call?.template_id ?? '',
          fields: Object.fromEntries(fields),
          at,
          outcome: outcomeOf(answered),
          ...(messageId !== undefined && { messageId }),
        });
      };
    },
    entries: () => entries.toSorted((one, other) => one.n - other.n),
  };
};
