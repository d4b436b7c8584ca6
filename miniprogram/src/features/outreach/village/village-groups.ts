// A village's sessions by what they ask of the director: what must be written down, what is to come, what was held, what was called off.

import { isOwed } from '../parts/session-words.ts';
import type { ShownSession } from '../parts/shown-sessions.ts';

export const groupNames = {
  owed: '等您记',
  planned: '排好的',
  held: '办过的',
  called_off: '取消的',
} as const;
export type GroupName = keyof typeof groupNames;

export type Group = Readonly<{ name: GroupName; sessions: readonly ShownSession[] }>;

const groupOf = ({ line }: ShownSession, today: string): GroupName =>
  isOwed(line, today) ? 'owed' : line.status;

/** The groups that hold anything; what is to come stands soonest first, what is past latest first. */
export const groupsOf = (sessions: readonly ShownSession[], today: string): readonly Group[] => {
  const names: readonly GroupName[] = ['owed', 'planned', 'held', 'called_off'];
  return names
    .map((name): Group => {
      const mine = sessions.filter((one) => groupOf(one, today) === name);
      return { name, sessions: name === 'owed' || name === 'planned' ? [...mine].reverse() : mine };
    })
    .filter((group) => group.sessions.length > 0);
};
