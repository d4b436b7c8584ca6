// Every setting a door reads from its environment, named once; a missing one stops the door at its first start.

/** The setting, or an error naming it. */
export const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The setting ${name} is missing`);
  return value;
};
