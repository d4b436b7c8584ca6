// Under a long form stands the first thing that is wrong with it, for whoever cannot see the field.
import type { Faults } from '../../access/form/faults.ts';
import type { DeskForm } from '../../access/form/use-desk-form.ts';
import type { Fault } from '../../registry/forms/check.ts';

/** The first of these places at which the form says something is wrong; `where` names the place where its words alone do not. */
export const firstFault = (
  places: Faults,
  { faultAt }: Pick<DeskForm<object>, 'faultAt'>,
  where: (path: string) => string = () => '',
): Fault | undefined => {
  const field = Object.keys(places).find((path) => faultAt(path) !== undefined);
  const words = field === undefined ? undefined : faultAt(field);
  return field === undefined || words === undefined ? undefined : { field, words: where(field) + words };
};
