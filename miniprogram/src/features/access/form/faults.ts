// What is missing or wrong in a form, said at its place; a form's own rules know nothing of the page it stands on.

/** What is wrong, by the path of the place where it is. */
export type Faults = Readonly<Record<string, string | undefined>>;
