// The people as whom a visitor may sign in, and everybody else whom WeChat's double knows, those first.

import { townOf } from '#shared/kernel/region.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { type CountyPlan, drawCounty } from './county.ts';
import type { County, Staff } from './people.ts';
import { storyVillage } from './story.ts';
import { shownVillages } from './story-town.ts';

/** A person of WeChat's double: `title` says place and duty. */
export type Persona = Readonly<{ openid: string; name: string; title: string; phone: string }>;

const DUTIES = { director: '儿童主任', supervisor: '儿童督导员', officer: '民政局' } as const;

const personaOf = ({ openid, name, phone, role, region }: Staff): Persona => {
  const duty = role === 'director' || role === 'supervisor' || role === 'officer' ? DUTIES[role] : '';
  return { openid, name, phone, title: `${spokenName(region)} ${duty}`.trim() };
};

/** Whom a visitor may be: those of them who are in this county. */
export const shownOf = ({ officer, supervisors, villages }: County): readonly Staff[] => {
  const [story, ...others] = shownVillages.flatMap((village) =>
    villages.filter((one) => one.village === village).map(({ director }) => director),
  );
  const supervisor = supervisors.find(({ region }) => region === townOf(storyVillage));
  return [story, supervisor, officer, ...others].filter((staff) => staff !== undefined);
};

/** Everybody who works for the county, those who are shown first. */
export const peopleOf = (county: County): readonly Persona[] => {
  const { officer, otherOfficers, supervisors, villages } = county;
  const all = [officer, ...otherOfficers, ...supervisors, ...villages.map(({ director }) => director)];
  return [...new Set([...shownOf(county), ...all])].map(personaOf);
};

/** A director, a supervisor, an officer, and two directors of other towns: whom a visitor can be. */
export const personas = (plan: CountyPlan): readonly Persona[] => shownOf(drawCounty(plan)).map(personaOf);
