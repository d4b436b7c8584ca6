// People and their duties in words: who holds what, where and since when, and where nobody does.
import type { People, PersonLine } from '#shared/access/contract.ts';
import { isHeldOn } from '#shared/access/held.ts';
import type { Role } from '#shared/kernel/access.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { sayDate } from '../../../kernel/say.ts';
import { roleNames } from '../../../kernel/words.ts';

export type Duty = PersonLine['duties'][number];
export type Vacancy = People['vacant'][number];

/** The duties a person holds on a day. */
export const dutiesOn = (line: PersonLine, on: string): readonly Duty[] =>
  line.duties.filter((duty) => isHeldOn(duty, on));

/** 儿童主任，沈徐村 */
export const sayDuty = ({ role, regionName }: Duty): string => `${roleNames[role]}，${regionName}`;

/** How long a duty is held, seen from a day: 2024年3月1日 起 or 到 6月20日 为止. */
export const saySpan = ({ fromOn, untilOn }: Duty, today: string): string => {
  const from = `${sayDate(fromOn, today)}\u00a0起`;
  if (untilOn === undefined) return from;
  const ended = untilOn <= today;
  return ended
    ? `${sayDate(fromOn, today)} 到 ${sayDate(untilOn, today)}，已结束`
    : `${from}，${sayDate(untilOn, today)} 交出`;
};

/** Whether a duty is held now, comes, or is over. */
export const standingOf = ({ fromOn, untilOn }: Duty, today: string): 'comes' | 'held' | 'over' => {
  if (untilOn !== undefined && untilOn <= today) return 'over';
  return fromOn > today ? 'comes' : 'held';
};

/** A person's duties in one breath; what comes is said where nothing is held yet. */
export const sayDuties = (line: PersonLine, today: string): string => {
  const held = dutiesOn(line, today).map(sayDuty);
  if (held.length > 0) return held.join('；');
  const coming = line.duties.find((duty) => standingOf(duty, today) === 'comes');
  if (coming) return `${sayDate(coming.fromOn, today)}\u00a0起 ${sayDuty(coming)}`;
  return line.duties.length > 0 ? '已不任职' : '还没有任命';
};

/** The sentence above the list. */
export const sayPeople = (
  people: readonly PersonLine[],
  vacant: readonly Vacancy[],
  today: string,
): string => {
  const serving = people.filter((line) => dutiesOn(line, today).length > 0).length;
  if (vacant.length === 0) return `${serving} 人在任，每个地方都有人`;
  const isOfTowns = vacant.every(({ region }) => levelOf(region) === 'town');
  return isOfTowns ? `${vacant.length} 个镇没有督导员` : `${vacant.length} 个村没有儿童主任`;
};

/** Lines whose name, places or phone hold what was typed; all where nothing was. */
export const foundIn = (people: readonly PersonLine[], typed: string): readonly PersonLine[] => {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  return people.filter((line) => {
    const text = [line.name, line.phone, ...line.duties.map(sayDuty)].join(' ');
    return words.every((word) => text.includes(word));
  });
};

const RANK = {
  officer: 0,
  supervisor: 1,
  director: 2,
  auditor: 3,
  provider: 4,
  guardian: 5,
} as const satisfies Record<Role, number>;
const NEWLY_REGISTERED = 6;
const FORMER = 7;

const rank = (line: PersonLine, today: string): readonly [number, string, string] => {
  const [held] = dutiesOn(line, today);
  const [any] = line.duties;
  return held
    ? [RANK[held.role], held.region, line.name]
    : [line.duties.length > 0 ? FORMER : NEWLY_REGISTERED, any?.region ?? '', line.name];
};

/** Those in office first, the wider office before the narrower, by place; then the newly registered, then the former. */
export const inOrder = (people: readonly PersonLine[], today: string): readonly PersonLine[] =>
  [...people].sort((a, b) => {
    const [one, place, name] = rank(a, today);
    const [other, otherPlace, otherName] = rank(b, today);
    return one - other || place.localeCompare(otherPlace) || name.localeCompare(otherName, 'zh');
  });
