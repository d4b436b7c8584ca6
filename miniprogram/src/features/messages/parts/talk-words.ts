// A conversation in the list: what it is called, what was said last, and when.
import type { Role } from '#shared/kernel/access.ts';
import { countyDate, daysBetween } from '#shared/kernel/time.ts';
import { subscriptions } from '#shared/notifications/subscriptions.ts';
import type { TalkLine } from '#shared/notifications/views.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { sayClock, sayDate } from '../../../kernel/say.ts';
import type { IconName } from '../../../ui/drawings.ts';

const matters: Readonly<Record<string, Readonly<{ name: string; icon: IconName }>>> = {
  learning: { name: subscriptions.learning.title, icon: 'learning' },
  entrustment: { name: subscriptions.entrustment.title, icon: 'sheet' },
  office: { name: '工作通知', icon: 'bell' },
};

type Named = Pick<TalkLine, 'talk' | 'name'>;

/** Whose conversation it is: a child's name, or its matter. */
export const nameOfTalk = ({ talk, name }: Named): string => name ?? matters[talk]?.name ?? '孩子';

/** The same above the conversation itself, which may not be there. */
export const titleOfTalk = (talk: string, read: Partial<Named> | undefined): string =>
  read?.name ?? matters[talk]?.name ?? '消息';

/** The drawing of a matter; none for a child. */
export const iconOfTalk = (talk: string): IconName | undefined => matters[talk]?.icon;

/** 8:00 today, 昨天, 6月10日; nothing before the first message. */
export const sayRowTime = (at: string, today: string): string => {
  if (at === '') return '';
  const on = countyDate(at);
  const ago = daysBetween(on, today);
  if (ago === 0) return sayClock(at);
  return ago === 1 ? '昨天' : sayDate(on, today);
};

/** The newest text; a family's child has a conversation before anything was said. */
export const sayNewest = ({ text, title }: Pick<TalkLine, 'text' | 'title'>): string =>
  text || title || '有事点这里，儿童主任打电话给您';

/** A count as a badge shows it. */
export const sayUnread = (unread: number): string => (unread > 99 ? '99+' : String(unread));

/** Where there is no conversation at all. */
export const noTalks = (role: Role): Copy =>
  role === 'guardian'
    ? { what: '还没有消息', next: '要签字、要您知道的事，都会在这里告诉您。' }
    : { what: '还没有消息', next: '走访快到了、有人等您签字或者备案，都会在这里告诉您。' };

/** Where a conversation is not found, or not for this reader. */
export const lostTalk: Copy = {
  what: '没有找到这里的消息',
  next: '孩子可能已转到别的村，请问儿童主任。',
};
