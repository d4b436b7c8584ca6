// Who may see who opened a child's file: those who may open it, and its guardians.
import { queryRoute, type Route } from '#functions/kernel/route.ts';
import { Readers } from '#shared/access/reading.ts';
import { readersOf } from '../readers.ts';
import { FileNeeds, familyOf, fileOf, ofChild } from './family.ts';

export const readingRoutes: readonly Route[] = [
  queryRoute({
    path: '/access/children/{childId}/readers',
    summary: "Who opened a child's file and why, the newest first",
    who: ['director', 'supervisor', 'officer', 'auditor', 'guardian'],
    params: ofChild,
    needs: { shape: FileNeeds, of: ({ childId }) => fileOf(childId) },
    on: ({ needs }) => [needs?.child?.village],
    family: ({ needs }) => familyOf(needs),
    view: Readers,
    answer: ({ params, read }) => readersOf(read, params.childId),
  }),
];
