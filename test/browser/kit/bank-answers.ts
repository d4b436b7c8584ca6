// Which question and which command of the officer's desk of banks goes where, for whom; each command once.
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import { CheckImport } from '#shared/outreach/import.ts';
import { PreviewPaper } from '#shared/outreach/papers.ts';
import { createBankDesk } from './bank-desk.ts';
import { checkedSheets } from './bank-sheets.ts';
import { bankAsks, previewOf } from './bank-views.ts';
import type { Outcome } from './desk-people.ts';
import type { Acting } from './sign-ins.ts';

const KINDS = ['counties', 'policies', 'banks', 'papers', 'regions', 'contests', 'import'];
/** Of a contest everybody sees the tables. */
const OPEN = ['tables'];

/** The answers of the desk; `now` is the county's clock. */
export const createBankAnswers = (now: () => string, isEmpty: boolean) => {
  const desk = createBankDesk(now, isEmpty);
  const answered = new Map<string, Readonly<{ body: string; done: Outcome }>>();

  const once = (body: unknown, act: (data: unknown) => Outcome): Outcome => {
    const envelope = CommandEnvelope.safeParse(body);
    if (!envelope.success) return refuse('invalid_input', envelope.error.issues[0]?.path.join('.'));
    const { commandId, data } = envelope.data;
    const text = JSON.stringify(data);
    const before = answered.get(commandId);
    if (before) return before.body === text ? before.done : refuse('command_reused');
    const done = act(data);
    if (!('refused' in done)) answered.set(commandId, { body: text, done });
    return done;
  };
  const asksWithBody: Readonly<Record<string, (body: unknown) => unknown>> = {
    '/outreach/import/check': (body) => {
      const asked = CheckImport.safeParse(body);
      if (!asked.success) return refuse('invalid_input');
      return checkedSheets[asked.data.name] ?? refuse('sheet_unreadable');
    },
    '/outreach/papers/preview': (body) => {
      const asked = PreviewPaper.safeParse(body);
      return asked.success ? previewOf(desk, asked.data, now()) : refuse('invalid_input');
    },
  };
  const tell = (path: string, body: unknown): unknown => {
    const [, , kind = '', id = '', act = ''] = path.split('/');
    const run = desk.acts[`${kind}/${act}`];
    return asksWithBody[path]?.(body) ?? (run && once(body, (data) => run(id, data)));
  };
  const ask = (who: Acting, path: string, query: string): unknown => {
    const [, , kind = '', id = '', what = ''] = path.split('/');
    const isPlace = kind === 'counties' || kind === 'regions';
    if (isPlace && !covers(who.region, id)) return refuse('not_found');
    const view = bankAsks[`${kind}/${what}`];
    return view && (view(desk, id, now(), new URLSearchParams(query)) ?? refuse('not_found'));
  };
  return {
    desk,
    /** Undefined where it is no matter of this desk. */
    answer: (who: Acting, method: string, asked: string, body: unknown): unknown | Refusal => {
      const [path = '', query = ''] = asked.split('?');
      const [, slice, kind = '', , what = ''] = path.split('/');
      if (slice !== 'outreach' || !KINDS.includes(kind) || OPEN.includes(what)) return undefined;
      if (who.role !== 'officer') return undefined;
      return method === 'POST' ? tell(path, body) : ask(who, path, query);
    },
  };
};
