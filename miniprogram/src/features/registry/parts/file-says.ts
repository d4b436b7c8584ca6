// Each part of a file in sentences, as a list of a name and what is so; what is not known is not said.
import type { Benefit, CategoryHeld } from '#shared/registry/child.ts';
import type { ChildFile } from '#shared/registry/file.ts';
import {
  benefitNames,
  closingNames,
  difficultyNames,
  hardshipNames,
  healthNames,
  registrationNames,
  stageNames,
  withoutIdNumberNames,
} from '../../../kernel/file-names.ts';
import { sayDate } from '../../../kernel/say.ts';
import { categoryNames, sexNames } from '../../../kernel/words.ts';

/** A fact's name and words. */
export type Said = readonly [name: string, words: string];

/** 2017年3月2日 */
export const sayBirthday = (bornOn: string): string => {
  const [year, month, day] = bornOn.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

const known = (name: string, words: string | undefined): readonly Said[] =>
  words === undefined || words === '' ? [] : [[name, words]];

/** Sex, birth, household registration, address; the ID number has a row of its own. */
export const sayBasic = (file: ChildFile): readonly Said[] => [
  ['性别', sexNames[file.sex]],
  ['出生', sayBirthday(file.bornOn)],
  ...known('民族', file.ethnicity),
  ...known('户籍', file.registration && registrationNames[file.registration]),
  ...known('住址', file.address),
  ...known('户籍地址', file.registeredAddress),
  ['村（居）', file.villageName],
];

/** 末两位 2X; or why there is none. */
export const sayIdNumber = ({ idNumberTail, withoutIdNumber }: ChildFile): string => {
  if (idNumberTail !== undefined) return `末两位 ${idNumberTail}`;
  return withoutIdNumber ? `没有，${withoutIdNumberNames[withoutIdNumber]}` : '还没有填';
};

/** 困境儿童，事实无人抚养 */
export const sayHeld = ({ category, kind }: CategoryHeld): string =>
  kind ? `${categoryNames[category]}，${difficultyNames[kind]}` : categoryNames[category];

/** 2025年9月1日起，依据：村委会证明 */
export const sayEvidence = ({ sinceOn, evidence }: CategoryHeld, today: string): string =>
  `${sayDate(sinceOn, today)}起，${evidence === undefined ? '还没有写依据' : `依据：${evidence}`}`;

export const saySchooling = ({ schooling, school }: ChildFile): readonly Said[] => {
  if (!schooling) return known('学校', school);
  const { stage, school: where, className, boarding } = schooling;
  return [
    ['在上', stageNames[stage]],
    ...known('学校', [where, className].filter((part) => part !== undefined).join(' ')),
    ...(boarding === undefined ? [] : known('住校', boarding ? '住校' : '走读')),
  ];
};

export const sayHealth = ({ health }: ChildFile): readonly Said[] => {
  if (!health) return [];
  const grade = health.disabilityGrade === undefined ? '' : ` ${health.disabilityGrade} 级`;
  return [['身体', healthNames[health.state] + grade], ...known('补充', health.note)];
};

export const sayHousehold = ({ household }: ChildFile): readonly Said[] => {
  if (!household) return [];
  return [
    ['人口', `${household.members} 口人`],
    ['经济', hardshipNames[household.hardship]],
    ...(household.sharesWith === undefined ? [] : known('同住', '和村里另一个建档的孩子是一家')),
    ...known('补充', household.note),
  ];
};

/** 助学金，2025年9月1日起，编号 A-17 */
export const sayBenefit = ({ kind, number, sinceOn }: Benefit, today: string): string =>
  `${benefitNames[kind]}，${sayDate(sinceOn, today)}起，编号 ${number}`;

/** 6月1日结案，满 18 周岁 */
export const sayClosed = ({ closedOn, closedFor }: ChildFile, today: string): string =>
  [closedOn && `${sayDate(closedOn, today)}结案`, closedFor && closingNames[closedFor]]
    .filter(Boolean)
    .join('，') || '已结案';
