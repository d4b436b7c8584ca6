// Settings of the views stand in rows of their own, outside every generation.
import * as z from 'zod/mini';
import type { Generations } from '#functions/kernel/ports.ts';
import type { Item } from './view-item.ts';

const SettingGenerations = z.object({ current: z.number(), filling: z.optional(z.number()) });

/** The key of a setting. */
export const settingKey = (name: string): Item => ({ pk: { S: 'setting' }, sk: { S: name } });

/** The item of a setting. */
export const settingItem = (name: string, value: string): Item => ({
  ...settingKey(name),
  value: { S: value },
});

/** Where the generations in use stand. */
export const generationsKey = settingKey('generations');

/** The item that says which generations are in use. */
export const generationsItem = (generations: Generations): Item =>
  settingItem('generations', JSON.stringify(generations));

/** The generations in use; the first one before anything was written. */
export const generationsOf = (item: Item | undefined): Generations => {
  const value = item?.['value']?.S;
  const { current, filling } = SettingGenerations.parse(
    value === undefined ? { current: 1 } : JSON.parse(value),
  );
  return filling === undefined ? { current } : { current, filling };
};
