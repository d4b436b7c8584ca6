// An asking in words: whose file, from which village to which, and since when.
import { townOf } from '#shared/kernel/region.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { AskedLine } from '#shared/registry/file.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { sayDate } from '../../../kernel/say.ts';

/** 王雨欣 */
export const sayWhom = ({ name }: Pick<AskedLine, 'name'>): string => name ?? '一个孩子';

/** The asking village with its town, which may be another: 搬经镇 焦港村 */
export const sayTo = ({ byVillage, byVillageName }: Pick<AskedLine, 'byVillage' | 'byVillageName'>): string =>
  `${spokenName(townOf(byVillage))} ${byVillageName}`;

/** 从沈徐村转到搬经镇 焦港村，6月10日请的 */
export const sayAsked = (line: AskedLine, today: string): string =>
  `从${line.villageName}转到${sayTo(line)}，${sayDate(countyDate(line.askedAt), today)}请的`;
