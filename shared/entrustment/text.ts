// The canonical text of a sheet: the one form that is shown on the phone, printed on paper, and hashed.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8Of } from '../kernel/utf8.ts';
import { type Bar, barQuestions, bars } from './bars.ts';
import type { SheetFacts } from './facts.ts';
import { sheetTemplate } from './template.ts';
import { healthWords, relationWords, sexWords, soleWords, unheardWords } from './words.ts';

/** 2026-11-26 as 2026年11月26日. */
export const spokenDate = (on: string): string =>
  `${Number(on.slice(0, 4))}年${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`;

/** The first line of every sheet. */
export const SHEET_TITLE = '农村留守儿童委托监护责任确认书';

/** The headings, in the order of the sheet. */
export const headings = {
  child: '一、孩子',
  parents: '二、委托人（父母或者其他监护人）',
  caregiver: '三、受托照看人',
  term: '四、委托期限',
  questions: '五、受托人情况询问（《未成年人保护法》第二十二条）',
  opinion: '六、孩子的意见',
  parentDuties: '七、委托人的责任',
  caregiverDuties: '八、受托人的责任',
  village: '九、村（居）联系人',
  explained: '十、说明',
} as const;

/** The sentences that stand under the last heading. */
export const explanations = [
  '本确认书由委托人、受托人签字，村（居）见证，镇（街道）备案；委托人、受托人、村（居）、镇（街道）各存一份。',
  '委托人应当每周至少与孩子、受托人联系一次（《未成年人保护法》第二十三条）。',
] as const;

const EMPTY = '（未填）';
const field = (name: string, value: string | undefined): string => `${name}：${value ?? EMPTY}`;

const childLines = ({ child }: SheetFacts): readonly string[] => [
  headings.child,
  field('姓名', child.name),
  field('性别', sexWords[child.sex]),
  field('出生日期', spokenDate(child.bornOn)),
  field('民族', child.ethnicity),
  field('身份证号', child.idNumber),
  field('户籍地址', child.registeredAddress),
  field('现住址', child.address),
  field('学校和班级', child.school && [child.school, child.className].filter(Boolean).join(' ')),
  field('健康状况', child.health && healthWords[child.health]),
];

const away = ({ awayFromOn, awayUntilOn }: SheetFacts['parents'][number]): string | undefined =>
  awayFromOn && `${spokenDate(awayFromOn)}至${awayUntilOn ? spokenDate(awayUntilOn) : '未定'}`;

const parentLines = (parent: SheetFacts['parents'][number]): readonly string[] => [
  field('委托人', `${parent.name}（${relationWords[parent.relation]}）`),
  field('身份证号', parent.idNumber),
  field('电话', parent.phone),
  field('务工地点', parent.workplace),
  field('外出时间', away(parent)),
];

const caregiverLines = ({ caregiver }: SheetFacts): readonly string[] => [
  headings.caregiver,
  field('受托人', `${caregiver.name}（${relationWords[caregiver.relation]}）`),
  field('身份证号', caregiver.idNumber),
  field('电话', caregiver.phone),
  field('住址', caregiver.address),
  field('健康状况', healthWords[caregiver.health]),
];

const answered = (facts: SheetFacts, bar: Bar): string =>
  `${barQuestions[bar]}答：${facts.answers[bar] ? '是' : '否'}。`;

const opinionLine = ({ opinion }: SheetFacts): string =>
  opinion.heard
    ? `${opinion.agrees ? '孩子同意' : '孩子不同意'}。孩子说：“${opinion.words}”`
    : `${unheardWords[opinion.because]}。`;

const numbered = (clauses: readonly string[]): readonly string[] =>
  clauses.map((clause, n) => `${n + 1}．${clause}`);

// Line breaks and other controls, and marks that turn the direction of reading: nobody would see what they sign.
const isUnseen = (point: number): boolean =>
  point < 0x20 ||
  (point >= 0x7f && point < 0xa0) ||
  point === 0x200e ||
  point === 0x200f ||
  (point >= 0x2028 && point <= 0x202e) ||
  (point >= 0x2066 && point <= 0x2069);

const onOneLine = (line: string): string =>
  Array.from(line, (character) => (isUnseen(character.codePointAt(0) ?? 0) ? ' ' : character)).join('');

/**
 * The lines of the sheet, none of which what people typed can break in two: the first is its title, those that begin with a Chinese number and 、 are headings. An unknown
 * template is a bug and throws.
 */
export const sheetLines = (facts: SheetFacts): readonly string[] => {
  const template = sheetTemplate(facts.template);
  if (!template) throw new Error(`No sheet template ${facts.template}`);
  const lines = [
    SHEET_TITLE,
    field('编码', facts.agreementId),
    field('制作日期', spokenDate(facts.drawnOn)),
    field('文本版本', facts.template),
    field('应签规则版本', facts.policy),
    ...childLines(facts),
    headings.parents,
    ...facts.parents.flatMap(parentLines),
    ...(facts.soleBecause ? [field('一方签字的原因', soleWords[facts.soleBecause])] : []),
    ...caregiverLines(facts),
    headings.term,
    `自${spokenDate(facts.fromOn)}起，至${spokenDate(facts.untilOn)}止。`,
    headings.questions,
    field('询问版本', facts.answers.version),
    ...bars.map((bar, n) => `${n + 1}．${answered(facts, bar)}`),
    headings.opinion,
    opinionLine(facts),
    headings.parentDuties,
    ...numbered(template.parentDuties),
    headings.caregiverDuties,
    ...numbered(template.caregiverDuties),
    headings.village,
    field('村（居）', `${facts.townName}${facts.villageName}`),
    field('联系人', `${facts.contact.name}，电话${facts.contact.phone}`),
    headings.explained,
    ...explanations,
  ];
  return lines.map(onOneLine);
};

/** The canonical text: the lines joined by line feeds, no trailing one. */
export const sheetText = (facts: SheetFacts): string => sheetLines(facts).join('\n');

/** Hex SHA-256 of the salt, a line feed and the text in UTF-8: what a signer has seen. The salt keeps a guess from proving anything. */
export const saltedHash = (salt: string, text: string): string =>
  bytesToHex(sha256(utf8Of(`${salt}\n${text}`)));
