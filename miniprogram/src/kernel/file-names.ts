// The Chinese names of every code of a child's file, of why it is read and of why it is opened from another town.
import type { glassGrounds } from '#shared/access/glass.ts';
import type { ReadingReason, Why } from '#shared/access/reading.ts';
import type {
  benefitKinds,
  capacities,
  difficulties,
  hardships,
  healthStates,
  stages,
  withoutIdNumber,
} from '#shared/registry/child.ts';
import type { closingReasons } from '#shared/registry/contract.ts';

type Of<Codes extends readonly string[]> = Readonly<Record<Codes[number], string>>;

export const difficultyNames: Of<typeof difficulties> = {
  orphan_institutional: '孤儿（集中供养）',
  orphan_community: '孤儿（散居）',
  de_facto_unattended: '事实无人抚养',
  severely_ill_or_disabled: '重病重残',
  poor_household: '家庭贫困',
  neglected: '监护缺失或失当',
};

export const capacityNames: Of<typeof capacities> = {
  parent_away: '父母，在外务工',
  parent_home: '父母，在家',
  parent_unable: '父母，照看不了',
  caregiver: '受托照看',
};

export const withoutIdNumberNames: Of<typeof withoutIdNumber> = {
  not_yet_registered: '还没上户口',
  papers_lost: '证件丢了',
  abroad: '在境外出生',
};

export const registrationNames = { rural: '农村户籍', urban: '城镇户籍' } as const;

export const stageNames: Of<typeof stages> = {
  not_yet: '还没上学',
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  senior: '高中',
  vocational: '职校',
  special: '特殊教育',
  left_school: '不上学了',
};

export const healthNames: Of<typeof healthStates> = {
  healthy: '健康',
  chronic: '有慢性病',
  serious: '重病',
  disabled: '残疾',
};

export const hardshipNames: Of<typeof hardships> = {
  none: '没有困难',
  low_income: '低保',
  marginal: '低保边缘',
  extreme_poverty: '特困',
};

export const benefitNames: Of<typeof benefitKinds> = {
  orphan: '孤儿基本生活费',
  de_facto_unattended: '事实无人抚养补贴',
  subsistence: '最低生活保障',
  disability: '残疾人补贴',
  bursary: '助学金',
};

export const closingNames: Of<typeof closingReasons> = {
  came_of_age: '满 18 周岁',
  moved_away: '搬出本市',
  deceased: '去世',
  entered_in_error: '录错了',
};

export const whyNames: Readonly<Record<Why, string>> = {
  duty: '日常工作',
  glass: '紧急打开',
  benefit_check: '核对补助',
  complaint: '处理投诉',
  report: '处理报告',
  inspection: '督查',
  correction: '改正档案',
  id_number: '看完整证件号码',
};

/** What stands beneath a reason where it is chosen. */
export const reasonHints: Readonly<Record<ReadingReason, string>> = {
  benefit_check: '看孩子该领的有没有领到',
  complaint: '有人反映了情况',
  report: '有人报告孩子可能受到伤害',
  inspection: '检查村里的工作',
  correction: '家里人说有写错的',
  id_number: '要核对完整的证件号码',
};

export const groundNames: Of<typeof glassGrounds> = {
  emergency: '孩子有危险',
  child_found_here: '孩子在本镇',
  guardian_asks: '家长来求助',
  police_or_court: '公安或法院要看',
};
