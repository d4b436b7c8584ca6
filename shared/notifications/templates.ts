// Every message the county sends, as data: its title, its fields by the platform's types, and how urgent it is.

/** Field names are the platform's (`thing1` holds 20 characters, `phrase2` 5, `date3` a date); no child's name, no colour. */
export type Template = Readonly<{
  title: string;
  platformId: string;
  urgency: 'emergency' | 'urgent' | 'routine';
  page: string;
  fields: Readonly<Record<string, string>>;
}>;

/** The pushed text tells only that there is news; what it is stands behind the sign-in (DOMAIN: Notifications). */
export const templates = {
  risk_turned_red: {
    title: '儿童情况变化提醒',
    platformId: 'tpl_risk_turned_red_0000000000000000000000',
    urgency: 'emergency',
    page: 'features/visits/red-list/index',
    fields: { thing1: '一名孩子有新情况，请打开查看', phrase2: '请尽快' },
  },
  visit_due: {
    title: '走访提醒',
    platformId: 'tpl_visit_due_0000000000000000000000000000',
    urgency: 'routine',
    page: 'pages/today/index',
    fields: { thing1: '有孩子快到走访的日子了', phrase2: '这几天' },
  },
  visit_overdue: {
    title: '走访过期提醒',
    platformId: 'tpl_visit_overdue_000000000000000000000000',
    urgency: 'urgent',
    page: 'pages/today/index',
    fields: { thing1: '有孩子过了走访的日子', phrase2: '请补上' },
  },
  visit_overdue_escalated: {
    title: '走访过期上报',
    platformId: 'tpl_visit_overdue_escalated_00000000000000',
    urgency: 'urgent',
    page: 'features/visits/red-list/index',
    fields: { thing1: '有孩子过期多日没有走访', phrase2: '请跟进' },
  },
  child_turning: {
    title: '孩子年龄提醒',
    platformId: 'tpl_child_turning_000000000000000000000000',
    urgency: 'routine',
    page: 'pages/today/index',
    fields: { thing1: '有孩子这个月满 14、16 或 18 岁', phrase2: '请核对' },
  },
  file_asked_for: {
    title: '档案转移申请',
    platformId: 'tpl_file_asked_for_00000000000000000000000',
    urgency: 'routine',
    page: 'features/access/waiting/index',
    fields: { thing1: '有人请您转一份档案', phrase2: '请办理' },
  },
  village_handed_over: {
    title: '村里工作交接',
    platformId: 'tpl_village_handed_over_000000000000000000',
    urgency: 'urgent',
    page: 'pages/today/index',
    fields: { thing1: '有一批孩子交给您照看了', phrase2: '请查看' },
  },
  write_stranded: {
    title: '补送的记录待核对',
    platformId: 'tpl_write_stranded_00000000000000000000000',
    urgency: 'routine',
    page: 'features/access/waiting/index',
    fields: { thing1: '有一条补送的记录等您核对', phrase2: '请核对' },
  },
  glass_broken: {
    title: '跨镇查看档案提醒',
    platformId: 'tpl_glass_broken_0000000000000000000000000',
    urgency: 'urgent',
    page: 'features/access/glasses/index',
    fields: { thing1: '有督导员紧急打开了档案', phrase2: '请核对' },
  },
  entrustment_to_sign: {
    title: '委托监护签字提醒',
    platformId: 'tpl_entrustment_to_sign_000000000000000000',
    urgency: 'urgent',
    page: 'features/entrustment/own/index',
    fields: { thing1: '有一份确认书等您签字', phrase2: '请签字' },
  },
  entrustment_help_sign: {
    title: '委托监护上门提醒',
    platformId: 'tpl_entrustment_help_sign_0000000000000000',
    urgency: 'urgent',
    page: 'features/entrustment/village/index',
    fields: { thing1: '有家长没有账号，请上门帮他签', phrase2: '请上门' },
  },
  entrustment_unsigned: {
    title: '委托监护未签提醒',
    platformId: 'tpl_entrustment_unsigned_00000000000000000',
    urgency: 'urgent',
    page: 'features/entrustment/village/index',
    fields: { thing1: '有一份确认书多日没签齐', phrase2: '请催办' },
  },
  entrustment_barred: {
    title: '委托监护情况待核',
    platformId: 'tpl_entrustment_barred_0000000000000000000',
    urgency: 'urgent',
    page: 'features/entrustment/town/index',
    fields: { thing1: '有一位照看人的情况要核实', phrase2: '请核实' },
  },
  entrustment_bar_settled: {
    title: '委托监护核实结果',
    platformId: 'tpl_entrustment_bar_settled_00000000000000',
    urgency: 'routine',
    page: 'features/entrustment/village/index',
    fields: { thing1: '照看人的情况核实好了', phrase2: '请查看' },
  },
  entrustment_to_witness: {
    title: '委托监护待见证',
    platformId: 'tpl_entrustment_to_witness_000000000000000',
    urgency: 'routine',
    page: 'features/entrustment/village/index',
    fields: { thing1: '有一份确认书家里签齐了', phrase2: '请见证' },
  },
  entrustment_to_file: {
    title: '委托监护待备案',
    platformId: 'tpl_entrustment_to_file_000000000000000000',
    urgency: 'routine',
    page: 'features/entrustment/town/index',
    fields: { thing1: '有一份确认书等您备案', phrase2: '请备案' },
  },
  entrustment_sent_back: {
    title: '委托监护退回提醒',
    platformId: 'tpl_entrustment_sent_back_0000000000000000',
    urgency: 'urgent',
    page: 'features/entrustment/village/index',
    fields: { thing1: '有一份确认书退回来了', phrase2: '请修改' },
  },
  entrustment_filed: {
    title: '委托监护备案通知',
    platformId: 'tpl_entrustment_filed_00000000000000000000',
    urgency: 'routine',
    page: 'features/entrustment/own/index',
    fields: { thing1: '您签的确认书已经备案', phrase2: '请查看' },
  },
  entrustment_ending: {
    title: '委托监护到期提醒',
    platformId: 'tpl_entrustment_ending_0000000000000000000',
    urgency: 'routine',
    page: 'features/entrustment/own/index',
    fields: { thing1: '有一份确认书快到期了', phrase2: '请留意' },
  },
  entrustment_ended: {
    title: '委托监护结束通知',
    platformId: 'tpl_entrustment_ended_00000000000000000000',
    urgency: 'routine',
    page: 'features/entrustment/own/index',
    fields: { thing1: '有一份确认书已经结束', phrase2: '请查看' },
  },
  entrustment_lacking: {
    title: '委托监护未签上报',
    platformId: 'tpl_entrustment_lacking_000000000000000000',
    urgency: 'urgent',
    page: 'features/entrustment/town/index',
    fields: { thing1: '有孩子多日没有签确认书', phrase2: '请跟进' },
  },
  training_invited: {
    title: '培训通知',
    platformId: 'tpl_training_invited_000000000000000000000',
    urgency: 'routine',
    page: 'features/training/own/index',
    fields: { thing1: '有一场培训请您报名', phrase2: '请报名' },
  },
  training_changed: {
    title: '培训变动通知',
    platformId: 'tpl_training_changed_000000000000000000000',
    urgency: 'urgent',
    page: 'features/training/own/index',
    fields: { thing1: '您报名的培训改了时间地点', phrase2: '请查看' },
  },
  training_cancelled: {
    title: '培训取消通知',
    platformId: 'tpl_training_cancelled_0000000000000000000',
    urgency: 'urgent',
    page: 'features/training/own/index',
    fields: { thing1: '您报名的培训取消了', phrase2: '请查看' },
  },
  training_tomorrow: {
    title: '培训提醒',
    platformId: 'tpl_training_tomorrow_00000000000000000000',
    urgency: 'routine',
    page: 'features/training/own/index',
    fields: { thing1: '您报名的培训明天开始', phrase2: '请准时' },
  },
  training_missed: {
    title: '培训缺席提醒',
    platformId: 'tpl_training_missed_0000000000000000000000',
    urgency: 'routine',
    page: 'features/training/own/index',
    fields: { thing1: '您报名的培训没有记上学时', phrase2: '请查看' },
  },
  training_missed_told: {
    title: '培训缺席告知',
    platformId: 'tpl_training_missed_told_00000000000000000',
    urgency: 'routine',
    page: 'features/training/register/index',
    fields: { thing1: '有人报了名没有来培训', phrase2: '请跟进' },
  },
  training_credited: {
    title: '学时记录通知',
    platformId: 'tpl_training_credited_00000000000000000000',
    urgency: 'routine',
    page: 'features/training/own/index',
    fields: { thing1: '一场培训的学时记好了', phrase2: '请查看' },
  },
  quiz_open: {
    title: '答题通知',
    platformId: 'tpl_quiz_open_0000000000000000000000000000',
    urgency: 'routine',
    page: 'features/quiz/own/index',
    fields: { thing1: '有一份卷子请您答', phrase2: '请答题' },
  },
  quiz_closing: {
    title: '答题截止提醒',
    platformId: 'tpl_quiz_closing_0000000000000000000000000',
    urgency: 'urgent',
    page: 'features/quiz/own/index',
    fields: { thing1: '有一份卷子明天截止', phrase2: '请答题' },
  },
  quiz_passed: {
    title: '答题结果通知',
    platformId: 'tpl_quiz_passed_00000000000000000000000000',
    urgency: 'routine',
    page: 'features/quiz/own/index',
    fields: { thing1: '您答的卷子通过了', phrase2: '请查看' },
  },
  quiz_failed: {
    title: '答题结果通知',
    platformId: 'tpl_quiz_failed_00000000000000000000000000',
    urgency: 'routine',
    page: 'features/quiz/own/index',
    fields: { thing1: '您答的卷子没有通过', phrase2: '请复习' },
  },
  contest_sealed: {
    title: '竞赛结果通知',
    platformId: 'tpl_contest_sealed_00000000000000000000000',
    urgency: 'routine',
    page: 'features/quiz/own/index',
    fields: { thing1: '一场竞赛的名次出来了', phrase2: '请查看' },
  },
  policy_changed: {
    title: '政策更新提醒',
    platformId: 'tpl_policy_changed_00000000000000000000000',
    urgency: 'routine',
    page: 'features/outreach/policies/index',
    fields: { thing1: '有一份政策更新了', phrase2: '请学习' },
  },
  outreach_tomorrow: {
    title: '宣讲提醒',
    platformId: 'tpl_outreach_tomorrow_00000000000000000000',
    urgency: 'routine',
    page: 'features/outreach/village/index',
    fields: { thing1: '有一次宣讲明天办', phrase2: '请准备' },
  },
  outreach_unrecorded: {
    title: '宣讲补记提醒',
    platformId: 'tpl_outreach_unrecorded_000000000000000000',
    urgency: 'routine',
    page: 'features/outreach/village/index',
    fields: { thing1: '有一次宣讲还没有记', phrase2: '请补记' },
  },
} as const satisfies Record<string, Template>;

export type TemplateKey = keyof typeof templates;

/** True for the key of a template that exists. */
export const isTemplateKey = (key: string): key is TemplateKey => Object.hasOwn(templates, key);
