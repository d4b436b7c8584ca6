// The Chinese words of every refusal about policies, questions, papers, attempts, contests and sessions in villages.
import type { AttemptRefusal, LearnerRefusal } from '#shared/outreach/attempts.ts';
import type { ContestRefusal } from '#shared/outreach/contests.ts';
import type { ImportRefusal } from '#shared/outreach/import.ts';
import type { PaperRefusal } from '#shared/outreach/papers.ts';
import type { BankRefusal, PolicyRefusal } from '#shared/outreach/policies.ts';
import type { SessionRefusal } from '#shared/outreach/sessions.ts';
import type { TrainingRefusal } from '#shared/training/contract.ts';
import type { Copy } from './copy.ts';

/** Every refusal of outreach, file by file. */
export type OutreachRefusal =
  | PolicyRefusal
  | BankRefusal
  | ImportRefusal
  | PaperRefusal
  | AttemptRefusal
  | LearnerRefusal
  | ContestRefusal
  | SessionRefusal;

export const outreachCopy = {
  policy_already_published: { what: '这份政策已经发布过', next: '要改内容，请用“出新版本”。' },
  policy_not_published: { what: '没有找到这份政策', next: '请回到列表重新打开。' },
  policy_superseded: { what: '这份政策已经废止', next: '请看接替它的那一份。' },
  policy_superseded_by_itself: { what: '不能用它自己来接替', next: '请选另一份政策。' },
  clause_numbered_twice: { what: '有两条用了同一个条号', next: '请改成不一样的条号。' },
  version_not_later: { what: '新版本的生效日期不在原来之后', next: '请改成更晚的日期。' },
  clause_unknown: { what: '政策里没有这一条', next: '请核对条号。' },
  question_already_entered: { what: '这道题已经在题库里', next: '不用再录。' },
  question_entered_twice: { what: '同一道题录了两次', next: '请去掉一道。' },
  question_unknown: { what: '没有找到这道题', next: '请刷新题库再看。' },
  question_retired: { what: '这道题已经停用', next: '请用别的题，或重新录一道。' },
  question_unaskable: { what: '选项或答案对不上', next: '请核对选项、题型和答案。' },
  bank_full: { what: '这个题库最多放 1000 道题', next: '请先看看有没有重复的题。' },
  sheet_unreadable: { what: '这个表打不开', next: '请另存为 .xlsx 再传。' },
  sheet_too_large: { what: '这个表太大', next: '请分成几个小一点的表。' },
  sheet_without_columns: { what: '表头和模板对不上', next: '请下载模板，照着表头填。' },
  sheet_empty: { what: '表里没有题', next: '请填好再传。' },
  sheet_too_long: { what: '一次最多导入 200 道题', next: '请分几次导入。' },
  paper_already_published: { what: '这份卷子已经发布过', next: '要改请出一份新的。' },
  paper_not_published: { what: '没有找到这份卷子', next: '请回到列表重新打开。' },
  paper_withdrawn: { what: '这份卷子已经停用', next: '已经在答的可以答完，别的人不能再开始。' },
  paper_closes_before_it_opens: { what: '截止时间在开放之前', next: '请核对两个时间。' },
  paper_closed_already: { what: '截止时间已经过了', next: '请改成以后的时间。' },
  paper_window_too_short: { what: '开放的时间不够答一次', next: '请把截止时间往后挪。' },
  topic_unknown: { what: '有一个主题没有题库', next: '请核对政策和条号。' },
  too_few_questions: { what: '题库里的题不够抽', next: '请少抽几道，或先补题。' },
  edition_unknown: { what: '没有找到上一版卷子', next: '请重新选。' },
  attempt_already_started: { what: '已经开始答了', next: '请接着答。' },
  attempt_not_started: { what: '还没有开始答', next: '请从列表里开始。' },
  attempt_not_yours: { what: '没有找到这份答卷', next: '请从列表里打开自己的。' },
  attempts_used_up: { what: '次数已经用完', next: '请复习不会的条款，等下一次。' },
  attempt_before_unfinished: { what: '上一次还没有答完', next: '请先把上一次答完。' },
  already_passed: { what: '已经通过了', next: '不用再答。' },
  paper_not_open: { what: '还没到开放的时间', next: '到时会提醒您。' },
  paper_closed: { what: '已经截止', next: '请等下一次。' },
  contest_not_open: { what: '竞赛还没开始', next: '到时会提醒您。' },
  contest_closed: { what: '竞赛已经截止', next: '可以看名次和答案。' },
  contest_cancelled: { what: '这场竞赛已经取消', next: '请看看有没有别的。' },
  contest_of_other_paper: { what: '竞赛和卷子对不上', next: '请从竞赛列表里开始。' },
  contest_has_one_try: { what: '竞赛只能答一次', next: '可以看自己的答卷。' },
  nothing_to_practise: { what: '这几条没有可练的题', next: '可以直接看条款。' },
  question_not_drawn: { what: '有一道题不在这份卷子里', next: '请退出重进，答过的都留着。' },
  question_answered_twice: { what: '同一道题答了两次', next: '请退出重进，答过的都留着。' },
  option_not_offered: { what: '选了没有的选项', next: '请重新选。' },
  too_many_chosen: { what: '这道题只能选一个', next: '请重新选。' },
  order_incomplete: { what: '排序没有排完', next: '请把每一项都排好。' },
  ticket_forged: { what: '这份答卷的凭据不对', next: '请退出重进，答过的都留着。' },
  clock_set_back: { what: '手机记的用时比实际短', next: '答过的都已存下，会按已存的算分。' },
  deadline_passed: { what: '已经过了交卷时间', next: '时间到之前存下的答案会自动算分。' },
  already_submitted: { what: '已经交过了', next: '请看成绩。' },
  submitted_otherwise: { what: '已经用别的答案交过了', next: '以先交的那一份为准。' },
  result_already_noted: { what: '成绩已经记过了', next: '不用再办。' },
  learner_forgotten: { what: '这个人的记录已经删除', next: '不用处理。' },
  nothing_to_forget: { what: '没有要删除的记录', next: '不用处理。' },
  contest_already_opened: { what: '这场竞赛已经发布过', next: '不用再发，到列表里看。' },
  contest_not_opened: { what: '没有找到这场竞赛', next: '请回到列表重新打开。' },
  contest_over: { what: '竞赛已经结束', next: '可以看名次。' },
  contest_closes_before_it_opens: { what: '截止时间在开始之前', next: '请核对两个时间。' },
  contest_closed_already: { what: '截止时间已经过了', next: '请改成以后的时间。' },
  contest_outside_paper: { what: '竞赛超出了卷子的时间或范围', next: '请改到卷子开放的时间和参加范围之内。' },
  paper_not_for_contest: { what: '这份卷子不是竞赛用的', next: '请选竞赛用的卷子。' },
  result_already_sealed: { what: '成绩已经封存', next: '不用再办。' },
  session_already_planned: { what: '这一次已经排过了', next: '不用再排，宣讲完补记就行。' },
  session_already_recorded: { what: '这一次已经记过了', next: '要改请用“更正”。' },
  session_not_known: { what: '没有找到这次宣讲', next: '请回到列表重新打开。' },
  session_not_held: { what: '这次宣讲还没有记', next: '请先记下这次宣讲。' },
  session_called_off: { what: '这次宣讲已经取消', next: '要办请重新排一次。' },
  session_planned_in_past: { what: '计划的日期已经过了', next: '办过的请直接补记。' },
  session_in_future: { what: '宣讲日期在今天之后', next: '还没办的请先排计划。' },
  session_of_earlier_year: { what: '只能补记今年和去年的宣讲', next: '请核对日期。' },
  session_of_other_village: { what: '这次宣讲是别的村的', next: '请核对村名。' },
  nobody_counted: { what: '还没有填到场人数', next: '请填上各有多少人。' },
  photos_too_many: { what: '最多放 6 张照片', next: '已经放满了。' },
  photo_already_kept: { what: '这张照片已经放进去了', next: '不用再放，请选另一张。' },
} as const satisfies Record<Exclude<OutreachRefusal, TrainingRefusal>, Copy>;
