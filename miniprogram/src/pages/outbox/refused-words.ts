// Why an entry was refused, in the words of what it is about: what is absent is no child's file where it is no child's.
import type { Copy } from '../../kernel/copy.ts';
import type { OutboxEntry } from '../../kernel/outbox-entry.ts';
import { wordsOf } from '../../kernel/refusal-copy.ts';

type About = OutboxEntry['about'];

const lost = {
  session: { what: '没有找到这次宣讲', next: '可能已经换了人管这个村，请问镇督导员。' },
  training: { what: '没有找到这场培训', next: '可能取消了，请问镇督导员。' },
  attempt: { what: '没有找到这份答卷', next: '请回到“学习和竞答”再看一次。' },
  talk: { what: '没有找到这个孩子', next: '请直接打电话给儿童主任。' },
  call: { what: '没有找到这个电话', next: '可能换了人管这个村，请问镇督导员。' },
} as const satisfies Record<string, Copy>;

const lostOf = (about: About): Copy | undefined => {
  if ('sessionId' in about) return lost.session;
  if ('trainingId' in about) return lost.training;
  if ('callId' in about) return lost.call;
  if ('talk' in about) return lost.talk;
  return 'attemptId' in about ? lost.attempt : undefined;
};

/** One bold clause and one plain clause. */
export const refusedWords = ({ about, refusal }: Pick<OutboxEntry, 'about' | 'refusal'>): Copy => {
  const isLost = refusal?.refused === 'not_found';
  return (isLost ? lostOf(about) : undefined) ?? wordsOf(refusal ?? { refused: 'unknown' });
};
