// What follows from a session's facts: who hears of it, place by place or one by one, and that its people's own records look anew.

import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import { roleOn } from '#shared/kernel/audience.ts';
import { countyOf, townOf } from '#shared/kernel/region.ts';
import type { TemplateKey } from '#shared/notifications/templates.ts';
import { placesOf } from '#shared/registry/audience-places.ts';
import type { NoteSeat, Seat } from '#shared/training/contract.ts';
import type { TrainingEvent } from '../events/training.ts';

type Fact<Type extends TrainingEvent['type']> = Extract<TrainingEvent, { type: Type }>;
type Meant = Pick<Fact<'training.planned'>, 'audience' | 'onlyFor'>;
type Notice = Extract<Effect, { kind: 'notify' }>;

/** Nobody above stands in for a vacant post: an invitation is for whoever would come. */
const invite = (about: string, { audience, onlyFor }: Meant, places: readonly string[]): readonly Effect[] =>
  places.map((region) => ({
    kind: 'notify',
    template: 'training_invited',
    role: audience.role,
    region,
    about,
    stays: true,
    ...(onlyFor === 'not_qualified' && {
      onlyIf: { slice: 'training', row: 'trainee', field: 'qualified', is: false },
    }),
  }));

const newlyMeant = ({ audience, onlyFor, wasFor }: Fact<'training.replanned'>): readonly string[] => {
  if (onlyFor !== wasFor.onlyFor || audience.role !== wasFor.audience.role) return placesOf(audience);
  const before = new Set(placesOf(wasFor.audience));
  return placesOf(audience).filter((place) => !before.has(place));
};

const tell = (about: string, template: TemplateKey, { personId, region }: Seat): Notice => ({
  kind: 'notify',
  template,
  role: roleOn(region),
  region,
  personId,
  about,
});

const tellAll = (about: string, template: TemplateKey, seats: readonly Seat[]): readonly Effect[] =>
  seats.map((seat) => tell(about, template, seat));

const lookAnew = (trainingId: string, people: readonly Pick<Seat, 'personId'>[]): readonly Effect[] => {
  const data: NoteSeat = { trainingId };
  return people.map(({ personId }) => ({
    kind: 'command',
    slice: 'training',
    id: personId,
    type: 'note_seat',
    data,
  }));
};

const above = (region: string) =>
  roleOn(region) === 'director'
    ? ({ role: 'supervisor', region: townOf(region) } as const)
    : ({ role: 'officer', region: countyOf(region) } as const);

/** How an attendance stands that was never credited. */
const missing = (trainingId: string) =>
  ({
    slice: 'training',
    row: 'attendance',
    id: { kind: 'attendance', words: [trainingId] },
    field: 'done',
    is: false,
  }) as const;

/** Whoever had a seat and got no hours hears of it, and whoever is above them once for all of their place. */
const afterEnded = (trainingId: string, seats: readonly Seat[]): readonly Effect[] => {
  const onlyIf = missing(trainingId);
  const byPlace = Map.groupBy(seats, ({ region }) => above(region).region);
  return [
    ...seats.map((seat) => ({ ...tell(trainingId, 'training_missed', seat), onlyIf })),
    ...[...byPlace.values()].map(
      ([first, ...rest]): Effect => ({
        kind: 'notify',
        template: 'training_missed_told',
        ...above(first?.region ?? ''),
        about: trainingId,
        onlyIf: { ...onlyIf, ofAny: [first, ...rest].flatMap((seat) => (seat ? [seat.personId] : [])) },
      }),
    ),
  ];
};

/** The news names nobody; whoever takes or gives up a seat has it looked at in their own record. */
export const trainingEffects = (event: TrainingEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'training.planned':
      return invite(id, event, placesOf(event.audience));
    case 'training.replanned':
      return [
        ...invite(id, event, newlyMeant(event)),
        ...(event.moved
          ? [...tellAll(id, 'training_changed', event.seats), ...lookAnew(id, event.seats)]
          : []),
      ];
    case 'training.cancelled':
      return [...tellAll(id, 'training_cancelled', event.seats), ...lookAnew(id, event.seats)];
    case 'training.enrolled':
      return lookAnew(id, [event]);
    case 'training.excused':
      return event.freed ? lookAnew(id, [event]) : [];
    case 'training.came_near':
      return tellAll(id, 'training_tomorrow', event.seats);
    case 'training.ended':
      return afterEnded(id, event.seats);
  }
};
