// Where children learn and live and where their parents work.
import { townOf } from '#shared/kernel/region.ts';
import { officialName, spokenName } from '#shared/registry/regions.ts';
import { schoolYearOn } from './born.ts';
import type { Dice } from './dice.ts';

const CLASSES = [
  '小班',
  '中班',
  '大班',
  '一年级',
  '二年级',
  '三年级',
  '四年级',
  '五年级',
  '六年级',
  '初一',
  '初二',
  '初三',
  '高一',
  '高二',
];
const FIRST_CLASS = -2;

// The farms, the hospital and the zones have no school named after them.
const STEMS: Readonly<Record<string, string>> = {
  如城街道: '如城',
  如皋市经济开发区: '开发区',
  如皋高新技术产业开发区: '高新区',
};

const stemOf = (village: string): string => {
  const town = officialName(townOf(village));
  return STEMS[town] ?? (town.endsWith('镇') ? town : '如城');
};

/** School and class of a child of this village on a day; none before kindergarten. */
export const schoolOf = (village: string, bornOn: string, on: string): string | undefined => {
  const year = schoolYearOn(bornOn, on);
  const form = CLASSES[year - FIRST_CLASS];
  if (form === undefined) return undefined;
  if (year < 1) return `${stemOf(village)}中心幼儿园 ${form}`;
  if (year > 9) return `如皋市区高中 ${form}`;
  return `${stemOf(village)}${year > 6 ? '初级中学' : '小学'} ${form}`;
};

/** A home in this village, by group and number. */
export const addressIn = (village: string, dice: Dice): string =>
  `${spokenName(village)} ${dice.between(1, 26)} 组 ${dice.between(1, 60)} 号`;

const WORKPLACES: readonly (readonly [string, number])[] = [
  ['昆山', 16],
  ['苏州', 15],
  ['上海', 15],
  ['无锡', 10],
  ['南通', 9],
  ['常熟', 6],
  ['张家港', 6],
  ['太仓', 5],
  ['常州', 5],
  ['南京', 5],
  ['江阴', 4],
  ['杭州', 3],
  ['宁波', 3],
  ['嘉兴', 2],
  ['广东', 2],
  ['安徽', 1],
  ['新疆', 1],
  ['内蒙古', 1],
];

/** The place somebody works away in. */
export const workplace = (dice: Dice): string => dice.weighed(WORKPLACES);
