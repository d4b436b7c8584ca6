// What changed between two versions is complete and says nothing else: with it, the newer follows from the older.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClauseChange, changesBetween, outdatedBy } from '#shared/outreach/clause-changes.ts';
import { type Clause, duties } from '#shared/outreach/clauses.ts';
import { aClause, clauses, newClauses } from './a-policy.ts';

const version: fc.Arbitrary<readonly Clause[]> = fc.uniqueArray(
  fc
    .record({
      no: fc.constantFrom('一', '二', '三', '四', '五', '六'),
      says: fc.constantFrom('每月一次', '每月两次'),
      plainly: fc.constantFrom('去看看', '常去看看'),
      duty: fc.option(fc.constantFrom(...duties.slice(0, 2)), { nil: undefined }),
    })
    .map(({ duty, ...clause }) => ({ ...clause, ...(duty && { duty }) })),
  { selector: ({ no }) => no, maxLength: 6 },
);

const meaning = ({ no, says, duty }: Clause) => JSON.stringify([no, says, duty]);
const meanings = (list: readonly Clause[]) => list.map(meaning).toSorted();

const applied = (older: readonly Clause[], changes: readonly ClauseChange[]): readonly Clause[] => {
  const touched = new Set(changes.map(({ no }) => no));
  return [
    ...older.filter(({ no }) => !touched.has(no)),
    ...changes.flatMap(({ after }) => (after ? [after] : [])),
  ];
};

describe('what changed', () => {
  test('makes the newer version out of the older one', () => {
    fc.assert(
      fc.property(version, version, (older, newer) => {
        expect(meanings(applied(older, changesBetween(older, newer)))).toEqual(meanings(newer));
      }),
    );
  });

  test('is nothing between a version and itself, in whatever order its clauses stand', () => {
    fc.assert(
      fc.property(version, fc.func(fc.integer()), (one, sort) => {
        const other = one.toSorted((a, b) => sort(a.no) - sort(b.no));
        expect(changesBetween(one, other)).toEqual([]);
      }),
    );
  });

  test('names every clause at most once, and each as what it is', () => {
    fc.assert(
      fc.property(version, version, (older, newer) => {
        const changes = changesBetween(older, newer);
        expect(new Set(changes.map(({ no }) => no)).size).toBe(changes.length);
        for (const { no, change, before, after } of changes) {
          expect(before).toEqual(older.find((clause) => clause.no === no));
          expect(after).toEqual(newer.find((clause) => clause.no === no));
          expect(change).toBe(before ? (after ? 'reworded' : 'repealed') : 'added');
        }
      }),
    );
  });

  test('read backwards has added and repealed exchanged', () => {
    fc.assert(
      fc.property(version, version, (older, newer) => {
        const numbers = (changes: readonly ClauseChange[], kind: string) =>
          changes
            .filter(({ change }) => change === kind)
            .map(({ no }) => no)
            .toSorted();
        const [there, back] = [changesBetween(older, newer), changesBetween(newer, older)];
        expect(numbers(there, 'added')).toEqual(numbers(back, 'repealed'));
        expect(numbers(there, 'reworded')).toEqual(numbers(back, 'reworded'));
      }),
    );
  });

  test('outdates what was reworded and repealed, and never what is new', () => {
    fc.assert(
      fc.property(version, version, (older, newer) => {
        const known = new Set(older.map(({ no }) => no));
        const same = new Set(meanings(newer));
        const gone = older.filter((clause) => !same.has(meaning(clause))).map(({ no }) => no);
        expect([...outdatedBy(older, newer)].toSorted()).toEqual(gone.toSorted());
        expect(outdatedBy(older, newer).every((no) => known.has(no))).toBe(true);
      }),
    );
  });

  test('is told in the order in which the newer version prints it, and what is gone at the end', () => {
    const told = changesBetween(clauses, newClauses).map(({ no, change }) => [no, change]);
    expect(told).toEqual([
      ['二', 'reworded'],
      ['四', 'added'],
      ['三', 'repealed'],
    ]);
  });

  test('is not another heading or plain wording, but another duty is', () => {
    const plain = aClause('一', { heading: '走访', plainly: '常去看看。' });
    expect(changesBetween([aClause('一')], [plain])).toEqual([]);
    expect(outdatedBy([aClause('一')], [aClause('一', { duty: 'report' })])).toEqual(['一']);
  });
});
