// The county's messages as a desk looks through them: by subscription, by words, and with what was just saved here.
import { type SubscriptionKey, subscriptionKeys, urgencies } from '#shared/notifications/template.ts';
import { templateOf } from '#shared/notifications/templates.ts';
import type { TemplateLine, TemplateLines, WordingState } from '#shared/notifications/wording.ts';
import { sayCount } from '../../../kernel/say.ts';
import { type Watched, watched } from '../../../kernel/watched.ts';
import { sayAudience, urgencyNames } from './way-words.ts';

/** A message as it was worded from here, and at which moment of the county's clock. */
export type WordedHere = Readonly<{ line: TemplateLine; at: string }>;

const all = watched<ReadonlyMap<string, WordedHere>>(new Map());

/** Everything that was worded here since the page was loaded. */
export const wordedHere: Watched<ReadonlyMap<string, WordedHere>> = all;

/** Notes what the county answered, so that it is shown before the list knows it. */
export const layWorded = (before: TemplateLine, state: WordingState, at: string): void => {
  const { key, title, subscription, urgency } = before;
  const head = { key, title, subscription, urgency };
  // Reset: the words and the version of the code.
  const { version, fields } = templateOf(key) ?? before;
  const line = state.own
    ? { ...head, ...state, wordedAt: at }
    : { ...head, version, fields: { ...fields }, own: false };
  all.set(new Map([...all.get(), [key, { line, at }] as const]));
};

// A list that was read so long after a saving has it.
const WRITTEN_MS = 30_000;

/** The messages, those just worded here with their new words. */
export const shownLines = (
  { readAt, templates }: TemplateLines,
  here: ReadonlyMap<string, WordedHere>,
): readonly TemplateLine[] =>
  templates.map((line) => {
    const worded = here.get(line.key);
    return worded && Date.parse(readAt) - Date.parse(worded.at) < WRITTEN_MS ? worded.line : line;
  });

const wordsIn = ({ key, title, urgency, fields, own }: TemplateLine): string => {
  const { text = '', action = '', say = '', audience = [] } = templateOf(key) ?? {};
  return [
    title,
    ...Object.values(fields),
    text,
    action,
    say,
    sayAudience(audience),
    urgencyNames[urgency],
    own ? '改过' : '',
  ]
    .join('\n')
    .toLowerCase();
};

/** What the list is narrowed to. */
export type Narrowing = Readonly<{ typed: string; own: boolean }>;

/** The messages that hold every word typed. */
export const foundLines = (
  lines: readonly TemplateLine[],
  { typed, own }: Narrowing,
): readonly TemplateLine[] => {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => (!own || line.own) && words.every((word) => wordsIn(line).includes(word)));
};

/** The messages of one subscription, what presses first. */
export type Group = Readonly<{ subscription: SubscriptionKey; lines: readonly TemplateLine[] }>;

/** The messages by subscription; one without any is left out. */
export const groupsOf = (lines: readonly TemplateLine[]): readonly Group[] =>
  subscriptionKeys
    .map((subscription) => ({
      subscription,
      lines: urgencies.flatMap((urgency) =>
        lines.filter((line) => line.subscription === subscription && line.urgency === urgency),
      ),
    }))
    .filter((group) => group.lines.length > 0);

/** How many of them the office has worded. */
export const ownIn = (lines: readonly TemplateLine[]): number => lines.filter(({ own }) => own).length;

/** 38 种提醒，改过 2 种 */
export const sayWordings = (lines: readonly TemplateLine[]): string => {
  if (lines.length === 0) return '还没有提醒';
  const kinds = `${sayCount(lines.length, '种提醒')}，`;
  return kinds + (ownIn(lines) === 0 ? '都是原来的写法' : `改过\u00a0${sayCount(ownIn(lines), '种')}`);
};
