// Policies, templates and questions are dated: each version holds from its day until the next one's.

/** Something that holds from a county date on. */
export type DatedVersion = Readonly<{ version: string; fromOn: string }>;

/** The version in force on a county date, of a list with the oldest first; before the first, the first. */
export const inForceOn = <T extends DatedVersion>(versions: readonly [T, ...T[]], on: string): T =>
  versions.reduce((current, next) => (next.fromOn <= on ? next : current), versions[0]);
