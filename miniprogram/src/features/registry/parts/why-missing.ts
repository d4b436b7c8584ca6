// What a file still lacks, and what each of these things is needed for.
import type { Missing } from '#shared/registry/completeness.ts';
import type { PartName } from '../part/part-names.ts';

/** A gap by name, why it matters, and the part in which it is filled. */
export type Gap = Readonly<{ what: string; why: string; part: PartName }>;

export const gaps: Readonly<Record<Missing, Gap>> = {
  guardian: { what: '监护人', why: '出了事要知道找谁，委托照看也要他签字', part: 'guardians' },
  guardian_phone: { what: '监护人的电话', why: '要能打通至少一个，孩子有事好联系', part: 'guardians' },
  id_number: { what: '证件号码', why: '核对补助、入学都靠它，也免得一个孩子建两份档', part: 'basic' },
  registration: { what: '户籍', why: '是不是留守儿童，要看是不是农村户籍', part: 'basic' },
  address: { what: '住址', why: '换了人上门，也能找得到家', part: 'basic' },
  schooling: { what: '上学情况', why: '不上学了要马上知道，学校也好一起照看', part: 'schooling' },
  health: { what: '健康情况', why: '有病有残疾，看得更勤，补助也不同', part: 'health' },
  household: { what: '家庭情况', why: '家里难不难，决定能帮什么', part: 'household' },
  evidence: { what: '类别的依据', why: '凭什么算这一类，检查时要拿得出来', part: 'categories' },
};

/** 还缺 3 项 */
export const sayMissing = (missing: readonly Missing[]): string => `还缺 ${missing.length} 项`;
