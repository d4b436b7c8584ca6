// What a family asked for, and what became of it, in one clause each.
import { countyDate, daysBetween } from '#shared/kernel/time.ts';
import type { CallOwner, callOutcomes } from '#shared/notifications/call.ts';
import { sayClock, sayDate } from '../../../kernel/say.ts';
import type { ShownAsked } from './shown-talk.ts';

const ownerNames = {
  director: '儿童主任',
  supervisor: '镇督导员',
  officer: '民政局',
} as const satisfies Record<CallOwner, string>;

const outcomeNames = {
  reached: '打过电话',
  visited: '上门来过',
  not_reached: '打了，没打通',
} as const satisfies Record<(typeof callOutcomes)[number], string>;

/** The surnames of two characters that are met with. */
const TWO_LONG = /^(?:欧阳|上官|司马|诸葛|司徒|夏侯|皇甫|东方|令狐|公孙|慕容)/;

/** 沈主任 for a director, anybody else by name, or by office where no name is known. */
export const nameOfCaller = (name: string | undefined, owner: CallOwner | undefined): string => {
  if (!name) return owner ? ownerNames[owner] : '儿童主任';
  return owner === 'director' ? `${name.slice(0, TWO_LONG.test(name) ? 2 : 1)}主任` : name;
};

const days: Readonly<Record<string, string>> = { '-1': '明天', '0': '今天', '1': '昨天' };

const sayOn = (at: string, today: string): string => {
  const on = countyDate(at);
  return days[daysBetween(on, today)] ?? sayDate(on, today);
};

/** A date keeps its distance from the words before it, 今天 does not. */
const after = (words: string): string => (/^\d/.test(words) ? `\u00a0${words}` : words);

/** A moment that may be to come: 今天 11:41, 6月15日 18:00. */
export const sayWhen = (at: string, today: string): string => `${sayOn(at, today)}\u00a0${sayClock(at)}`;

/** What was asked for; free text as it was written. */
export const sayAsked = ({ reason, note }: Pick<ShownAsked, 'reason' | 'note'>): string => {
  if (reason === 'needs_help') return '孩子需要帮助';
  return reason === 'note' && note !== undefined ? note : '请回电话';
};

/** What became of it; `warn` where somebody had better telephone. */
export type Became = Readonly<{ words: string; warn?: boolean }>;

const sayOpen = ({ reason, call }: ShownAsked, now: string, today: string): Became => {
  if (!call) return { words: '已送到，等回电' };
  const by = after(sayWhen(call.dueAt, today));
  const who = ownerNames[call.owner];
  if (call.dueAt < now) return { words: `该在${by}\u00a0前回电，还没有打`, warn: true };
  if (reason === 'needs_help') return { words: `已告诉${who}，最晚${by}\u00a0联系` };
  return { words: `${call.owner === 'director' ? '' : `转给了${who}，`}等回电，最晚${by}` };
};

const sayDone = ({ done, call }: ShownAsked, today: string): Became => {
  const on = done?.doneAt === undefined ? '' : after(sayOn(done.doneAt, today));
  const who = nameOfCaller(done?.doneBy, call?.owner);
  const gap = on.startsWith('\u00a0') ? '\u00a0' : '';
  return { words: `${who}${on}${gap}${outcomeNames[done?.outcome ?? 'reached']}` };
};

/** What became of it, as it stands now. */
export const sayBecame = (asked: ShownAsked, now: string, today: string): Became => {
  switch (asked.standing) {
    case 'waiting':
      return asked.reason === 'needs_help'
        ? { words: '还没有送到，有网马上送。急事请直接打电话', warn: true }
        : { words: '待送出，有网自动送出' };
    case 'refused':
      return { words: '没有送成，请直接打电话', warn: true };
    case 'open':
      return sayOpen(asked, now, today);
    case 'done':
      return sayDone(asked, today);
  }
};
