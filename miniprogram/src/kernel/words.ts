// The Chinese names of every code that a screen shows.
import type { Role } from '#shared/kernel/access.ts';
import type { categories, relations, sexes } from '#shared/registry/child.ts';
import type { nextSteps, presences, visitKinds } from '#shared/visits/contract.ts';
import type { Finding, Topic } from '#shared/visits/findings.ts';
import type { RiskColour } from '#shared/visits/policy.ts';

export const roleNames = {
  guardian: '监护人',
  director: '儿童主任',
  supervisor: '儿童督导员',
  officer: '民政局',
  provider: '社会工作机构',
  auditor: '审计',
} as const satisfies Record<Role, string>;

export const colourNames = { red: '红', yellow: '黄', blue: '蓝', green: '绿' } as const satisfies Record<
  RiskColour,
  string
>;

export const sexNames = { female: '女', male: '男' } as const satisfies Record<
  (typeof sexes)[number],
  string
>;

export const categoryNames = { left_behind: '留守儿童', in_difficulty: '困境儿童' } as const satisfies Record<
  (typeof categories)[number],
  string
>;

export const relationNames = {
  father: '父亲',
  mother: '母亲',
  grandfather: '爷爷',
  grandmother: '奶奶',
  elder_sibling: '哥哥姐姐',
  relative: '亲戚',
  neighbour: '邻居',
  other: '其他人',
} as const satisfies Record<(typeof relations)[number], string>;

export const visitKindNames = {
  routine: '日常走访',
  campaign: '集中走访',
  follow_up: '回访',
  screening: '排查',
  emergency: '紧急上门',
} as const satisfies Record<(typeof visitKinds)[number], string>;

export const presenceNames = {
  child: '孩子',
  caregiver: '照看人',
  parent_by_phone: '父母通话',
} as const satisfies Record<(typeof presences)[number], string>;

export const nextStepNames = {
  call_in_a_week: '一周后打电话',
  ask_town: '请镇里协助',
  ask_school: '联系学校',
  ask_clinic: '联系卫生院',
  none: '都不需要',
} as const satisfies Record<(typeof nextSteps)[number], string>;

export const topicNames = {
  guardianship: '监护',
  living: '居住',
  health: '健康',
  schooling: '就学',
  safety: '安全',
  mind: '心理',
  household_registration: '户籍',
  benefits: '保障',
} as const satisfies Record<Topic, string>;

export const findingNames = {
  cared_for: '有人照看',
  carer_changed: '换了照看人',
  carer_ill: '照看人生病',
  carer_absent: '照看人不在',
  unattended: '无人照看',
  home_sound: '住房安稳',
  home_poor: '住房条件差',
  home_dangerous: '住房有危险',
  well: '身体健康',
  chronic_illness: '有慢性病',
  untreated_illness: '有病没治',
  severe_illness: '重病',
  attending: '按时到校',
  below_school_age: '没到上学年龄',
  often_absent: '常缺课',
  suspended: '休学',
  dropped_out: '辍学',
  safe: '没有隐患',
  hazard_nearby: '附近有隐患',
  injured: '受过伤',
  harm_suspected: '疑似受侵害',
  steady: '情绪平稳',
  low: '情绪低落',
  withdrawn: '不愿说话',
  self_harm: '有自伤迹象',
  registered: '户口在册',
  being_registered: '正在上户',
  unregistered: '没有户口',
  received: '已享保障',
  not_needed: '不需要',
  missing: '该享没享',
} as const satisfies Record<Finding, string>;

/** Findings in one breath: 照看人生病，常缺课. */
export const sayFindings = (findings: readonly Finding[]): string =>
  findings.map((finding) => findingNames[finding]).join('，');
