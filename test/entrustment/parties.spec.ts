// Who may stand in a sheet: parents of the file, and one grown caregiver of it, each with a number of their own.
import { describe, test } from 'vitest';
import { idNumberOf } from '#shared/registry/id-number.ts';
import { nth } from '../kit/ids.ts';
import { aDraft, draft, given } from './asking.ts';
import { child, father, fatherId, file, grandmother, grandmotherId, mother, motherId } from './family.ts';

const [father0 = { guardianId: fatherId }, mother0 = { guardianId: motherId }] = aDraft.parents;

describe('the parents', () => {
  test('are named once each', () => {
    given()
      .when(draft({ parents: [father0, father0] }))
      .isRefused('parent_named_twice', 'parents');
  });
  test('stand in the file as parents', () => {
    given()
      .when(draft({ parents: [father0, { guardianId: nth('guardian', 9) }] }))
      .isRefused('parent_not_of_child', 'parents.1');
    given()
      .when(draft({ parents: [father0, { guardianId: grandmotherId }] }))
      .isRefused('parent_not_of_child', 'parents.1');
  });
  test('have an ID number, or cannot be identified', () => {
    const { idNumber: _, ...unnumbered } = mother;
    given()
      .when(draft({}, { needs: { parents: [father, unnumbered] } }))
      .isRefused('parent_unidentified', 'parents.1');
  });
  test('sign both, or one says why alone', () => {
    given()
      .when(draft({ parents: [father0] }))
      .isRefused('sole_reason_needed', 'soleBecause');
    given()
      .when(draft({ parents: [mother0], soleBecause: 'other_lost' }))
      .emitsTypes('sheet.drafted');
    given()
      .when(draft({ soleBecause: 'other_lost' }))
      .isRefused('sole_reason_not_so', 'soleBecause');
  });
  test('where the file names one only, that one signs without a reason', () => {
    const guardians = file.guardians.filter(({ guardianId }) => guardianId !== motherId);
    given()
      .when(draft({ parents: [father0] }, { needs: { file: { ...file, guardians } } }))
      .emitsTypes('sheet.drafted');
  });
  test('are whoever holds the right, where the file has neither', () => {
    const uncle = { guardianId: fatherId, relation: 'relative', capacity: 'parent_away' } as const;
    const guardians = [uncle, ...file.guardians.slice(2)];
    given()
      .when(draft({ parents: [father0] }, { needs: { file: { ...file, guardians } } }))
      .emitsTypes('sheet.drafted');
  });
});

describe('the caregiver', () => {
  const cares = (idNumber: string | undefined) => ({
    needs: { caregiver: { ...grandmother, idNumber } },
  });
  test('stands in the file as one', () => {
    given()
      .when(draft({ caregiver: { ...aDraft.caregiver, guardianId: nth('guardian', 9) } }))
      .isRefused('caregiver_not_of_child', 'caregiver');
  });
  test('is no parent, by the file or by the number', () => {
    const caregiver = { ...aDraft.caregiver, guardianId: motherId };
    given()
      .when(draft({ parents: [father0], soleBecause: 'sole_right', caregiver }))
      .isRefused('caregiver_is_parent', 'caregiver');
    given()
      .when(draft({}, cares(father.idNumber)))
      .isRefused('caregiver_is_parent', 'caregiver');
  });
  test('is not the child itself', () => {
    given()
      .when(draft({}, cares(child.idNumber)))
      .isRefused('caregiver_is_the_child', 'caregiver');
  });
  test('has an ID number, or cannot be identified', () => {
    given()
      .when(draft({}, cares(undefined)))
      .isRefused('caregiver_unidentified', 'caregiver');
  });
  test('is eighteen on the first day', () => {
    const born = (bornOn: string) => cares(idNumberOf('320682', bornOn, 2));
    given()
      .when(draft({}, born('2008-06-13')))
      .isRefused('caregiver_under_age', 'caregiver');
    given()
      .when(draft({}, born('2008-06-12')))
      .emitsTypes('sheet.drafted');
  });
});
