// The erasure of a person is one stream for good, whoever proposes it and however often.
import { computedId } from '#functions/kernel/computed-id.ts';
import { isId } from '#shared/kernel/id.ts';

/** The stream of what is said about erasing this child or guardian. */
export const erasureIdOf = (subjectId: string): string => computedId('erasure', subjectId);

/** True for a child's id; the other that can be erased is a guardian. */
export const isChild = (subjectId: string): boolean => isId('child', subjectId);
