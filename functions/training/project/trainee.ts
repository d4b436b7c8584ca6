// A person's row of learning: their hours by year and whether they may start, counted at the place where they hold their duty today.

import type { ProjectionDefinition } from '#functions/kernel/projection.ts';
import { roleOn } from '#shared/kernel/audience.ts';
import { minutesIn, QUALIFIED, TraineePart, trainedIn, traineeList } from '#shared/training/rows.ts';
import { isShortOfHours } from '#shared/training/standing.ts';
import type { TraineeEvent } from '../events/trainee.ts';
import { postOf, withMinutes } from '../trainee-state.ts';

const begun: TraineePart = { minutes: {} };

const evolve = (part: TraineePart, event: TraineeEvent): TraineePart => {
  switch (event.type) {
    case 'trainee.posted': {
      const { region: _r, turnsOn: _t, ...learnt } = part;
      return { ...learnt, ...postOf(event) };
    }
    case 'hours.counted':
      return { ...part, minutes: { ...withMinutes(part.minutes, event) } };
    case 'trainee.qualified':
      return { ...part, qualifiedOn: event.on, qualified: true };
    case 'seat.noted':
    case 'seat.left':
    case 'seat.clashed':
      return part;
  }
};

const countsOf = ({ region, minutes, qualified }: TraineePart): Readonly<Record<string, number>> => {
  const years = Object.entries(minutes).map(([year, sum]) => {
    const isEnough = region !== undefined && !isShortOfHours(minutes, roleOn(region), year);
    return { [minutesIn(year)]: sum, ...(isEnough && { [trainedIn(year)]: 1 }) };
  });
  return Object.assign({}, ...years, qualified && { [QUALIFIED]: 1 });
};

export const traineeEntry: ProjectionDefinition<TraineeEvent, TraineePart> = {
  row: 'trainee',
  fields: TraineePart,
  evolve: (part, event) => evolve(part ?? begun, event),
  list: ({ region }) => ({ under: traineeList(region), sort: region ?? '' }),
  due: ({ turnsOn }) => turnsOn,
  place: ({ region }) => region,
  share: countsOf,
};
