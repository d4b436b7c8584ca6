// A hand-over as it is filled in: which village, from whom, to whom, from which day; the next one may be registered on the way.

import { PersonState } from '#shared/access/contract.ts';
import { HandoverState } from '#shared/access/handover.ts';
import { clock } from '../../../kernel/phone.ts';
import { accessPaths } from '../../../kernel/queries.ts';
import { type DeskForm, useDeskForm } from '../form/use-desk-form.ts';
import { layPerson } from '../people/use-people.ts';
import { Handover, missingOfHandover, NEWCOMER } from './missing.ts';

export type HandoverForm = Readonly<{ form: DeskForm<Handover>; save: () => void }>;

/** The form of one town. */
export const useHandover = (town: string, village: string | undefined, onDone: () => void): HandoverForm => {
  const form = useDeskForm<Handover>({
    name: `handover/${town}/${village ?? ''}`,
    schema: Handover,
    empty: { village: village ?? '', former: '', next: '', on: clock.today(), name: '', phone: '' },
  });
  const { fields } = form;
  const make = async () => {
    const newcomer = { personId: form.idOf('person'), name: fields.name.trim(), phone: fields.phone };
    if (fields.next === NEWCOMER) {
      const data = { region: town, name: newcomer.name, phone: newcomer.phone };
      const path = accessPaths.person(newcomer.personId, 'register');
      const registered = await form.send('register', path, data, PersonState);
      if (registered.kind !== 'ok') return registered;
      layPerson(town, { ...newcomer, bound: false }, registered.value);
    }
    const data = {
      village: fields.village,
      fromPersonId: fields.former,
      toPersonId: fields.next === NEWCOMER ? newcomer.personId : fields.next,
      on: fields.on,
    };
    return form.send('make', accessPaths.handover(form.idOf('handover')), data, HandoverState);
  };
  return {
    form,
    save: () => {
      if (form.isWhole(missingOfHandover(fields))) form.submit(make, onDone);
    },
  };
};
