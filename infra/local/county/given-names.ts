// Given names tell the generation: grandparents, parents and those who work, children.
import type { Dice } from './dice.ts';
import type { Sex } from './numbers.ts';

/** Born about 1945 to 1962, 1968 to 1998, and from 2010. */
export type Generation = 'elder' | 'adult' | 'child';

const words = (text: string): readonly string[] => text.split(' ');

const GIVEN: Readonly<Record<Generation, Readonly<Record<Sex, readonly string[]>>>> = {
  elder: {
    female: words(
      '秀英 桂兰 秀兰 玉兰 桂英 凤英 兰英 素珍 玉英 秀珍 凤兰 翠兰 桂珍 玉珍 巧云 金凤 美华 来娣 扣兰 存英 如英 宝珍 锦兰 月娥 桂芳 秀芳 冬兰 广英 爱珍 粉兰',
    ),
    male: words(
      '国华 建国 志明 永福 德高 长根 宝林 广才 文贵 如松 金山 汉章 富生 兆祥 学文 锦和 玉成 明德 正发 春林 克勤 炳生 荣贵 国庆 根宝 兴旺 银海 世平 加林 龙生',
    ),
  },
  adult: {
    female: words(
      '丽 娟 敏 燕 红梅 小琴 晓燕 海燕 建芳 亚萍 春梅 丽华 玉梅 雪琴 爱华 小红 美琴 海霞 丽娟 志芳 晓兰 红霞 晓丽 雅琴 建英 小芳 桂芳 海英 亚琴 冬梅 金凤 云霞 蓉 静 琳',
    ),
    male: words(
      '平 军 勇 伟 建军 海波 晓东 志强 建华 国平 海军 小明 金华 永明 建兵 志军 亚军 晓峰 春华 建林 海涛 卫东 小兵 爱民 宏伟 峰 斌 磊 鹏 志刚 建明 海峰 俊 明 荣',
    ),
  },
  child: {
    female: words(
      '雨欣 思涵 梦洁 佳宁 梓萱 一诺 诗琪 佳怡 欣怡 子涵 雨桐 可馨 语桐 梓涵 若曦 诗涵 思雨 雨涵 欣妍 紫涵 依诺 梦瑶 雅婷 静怡 语嫣 心怡 雨萱 可欣 嘉怡 佳琪 子萱 婉婷 艺涵 书瑶 馨予 沐晴 悦宁 思琪 晨曦 雪莹 安琪 芷若 梓琪 欣悦 雨彤 文静 晓彤 舒雅 念慈 清越',
    ),
    male: words(
      '子轩 浩然 宇航 俊杰 俊熙 宇轩 浩宇 梓豪 子豪 皓轩 天佑 博文 嘉豪 睿 一鸣 泽宇 子墨 梓轩 明轩 俊豪 宇辰 浩轩 文博 思远 家乐 嘉俊 宇泽 子睿 志远 天宇 铭泽 昊天 奕辰 沐阳 承志 星宇 亦凡 健 俊宇 晨阳 家豪 立轩 子涵 振宇 景行 锦程 鹏飞 楚恒 逸飞 书航',
    ),
  },
};

/** A given name of one or two characters. */
export const givenName = (dice: Dice, generation: Generation, sex: Sex): string =>
  dice.oneOf(GIVEN[generation][sex]);
