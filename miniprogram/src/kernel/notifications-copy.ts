// The Chinese words of every refusal about messages, allowances and calls: what is so, and what changes it.
import type { CallRefusal } from '#shared/notifications/call.ts';
import type { NotificationRefusal } from '#shared/notifications/contract.ts';
import type { CreditRefusal } from '#shared/notifications/credit.ts';
import type { talkRefusals } from '#shared/notifications/reminding.ts';
import type { Copy } from './copy.ts';

/** A no to anything about messages. */
export type MessageRefusal =
  | NotificationRefusal
  | CreditRefusal
  | CallRefusal
  | (typeof talkRefusals)[number];

export const notificationsCopy = {
  already_raised: { what: '这条消息已经在发了', next: '不用再发。' },
  already_ended: { what: '这条消息已经办完', next: '不用再办。' },
  already_claimed: { what: '这条消息正在发出', next: '不用再发。' },
  not_claimed: { what: '这条消息还没有开始发', next: '会自动发出。' },
  not_raised: { what: '没有找到这条消息', next: '请回到“消息”再看一次。' },
  not_yet: { what: '还没到发这条消息的时候', next: '到了会自动发出。' },
  message_not_yours: { what: '这条消息不是发给您的', next: '请看看登录的是不是您本人。' },
  reply_unknown: { what: '这个回答现在不能选了', next: '请回到这条消息，从给出的几项里选。' },
  still_on_its_way: { what: '这条消息还在发送', next: '等它有了结果，再看要不要重发。' },
  no_credit: { what: '这个人没有微信提醒可用了', next: '急事会改发短信或打电话。' },
  credit_not_used: { what: '这一条没有用过', next: '不用处理。' },
  call_already_opened: { what: '这个电话已经请过了', next: '不用再请，等回电就行。' },
  call_not_open: { what: '这个电话已经打过了', next: '不用再打。' },
  notes_closed: { what: '现在不收文字', next: '请点“请回电话”，儿童主任会打给您。' },
  note_missing: { what: '还没有写内容', next: '写上一句再送。' },
  nobody_above: { what: '上面没有可以转的人了', next: '请您打这个电话。' },
  already_read: { what: '这些消息已经看过', next: '不用处理。' },
} as const satisfies Record<MessageRefusal, Copy>;
