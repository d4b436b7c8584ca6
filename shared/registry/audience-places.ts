// Duties are held on places, so whoever a rule means is found place by place: directors on villages, supervisors on towns.
import type { Audience } from '../kernel/audience.ts';
import { covers, levelOf } from '../kernel/region.ts';
import { officialName, regionCodes, spokenName } from './regions.ts';

/** The villages or towns on which the people of an audience hold their duty, as the statistics list them. */
export const placesOf = ({ role, region }: Audience): readonly string[] => {
  const level = role === 'director' ? 'village' : 'town';
  return regionCodes.filter((code) => levelOf(code) === level && covers(region, code));
};

const roleNames = { director: '儿童主任', supervisor: '儿童督导员' } as const;

/** Who is meant, in words: 全市的儿童主任, 吴窑镇的儿童督导员. */
export const audienceName = ({ role, region }: Audience): string => {
  const level = levelOf(region);
  const place = level === 'county' ? '全市' : level === 'town' ? officialName(region) : spokenName(region);
  return `${place}的${roleNames[role]}`;
};
