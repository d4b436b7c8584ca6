// Every setting a door reads from its environment, named once; a missing one stops the door at its first start.

/** The setting where it is given. */
export const givenSetting = (name: string): string | undefined => process.env[name] || undefined;

/** The setting, or an error naming it. */
export const setting = (name: string): string => {
  const value = givenSetting(name);
  if (value === undefined) throw new Error(`The setting ${name} is missing`);
  return value;
};
