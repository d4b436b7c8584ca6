// The county's towns and villages by their statistical codes, with official and spoken names.
import { countyOf, levelOf, townOf } from '../kernel/region.ts';
import county from './regions-320682.json' with { type: 'json' };

const names = new Map(county.map(([code = '', name = '']) => [code, name] as const));

/** True for a code of this county, at any level. */
export const isRegion = (code: string): boolean => names.has(code);

/** The official name, as tables and imports show it; the code itself where it is unknown. */
export const officialName = (code: string): string => names.get(code) ?? code;

/** The name in running text: 沈徐村 for 沈徐村委会, while 居委会 stays. */
export const spokenName = (code: string): string =>
  officialName(code)
    .replace(/村委会$/, '村')
    .replace(/村民委员会$/, '村');

/** Every region's code, the county first, then towns and villages as the statistics list them. */
export const regionCodes: readonly string[] = [...names.keys()];

/** The towns of a county, by their codes. */
export const townsOf = (county: string): readonly string[] =>
  regionCodes.filter((code) => levelOf(code) === 'town' && countyOf(code) === county);

/** The villages of a town, by their codes. */
export const villagesOf = (town: string): readonly string[] =>
  regionCodes.filter((code) => townOf(code) === town && code !== town && !code.endsWith('000000'));
