// Every refusal of the contracts has its Chinese words: what is so, and what changes it.

import type { AccessRefusal } from '#shared/access/contract.ts';
import type { KernelRefusal } from '#shared/kernel/refusal.ts';
import type { NotificationRefusal } from '#shared/notifications/contract.ts';
import type { RegistryRefusal } from '#shared/registry/contract.ts';
import type { VisitRefusal } from '#shared/visits/contract.ts';
import { fieldNames, reasonNames } from './reason-copy.ts';

/** A refusal, from the server or as it was kept on the phone. */
type Refused = Readonly<{ refused: string; field?: string | undefined; reason?: string | undefined }>;

/** One bold clause (`what`) and one plain clause (`next`). */
export type Copy = Readonly<{ what: string; next: string }>;

type EveryRefusal = KernelRefusal | AccessRefusal | RegistryRefusal | VisitRefusal | NotificationRefusal;

export const refusalCopy = {
  invalid_input: { what: '有一项填得不对', next: '改好再保存，其他的都留着。' },
  malformed_json: { what: '送出的内容不完整', next: '请退出重进，再试一次，填的都留着。' },
  body_too_large: { what: '内容太长', next: '请把补充的话写短一些再保存。' },
  not_signed_in: { what: '登录已到时间', next: '请重新登录，没送出的都留着。' },
  role_not_allowed: { what: '您现在的身份不能办这件事', next: '到“我的”里换一个身份，或请镇督导员办。' },
  not_found: { what: '没有找到这个孩子的档案', next: '可能已转到别的村，请问镇督导员。' },
  command_reused: { what: '这条已经用别的内容送出过', next: '先看孩子的经过，没有记上再重新填写。' },
  busy: { what: '现在人多，还没轮到', next: '已存在手机里，过一会儿自动再试。' },
  person_already_registered: { what: '这个人已经登记过', next: '不用再登记，直接给身份就可以。' },
  phone_taken: { what: '这个手机号已有人用', next: '请核对号码，或请民政局查一下是谁在用。' },
  wechat_taken: { what: '这个微信已绑定别的人', next: '请用本人的微信，或请民政局解除原来的绑定。' },
  role_not_of_this_level: { what: '这个身份不在这一级', next: '儿童主任在村，督导员在镇，请重新选地方。' },
  role_already_held: { what: '这个身份已经有了', next: '不用再给一次。' },
  role_not_held: { what: '这个人没有这个身份', next: '请核对姓名和地方。' },
  region_unknown: { what: '没有找到这个地方', next: '请核对村镇，再选一次。' },
  not_registered: { what: '这个微信还没有登记', next: '请把姓名和手机号报给镇督导员，登记后就能用。' },
  no_current_role: { what: '您现在没有任职的身份', next: '任期可能还没开始或已经结束，请问镇督导员。' },
  login_code_refused: { what: '微信登录没有通过', next: '请再试一次。' },
  child_already_registered: { what: '这个孩子已经建档', next: '请在名单里找他的名字。' },
  guardian_already_registered: { what: '这位监护人已经登记', next: '直接选他就可以。' },
  guardian_unknown: { what: '没有找到这位监护人', next: '请先登记他，再放进孩子的档案。' },
  id_number_taken: { what: '这个证件号码已经建过档', next: '请核对号码，孩子可能在别的村有档案。' },
  village_unknown: { what: '没有找到这个村', next: '请从名单里重新选。' },
  born_in_future: { what: '出生日期在今天之后', next: '请核对户口簿上的日期。' },
  opened_in_future: { what: '建档日期在今天之后', next: '请改成今天或更早。' },
  moved_in_future: { what: '转出日期在今天之后', next: '请到那一天再记。' },
  closed_in_future: { what: '结案日期在今天之后', next: '请到那一天再记。' },
  same_village: { what: '孩子已经在这个村', next: '不用再转。' },
  child_closed: { what: '这个孩子的档案已经结案', next: '不能再记走访。如果结错了，请镇督导员处理。' },
  child_not_followed: {
    what: '这个孩子还不在走访名单里',
    next: '刚建档的孩子等几分钟再送，也可以问镇督导员。',
  },
  visit_in_future: { what: '走访日期在今天之后', next: '请改成实际去的那天。' },
  visit_before_file: { what: '走访日期比建档还早', next: '请改成建档以后的日期。' },
  visit_already_recorded: { what: '这次走访已经记过', next: '请看孩子的经过，要改就在那里更正。' },
  visit_not_recorded: { what: '没有找到要更正的走访', next: '请先看孩子的经过，再从那里更正。' },
  nothing_changed: { what: '和原来记的一样', next: '没有改动，可以放弃这条。' },
  not_due: { what: '还没到那个日子', next: '到了会自动提醒。' },
  already_ended: { what: '这条消息已经办完', next: '不用再办。' },
  already_claimed: { what: '这条消息正在发出', next: '不用再发。' },
  not_claimed: { what: '这条消息还没有开始发', next: '会自动发出。' },
} as const satisfies Record<EveryRefusal, Copy>;

/** The words of a code this edition does not know yet. */
const UNKNOWN: Copy = { what: '这件事没有办成', next: '请更新到新版再试，填的都留着。' };

const isKnown = (code: string): code is EveryRefusal => Object.hasOwn(refusalCopy, code);

/** The words of a refusal; with `invalid_input` they name the field and what is wrong with it. */
export const wordsOf = (refusal: Refused): Copy => {
  const copy = isKnown(refusal.refused) ? refusalCopy[refusal.refused] : UNKNOWN;
  if (refusal.refused !== 'invalid_input' || refusal.field === undefined) return copy;
  const field = fieldNames[refusal.field.split('.')[0] ?? ''] ?? '有一项';
  const reason = reasonNames[refusal.reason ?? ''] ?? '填得不对';
  return { what: `${field}：${reason}`, next: copy.next };
};
