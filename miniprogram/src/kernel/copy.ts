// What is said to a person in one place is two clauses: what is so, and what changes it.

/** One bold clause (`what`) and one plain clause (`next`). */
export type Copy = Readonly<{ what: string; next: string }>;
