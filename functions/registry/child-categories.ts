// Puts a child into a category and ends one: always one at least, each at most once, on days that can be.
import { refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { contradictionOf } from '#shared/registry/left-behind.ts';
import type { Ordered, Outcome } from './child-command.ts';
import { sinceBroken } from './child-rules.ts';
import type { Filed } from './child-state.ts';

/** A category from a day on, or said anew; `not_left_behind` where the file's own facts contradict it today. */
export const categorise = ({ data, at }: Ordered<'categorise'>, state: Filed): Outcome => {
  const today = countyDate(at);
  const { category, sinceOn, ...grounds } = data;
  const { details, responsibilities } = state;
  const broken = sinceBroken(data, details?.bornOn, today, 'sinceOn');
  if (broken) return broken;
  if (category === 'left_behind' && details && contradictionOf(details, responsibilities, today)) {
    return refuse('not_left_behind', 'category');
  }
  const isGrounded = Object.keys(grounds).length > 0;
  return [{ type: 'child.categorised', category, sinceOn, ...(isGrounded && { personal: { grounds } }) }];
};

/** Ends a category that is held; the last one ends only with the file. */
export const endCategory = ({ data, at }: Ordered<'end_category'>, { categories }: Filed): Outcome => {
  const { category, untilOn, evidence } = data;
  const held = categories.find((one) => one.category === category);
  if (!held) return refuse('category_not_held', 'category');
  if (untilOn > countyDate(at)) return refuse('since_in_future', 'untilOn');
  if (untilOn < held.sinceOn) return refuse('ends_before_it_begins', 'untilOn');
  if (categories.length === 1) return refuse('last_category', 'category');
  return [{ type: 'child.category_ended', category, untilOn, personal: { evidence } }];
};
