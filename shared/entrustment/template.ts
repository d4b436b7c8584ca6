// The clauses of the sheet are versioned data: numbered duties in plain words, kept for as long as a sheet drawn up by them.
import { inForceOn } from '../kernel/in-force.ts';

/** A version of the clauses. Every clause is one line; its number is its place in the list, from one. */
export type SheetTemplate = Readonly<{
  version: string;
  fromOn: string;
  /** The first day on which nobody may sign it any more. */
  retiredOn?: string;
  parentDuties: readonly string[];
  caregiverDuties: readonly string[];
}>;

/** Oldest first (DOMAIN: low confidence until the county's own blank is obtained; then it is one more entry). */
export const sheetTemplates: readonly [SheetTemplate, ...SheetTemplate[]] = [
  {
    version: '2021-1',
    fromOn: '2021-01-01',
    parentDuties: [
      '外出前把孩子托付给有能力、愿意照看的成年人，不把不满十六周岁的孩子一个人留在家里。',
      '每周至少和孩子、照看人各联系一次，了解孩子的生活、学习和心情。',
      '按时给足生活费、学费和看病的钱。',
      '换电话、换工作地点，三天之内告诉照看人和村里。',
      '孩子生病、受伤、不愿上学或者受人欺负，尽快赶回来处理。',
      '委托照看期间，父母仍是监护人，监护责任不因托付而免除。',
    ],
    caregiverDuties: [
      '和孩子同住，照顾好吃饭、穿衣、睡觉，不让不满八周岁的孩子无人看护。',
      '管好用电、用火、用水和交通安全，不让孩子独自到河塘边玩。',
      '让孩子按时上学，不让孩子中途退学；和学校老师保持联系。',
      '孩子生病及时送医，并马上告诉父母。',
      '不打骂、不虐待孩子；发现孩子受到伤害，立即报警并告诉村里。',
      '自己照看不了时，提前告诉父母和村里，不擅自把孩子转托给别人。',
    ],
  },
];

/** The version in force on a county date; before the first, the first. */
export const sheetTemplateOn = (on: string): SheetTemplate => inForceOn(sheetTemplates, on);

/** This version, if there ever was one. */
export const sheetTemplate = (version: string): SheetTemplate | undefined =>
  sheetTemplates.find((template) => template.version === version);

/** True on every day on which a sheet of this version may still be signed. */
export const maySign = ({ retiredOn }: SheetTemplate, on: string): boolean =>
  retiredOn === undefined || on < retiredOn;
