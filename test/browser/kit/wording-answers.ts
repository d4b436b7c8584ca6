// How the county in memory words its messages: by the rules of the county itself, with two that its office has worded.
import { wordingDecider } from '#functions/notifications/decide/wording.ts';
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { isRefusal, refuse } from '#shared/kernel/refusal.ts';
import { templates } from '#shared/notifications/templates.ts';
import { ResetTemplate, type TemplateLines, WordTemplate } from '#shared/notifications/wording.ts';

type Wording = Readonly<{ version: number; fields?: Readonly<Record<string, string>>; at: string }>;
type Data = Readonly<
  { type: 'word_template'; data: WordTemplate } | { type: 'reset_template'; data: ResetTemplate }
>;

const commands = { word: WordTemplate, reset: ResetTemplate };
const desks = ['supervisor', 'officer', 'auditor'];

/** The wordings of one county. */
export const createWordings = (now: () => string) => {
  const all = new Map<string, Wording>();

  const change = (command: Data): unknown => {
    const { key } = command.data;
    const { initial, decide, evolve } = wordingDecider;
    const before = all.get(key) ?? initial;
    const decided = decide({ ...command, id: key, at: now(), by: 'nobody', needs: {} }, before);
    if (isRefusal(decided)) return decided;
    const after = decided.reduce(evolve, before);
    all.set(key, { ...after, at: now() });
    const { version, fields } = after;
    const state = { version, fields: { ...fields }, own: fields !== undefined };
    return { stream: `notifications/${key}`, version, state };
  };
  /** Words one message, as some officer at another desk would. */
  const word = (key: string, fields: Record<string, string>): unknown =>
    change({ type: 'word_template', data: { key, fields } });

  word('visit_overdue', { thing1: '过了走访的日子，请先去这一家' });
  word('training_tomorrow', { thing1: '您报名的培训明天开始，请准时到' });
  for (const [key, one] of all) all.set(key, { ...one, at: '2026-06-09T02:20:00.000Z' });

  const list = (): TemplateLines => ({
    readAt: now(),
    templates: Object.entries(templates).map(([key, { version, title, subscription, urgency, fields }]) => {
      const own = all.get(key)?.fields;
      const worded = own && all.get(key);
      return {
        key,
        version: worded?.version ?? version,
        title,
        subscription,
        urgency,
        fields: { ...(own ?? fields) },
        own: own !== undefined,
        ...(worded && { wordedAt: worded.at }),
      };
    }),
  });
  const tell = (act: string, body: unknown): unknown => {
    const { data } = CommandEnvelope.parse(body);
    const read = (act === 'word' ? commands.word : commands.reset).safeParse(data);
    if (!read.success) {
      const [issue] = read.error.issues;
      return refuse('invalid_input', issue?.path.join('.'), issue?.message);
    }
    return act === 'word'
      ? change({ type: 'word_template', data: WordTemplate.parse(data) })
      : change({ type: 'reset_template', data: ResetTemplate.parse(data) });
  };
  return {
    word,
    /** Undefined where the path is about something else. */
    answer: (who: Readonly<{ role: string }>, method: string, path: string, body: unknown): unknown => {
      const [, slice, kind, act = ''] = path.split('/');
      if (slice !== 'notifications' || kind !== 'templates') return undefined;
      const may = method === 'GET' ? desks.includes(who.role) : who.role === 'officer';
      if (!may) return refuse('role_not_allowed');
      return method === 'GET' ? list() : tell(act, body);
    },
  };
};
