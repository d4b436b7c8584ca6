// Which generations are in use stands in a row of its own, outside every generation.
import * as z from 'zod/mini';
import type { Generations } from '#functions/kernel/ports.ts';
import type { Item } from './view-item.ts';

const SettingGenerations = z.object({ current: z.number(), filling: z.optional(z.number()) });

/** Where the generations in use stand. */
export const generationsKey: Item = { pk: { S: 'setting' }, sk: { S: 'generations' } };

/** The item that says which generations are in use. */
export const generationsItem = (generations: Generations): Item => ({
  ...generationsKey,
  value: { S: JSON.stringify(generations) },
});

/** The generations in use; the first one before anything was written. */
export const generationsOf = (item: Item | undefined): Generations => {
  const value = item?.['value']?.S;
  const { current, filling } = SettingGenerations.parse(
    value === undefined ? { current: 1 } : JSON.parse(value),
  );
  return filling === undefined ? { current } : { current, filling };
};
