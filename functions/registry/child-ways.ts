// Where a file goes: to another village, closed, open again, asked for from elsewhere, and in the end erased.
import { mayActOn } from '#shared/kernel/access.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { Ordered, Outcome } from './child-command.ts';
import { turningFrom } from './child-head.ts';
import { isVillage } from './child-rules.ts';
import { type Filed, guardiansOf } from './child-state.ts';

/** To another village of the county. */
export const move = ({ data, at }: Ordered<'move_child'>, { village }: Filed): Outcome => {
  if (!isVillage(data.village)) return refuse('village_unknown', 'village');
  if (data.village === village) return refuse('same_village', 'village');
  if (data.movedOn > countyDate(at)) return refuse('moved_in_future', 'movedOn');
  return [{ type: 'child.moved', from: village, ...data }];
};

/** Closed with its reason; whoever answers for the child is named, as their rows end with the file. */
export const close = ({ data, at }: Ordered<'close_child'>, state: Filed): Outcome => {
  if (data.closedOn > countyDate(at)) return refuse('closed_in_future', 'closedOn');
  if (data.closedOn < state.openedOn) return refuse('ends_before_it_begins', 'closedOn');
  return [{ type: 'child.closed', village: state.village, ...data, guardians: guardiansOf(state) }];
};

/** Open again in the village where the child lives now. */
export const reopen = ({ data, at }: Ordered<'reopen_child'>, state: Filed): Outcome => {
  const today = countyDate(at);
  const { village, reopenedOn, reason } = data;
  const { name, details, closedOn = reopenedOn } = state;
  if (!isVillage(village)) return refuse('village_unknown', 'village');
  if (reopenedOn > today) return refuse('reopened_in_future', 'reopenedOn');
  if (reopenedOn < closedOn) return refuse('ends_before_it_begins', 'reopenedOn');
  if (name === undefined || !details) return refuse('child_erased');
  return [
    {
      type: 'child.reopened',
      village,
      reopenedOn,
      categories: [...state.categories],
      guardians: guardiansOf(state),
      ...turningFrom(details, today),
      personal: { name, details, reason },
    },
  ];
};

/** Another village asks for the file: only for a village of whoever asks, and once while its asking stands. */
export const askForFile = ({ data, actor }: Ordered<'ask_for_file'>, state: Filed): Outcome => {
  const { village } = data;
  const isTheirs = actor === undefined || mayActOn(actor, village);
  if (!isTheirs || !isVillage(village)) return refuse('village_unknown', 'village');
  if (village === state.village) return refuse('same_village', 'village');
  if (state.askedBy.includes(village)) return refuse('file_already_asked_for');
  return [{ type: 'child.asked_for', from: state.village, village }];
};

/** Everything personal of the file ends; a file still open is in use and is closed first. */
export const erase = (state: Filed): Outcome =>
  state.status === 'open'
    ? refuse('child_open')
    : [{ type: 'child.erased', village: state.village, guardians: guardiansOf(state) }];
