// Region codes are 12-digit statistical codes, and authority over a region is a prefix test.
import * as z from 'zod/mini';

export type RegionLevel = 'county' | 'town' | 'village';

/** A 12-digit code: the first 6 digits name a county, 9 a town, 12 a village. */
export const RegionCode = z.string('not_text').check(z.regex(/^\d{12}$/, 'not_a_region'));

/** Which level a code names: trailing zeros beyond its significant digits. */
export const levelOf = (code: string): RegionLevel =>
  code.endsWith('000000') ? 'county' : code.endsWith('000') ? 'town' : 'village';

const SIGNIFICANT: Record<RegionLevel, number> = { county: 6, town: 9, village: 12 };

/** The digits that every region inside this one shares. */
export const significant = (code: string): string => code.slice(0, SIGNIFICANT[levelOf(code)]);

/** True when `region` is `authority` itself or lies inside it. */
export const covers = (authority: string, region: string): boolean =>
  region.startsWith(significant(authority));

/** The code of the town a village or town lies in. */
export const townOf = (code: string): string => `${code.slice(0, 9)}000`;

/** The code of the county a region lies in. */
export const countyOf = (code: string): string => `${code.slice(0, 6)}000000`;
