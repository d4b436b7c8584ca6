// Every refusal of the contracts has its Chinese words: what is so, and what changes it.

import type { ConfirmationRefusal } from '#shared/access/confirmation.ts';
import type { ConsentRefusal } from '#shared/access/consent.ts';
import type { AccessRefusal } from '#shared/access/contract.ts';
import type { ErasureRefusal } from '#shared/access/erasure.ts';
import type { GlassRefusal } from '#shared/access/glass.ts';
import type { HandoverRefusal } from '#shared/access/handover.ts';
import type { ReadingRefusal } from '#shared/access/reading.ts';
import type { ReviewRefusal } from '#shared/access/review.ts';
import type { SignInRefusal } from '#shared/access/sign-in.ts';
import type { EntrustmentRefusal } from '#shared/entrustment/contract.ts';
import type { KernelRefusal } from '#shared/kernel/refusal.ts';
import type { RegistryRefusal } from '#shared/registry/contract.ts';
import type { CertificateRefusal } from '#shared/training/certificate.ts';
import type { TrainingRefusal } from '#shared/training/contract.ts';
import type { VisitRefusal } from '#shared/visits/contract.ts';
import type { Copy } from './copy.ts';
import { type MessageRefusal, notificationsCopy } from './notifications-copy.ts';
import { type OutreachRefusal, outreachCopy } from './outreach-copy.ts';
import { fieldNames, reasonNames } from './reason-copy.ts';
import { trainingCopy } from './training-copy.ts';

/** A refusal, from the server or as it was kept on the phone. */
type Refused = Readonly<{ refused: string; field?: string | undefined; reason?: string | undefined }>;

type EveryAccessRefusal =
  | AccessRefusal
  | SignInRefusal
  | ConfirmationRefusal
  | HandoverRefusal
  | ReviewRefusal
  | ReadingRefusal
  | GlassRefusal
  | ConsentRefusal
  | ErasureRefusal;

type EveryRefusal =
  | KernelRefusal
  | EveryAccessRefusal
  | RegistryRefusal
  | VisitRefusal
  | MessageRefusal
  | EntrustmentRefusal
  | TrainingRefusal
  | CertificateRefusal
  | OutreachRefusal;

export const refusalCopy = {
  ...trainingCopy,
  ...notificationsCopy,
  ...outreachCopy,
  invalid_input: { what: '有一项填得不对', next: '改好再保存，其他的都留着。' },
  malformed_json: { what: '送出的内容不完整', next: '请退出重进，再试一次，填的都留着。' },
  body_too_large: { what: '内容太长', next: '请把补充的话写短一些再保存。' },
  picture_too_large: { what: '照片太大', next: '请靠近纸再拍一次，只拍这一张纸。' },
  picture_unreadable: { what: '照片打不开', next: '请重新拍一张，再试一次。' },
  not_signed_in: { what: '登录已到时间', next: '请重新登录，没送出的都留着。' },
  role_not_allowed: { what: '您现在的身份不能办这件事', next: '到“我的”里换一个身份，或请镇督导员办。' },
  not_found: { what: '没有找到这个孩子的档案', next: '可能已转到别的村，请问镇督导员。' },
  callback_not_genuine: { what: '这条不是微信平台发来的', next: '不用处理。' },
  command_reused: { what: '这条已经用别的内容送出过', next: '先看孩子的经过，没有记上再重新填写。' },
  busy: { what: '现在人多，还没轮到', next: '已存在手机里，过一会儿自动再试。' },
  person_already_registered: { what: '这个人已经登记过', next: '不用再登记，直接给身份就可以。' },
  person_revoked: { what: '这个人已经停用', next: '要重新任用，请民政局重新登记。' },
  phone_taken: { what: '这个手机号已有人用', next: '请核对号码，或请民政局查一下是谁在用。' },
  wechat_taken: { what: '这个微信已绑定别的人', next: '请用本人的微信，或请民政局解除原来的绑定。' },
  wechat_already_bound: { what: '这个人已绑定别的微信', next: '换了微信，请镇督导员先解除原来的绑定。' },
  guardian_already_bound: { what: '已经绑定过了', next: '直接登录就能看孩子的档案。' },
  role_not_of_this_level: { what: '这个身份不在这一级', next: '儿童主任在村，督导员在镇，请重新选地方。' },
  role_not_yours_to_give: { what: '这个身份不由您来给', next: '督导员只能任命儿童主任，其他的请民政局办。' },
  region_not_yours: { what: '这个地方不归您管', next: '请在自己的镇里选。' },
  role_already_held: { what: '这个身份已经有了', next: '不用再给一次。' },
  role_not_held: { what: '这个人没有这个身份', next: '请核对姓名和地方。' },
  region_unknown: { what: '没有找到这个地方', next: '请核对村镇，再选一次。' },
  phone_needed: { what: '第一次登录要核对手机号', next: '请用登记的手机号登录一次。' },
  not_registered: { what: '这个手机号还没有登记', next: '请把姓名和手机号报给镇督导员，登记后就能用。' },
  no_current_role: { what: '您现在没有任职的身份', next: '任期可能还没开始或已经结束，请问镇督导员。' },
  login_code_refused: { what: '微信登录没有通过', next: '请再试一次。' },
  phone_code_refused: { what: '手机号没有核对上', next: '请再用手机号登录一次。' },
  invitation_not_valid: { what: '这张邀请已经过期或用过', next: '请儿童主任再给一张。' },
  phone_not_of_invitation: {
    what: '手机号和档案里的不一样',
    next: '请用登记的手机号，或请儿童主任改好再来。',
  },
  phone_unknown: { what: '这里没有可用的手机号', next: '请村儿童主任先补上手机号，再要验证码。' },
  code_refused: { what: '验证码不对，或已经过期', next: '请核对短信。连错 5 次要等 15 分钟，再要一个新的。' },
  pairing_over: { what: '这个二维码已经过期', next: '请在电脑上刷新，再扫一次。' },
  session_over: { what: '登录已结束', next: '请重新登录，没送出的都留着。' },
  same_person: { what: '交接的是同一个人', next: '请另选一位接手的人。' },
  handover_made: { what: '这次交接已经办好', next: '不用再办。' },
  handover_in_past: { what: '交接日期早于今天', next: '请选今天或以后的一天。' },
  not_the_director: { what: '他现在不是这个村的儿童主任', next: '请先看看这个村现在由谁负责。' },
  review_over: { what: '这条已经处理过', next: '不用再处理。' },
  reason_needed: { what: '打开这份档案要说明原因', next: '请选一个原因，会记在“谁看过”里。' },
  glass_not_needed: { what: '这个孩子就在您镇里', next: '直接打开就可以。' },
  consent_not_asked_for: { what: '这一项依法办理，不用同意', next: '您可以看，也可以要求改正。' },
  words_changed: { what: '说明刚刚改过', next: '请看一遍新的，再决定。' },
  consent_not_given: { what: '您还没有同意过这一项', next: '不用撤回。' },
  guardian_not_of_child: { what: '档案里没有您和这个孩子', next: '请问村里的儿童主任。' },
  file_still_open: { what: '这份档案还没有结案', next: '先结案，才能删除。' },
  not_entered_in_error: { what: '结案原因不是“录错了”', next: '请核对结案原因，或等保存期满。' },
  retention_not_over: { what: '保存期还没有满', next: '期满以后再提出。' },
  erasure_already_proposed: { what: '已经有人提出删除', next: '等另一位工作人员确认。' },
  erasure_not_proposed: { what: '还没有人提出删除', next: '请先提出，再由另一位确认。' },
  second_officer_needed: { what: '要另一位工作人员确认', next: '提出的人不能自己确认。' },
  under_legal_hold: { what: '正在依法保全，不能删除', next: '保全解除以后再办。' },
  hold_already_placed: { what: '已经在保全', next: '不用再办。' },
  hold_not_placed: { what: '没有保全', next: '不用解除。' },
  already_erased: { what: '已经删除', next: '不用再办。' },
  child_already_registered: { what: '这个孩子已经建档', next: '请在名单里找他的名字。' },
  guardian_already_registered: { what: '这位监护人已经登记', next: '直接选他就可以。' },
  guardian_unknown: { what: '没有找到这位监护人', next: '请先登记他，再放进孩子的档案。' },
  guardian_is_the_child: { what: '监护人和孩子是同一个人', next: '请核对证件号码。' },
  guardian_is_a_child: { what: '这个证件号码是一个孩子的', next: '监护人要满 18 岁，请核对号码。' },
  guardian_named_twice: { what: '同一位监护人填了两次', next: '请删掉一个。' },
  id_number_taken: { what: '这个证件号码已经建过档', next: '请核对号码，或请那边的镇把档案转来。' },
  village_unknown: { what: '没有找到这个村', next: '请从名单里重新选。' },
  born_in_future: { what: '出生日期在今天之后', next: '请核对户口簿上的日期。' },
  opened_in_future: { what: '建档日期在今天之后', next: '请改成今天或更早。' },
  since_in_future: { what: '开始日期在今天之后', next: '请改成今天或更早。' },
  since_before_birth: { what: '开始日期早于出生日期', next: '请核对两个日期。' },
  moved_in_future: { what: '转出日期在今天之后', next: '请到那一天再记。' },
  closed_in_future: { what: '结案日期在今天之后', next: '请到那一天再记。' },
  reopened_in_future: { what: '恢复日期在今天之后', next: '请到那一天再记。' },
  not_left_behind: {
    what: '按规定不算留守儿童',
    next: '要不满 16 周岁、农村户籍，父母都外出，或一方外出另一方无力照看。',
  },
  category_not_held: { what: '孩子不在这个类别里', next: '请看看档案里现在的类别。' },
  category_twice: { what: '同一个类别填了两次', next: '请删掉一个。' },
  last_category: { what: '这是最后一个类别', next: '不再符合任何类别时，请办结案。' },
  ends_before_it_begins: { what: '结束日期早于开始日期', next: '请核对两个日期。' },
  household_unknown: { what: '没有找到同住的那个孩子', next: '请在同一个村里选。' },
  household_circular: { what: '同住关系绕回了自己', next: '请选这一户里最先建档的孩子。' },
  same_village: { what: '孩子已经在这个村', next: '不用再转。' },
  child_closed: { what: '这个孩子的档案已经结案', next: '要再办事，请镇督导员恢复档案。' },
  child_open: { what: '这份档案没有结案', next: '直接办就可以。' },
  child_erased: { what: '这份档案已经依法删除', next: '不能再办。' },
  file_already_asked_for: { what: '已经请那边转档案了', next: '等那边的镇督导员办理。' },
  child_not_followed: {
    what: '这个孩子还不在走访名单里',
    next: '刚建档的孩子等几分钟再送，也可以问镇督导员。',
  },
  visit_in_future: { what: '走访日期在今天之后', next: '请改成实际去的那天。' },
  visit_before_file: { what: '走访日期比建档还早', next: '请改成建档以后的日期。' },
  visit_already_recorded: { what: '这次走访已经记过', next: '请看孩子的经过，要改就在那里更正。' },
  visit_not_recorded: { what: '没有找到要更正的走访', next: '请先看孩子的经过，再从那里更正。' },
  not_due: { what: '还没到那个日子', next: '到了会自动提醒。' },
  sheet_already_drafted: { what: '这份确认书已经拟好了', next: '不用再拟，直接打开就可以。' },
  sheet_not_drafted: { what: '没有找到这份确认书', next: '请问村里的儿童主任。' },
  sheet_open_already: { what: '这个孩子已有一份在签', next: '先签完那一份，或者把那一份改好再签。' },
  sheet_ended: { what: '这份确认书已经结束', next: '还要托付，请儿童主任重新拟一份。' },
  sheet_filed: { what: '这份确认书已经备案', next: '要改，先结束这一份，再重新拟。' },
  sheet_not_filed: { what: '这份确认书还没有备案', next: '等镇里备案以后再办。' },
  sheet_not_yet_agreed: { what: '还有人没有签', next: '父母和照看人都签了，村里才见证。' },
  sheet_not_yet_witnessed: { what: '村里还没有见证', next: '见证以后镇里才备案。' },
  child_past_sixteen: { what: '孩子已满十六周岁', next: '不用再签委托监护。' },
  child_undated: { what: '档案里没有孩子的出生日期', next: '先把出生日期补上，再拟确认书。' },
  template_retired: { what: '这个版本的确认书已经停用', next: '请儿童主任用新版本重新拟一份，再来签。' },
  template_unknown: { what: '没有这个版本的确认书', next: '请更新到新版再试。' },
  questions_changed: { what: '要问照看人的几句话改过了', next: '请用新的几句再问一遍。' },
  caregiver_barred: { what: '照看人的情况要先由镇里核实', next: '核实以后才能签，请等镇督导员的消息。' },
  bar_not_raised: { what: '没有要核实的情况', next: '不用再办。' },
  renewal_unknown: { what: '要续签的那一份对不上', next: '请退回孩子的页面，重新点续签。' },
  opinion_needed: { what: '还没有问过孩子的意见', next: '孩子能说出想法的，先听听他怎么说。' },
  parent_not_of_child: { what: '签字的父母不在孩子的档案里', next: '先在档案里登记这位父母，再拟确认书。' },
  parent_named_twice: { what: '同一位父母填了两次', next: '请删掉一个。' },
  sole_reason_needed: { what: '只有一方签，要说明原因', next: '请选一个原因。' },
  sole_reason_not_so: { what: '两个人都签，不用写一方签的原因', next: '请把原因去掉。' },
  parent_unidentified: { what: '父母的身份证号还没有登记', next: '先在档案里补上证件号码，再来签。' },
  caregiver_not_of_child: { what: '照看人不在孩子的档案里', next: '先在档案里登记照看人，再拟确认书。' },
  caregiver_unidentified: { what: '照看人的身份证号还没有登记', next: '先在档案里补上证件号码，再来签。' },
  caregiver_under_age: { what: '照看人还没有成年', next: '只能托付给满 18 周岁的人，请换一位。' },
  caregiver_is_parent: { what: '照看人和父母是同一个人', next: '请换一位照看人。' },
  caregiver_is_the_child: { what: '照看人和孩子是同一个人', next: '请核对证件号码，换一位照看人。' },
  term_reversed: { what: '结束日期早于开始日期', next: '请核对两个日期。' },
  term_over: { what: '委托期限已经过去', next: '请把结束日期改到今天以后。' },
  term_beyond_sixteen: { what: '期限超过了孩子满十六周岁的日子', next: '最晚到孩子满 16 周岁的前一天。' },
  term_too_long: { what: '委托期限太长', next: '一份最长三年，到期可以续签。' },
  text_changed: { what: '内容改过了', next: '请重新看一遍，再签名。' },
  clauses_unticked: { what: '还有责任没有勾', next: '请一条一条看过，全部勾上再签。' },
  signature_empty: { what: '还看不出是签名', next: '请在框里写上完整的姓名。' },
  signer_unconfirmed: { what: '没有核对上是您本人', next: '请再要一个验证码，核对以后马上签。' },
  signer_not_of_sheet: { what: '这份确认书上没有您', next: '请问村里的儿童主任。' },
  already_signed: { what: '您已经签过了', next: '不用再签，可以看看别人签了没有。' },
  witness_is_signer: { what: '见证人不能是签字的人', next: '请换一位在场的人见证。' },
  identity_not_seen: { what: '证件号码和确认书里的对不上', next: '请看着证件，重新签一次。' },
  paper_of_other_sheet: { what: '照片里是另一份确认书', next: '请核对二维码，拍对应的那一份。' },
  paper_of_other_text: { what: '纸上的内容是改动以前的', next: '请打印新的，重新签。' },
  signed_in_future: { what: '签字日期在今天之后', next: '请填纸上写的日期。' },
  signed_before_drafted: { what: '签字日期比拟好的日期还早', next: '请核对纸上的日期。' },
  number_taken: { what: '这个备案号已经用过', next: '请换一个号。' },
  notice_not_owed: { what: '这里不用再通知', next: '不用再办。' },
  notice_already_receipted: { what: '已经记过对方收到了', next: '不用再办。' },
  received_in_future: { what: '收到的日期在今天之后', next: '请改成今天或更早。' },
  asked_today_already: { what: '今天已经提醒过了', next: '明天还没签，可以再提醒。' },
  nobody_to_ask: { what: '没有要提醒的人', next: '该签的都签了，不用再提醒。' },
  ended_in_future: { what: '结束日期在今天之后', next: '请改成今天或更早，到那天再办。' },
  reason_not_yours: { what: '这个原因不由您来选', next: '请选别的原因，或请儿童主任办。' },
  nothing_to_cover: { what: '这个孩子现在不用签', next: '不用处理。' },
} as const satisfies Record<EveryRefusal, Copy>;

/** The words of a code this edition does not know yet. */
const UNKNOWN: Copy = { what: '这件事没有办成', next: '请更新到新版再试，填的都留着。' };

const isKnown = (code: string): code is EveryRefusal => Object.hasOwn(refusalCopy, code);

/** The name of a field by its path in a contract; where the path has none, of the whole it belongs to. */
export const fieldName = (path: string): string => {
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  return fieldNames[parts.join('.')] ?? fieldNames[parts[0] ?? ''] ?? '有一项';
};

/** The words of a refusal; with `invalid_input` they name the field and what is wrong with it. */
export const wordsOf = (refusal: Refused): Copy => {
  const copy = isKnown(refusal.refused) ? refusalCopy[refusal.refused] : UNKNOWN;
  if (refusal.refused !== 'invalid_input' || refusal.field === undefined) return copy;
  const field = fieldName(refusal.field);
  const reason = reasonNames[refusal.reason ?? ''] ?? '填得不对';
  return { what: `${field}：${reason}`, next: copy.next };
};
