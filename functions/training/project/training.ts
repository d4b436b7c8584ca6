// A session's row stands in its organiser's list, and comes up the day before and the day after; who has a seat is told by its record.

import { newestFirst } from '#functions/kernel/newest-first.ts';
import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { TrainingPart, trainingList } from '#shared/training/rows.ts';
import type { TrainingEvent } from '../events/training.ts';
import { isSameTime, nextTellingOn } from '../session.ts';

type Fact<Type extends TrainingEvent['type']> = Extract<TrainingEvent, { type: Type }>;

const planned = (event: Fact<'training.planned'>): TrainingPart => {
  const { type: _, codeKey: _key, topics: _topics, plannedOn, ...plan } = event;
  return { ...plan, enrolled: 0, excused: 0, status: 'planned', datedOn: plannedOn };
};

const replanned = (part: TrainingPart, event: Fact<'training.replanned'>): TrainingPart => {
  const { title, audience, onlyFor, place, fromAt, untilAt, capacity, minutes, replannedOn } = event;
  const after = { ...part, title, audience, onlyFor, place, fromAt, untilAt, capacity, minutes };
  if (isSameTime(part, event)) return after;
  const { told: _, ...untold } = after;
  return { ...untold, datedOn: replannedOn };
};

export const trainingEntry: ProjectionDefinition<TrainingEvent, TrainingPart> = {
  row: 'training',
  fields: TrainingPart,
  evolve: (part, event) => {
    if (event.type === 'training.planned') return planned(event);
    if (!part) return undefined;
    switch (event.type) {
      case 'training.replanned':
        return replanned(part, event);
      case 'training.cancelled':
        return { ...part, status: 'cancelled' };
      case 'training.enrolled':
        return { ...part, enrolled: part.enrolled + 1, excused: part.excused - (event.wasExcused ? 1 : 0) };
      case 'training.excused':
        return { ...part, enrolled: part.enrolled - (event.freed ? 1 : 0), excused: part.excused + 1 };
      case 'training.came_near':
        return { ...part, told: 'near' };
      case 'training.ended':
        return { ...part, told: 'over' };
    }
  },
  list: ({ region, fromAt, title }) => ({ under: trainingList(region), sort: newestFirst(fromAt, title) }),
  due: (part) => (part.status === 'cancelled' ? undefined : nextTellingOn(part)),
};
