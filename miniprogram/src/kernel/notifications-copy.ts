// The Chinese words of every refusal about messages, allowances and calls: what is so, and what changes it.
import type { CallRefusal } from '#shared/notifications/call.ts';
import type { NotificationRefusal } from '#shared/notifications/contract.ts';
import type { CreditRefusal } from '#shared/notifications/credit.ts';
import type { talkRefusals } from '#shared/notifications/reminding.ts';
import type { WordingFault, WordingRefusal } from '#shared/notifications/wording.ts';
import type { Copy } from './copy.ts';

/** A no to anything about messages. */
export type MessageRefusal =
  | NotificationRefusal
  | CreditRefusal
  | CallRefusal
  | (typeof talkRefusals)[number]
  | WordingRefusal;

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
  wording_not_fitting: { what: '这样写放不进微信的提醒', next: '请按字数改短，不写孩子和村镇的名字。' },
  wording_unchanged: { what: '和现在的写法一样', next: '没有改动，不用再存。' },
  already_read: { what: '这些消息已经看过', next: '不用处理。' },
} as const satisfies Record<MessageRefusal, Copy>;

/** What is wrong with the words of a pushed field: the platform would not take them, or they tell too much. */
export const wordingFaults = {
  too_long: '太长了，请改短一些',
  wrong_form: '内容要写在一行里，提示只能写汉字',
  empty: '还没有填',
  unknown_type: '微信不认识这一栏，请更新到新版再改',
  unknown_field: '这条提醒没有这一栏，请更新到新版再改',
  unknown_placeholder: '花括号里写的换不出来，请去掉',
  tells_too_much: '不能写颜色、村镇和孩子的类别：锁着的屏幕上别人也看得见',
} as const satisfies Record<WordingFault, string>;
