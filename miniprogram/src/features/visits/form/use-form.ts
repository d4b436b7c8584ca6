// A form that is being filled in lies on the phone after every change and is there again after a reload.
import { useState } from 'react';
import { actor, drafts } from '../../../kernel/phone.ts';
import { VisitForm } from './visit-form.ts';

export type FormInHand = Readonly<{
  form: VisitForm;
  change: (fields: Partial<VisitForm>) => void;
  /** Takes the draft off the phone, once it is saved or given up. */
  drop: () => void;
  /** True when the form came back from an earlier sitting. */
  resumed: boolean;
}>;

/** The draft of this name, or a fresh form. */
export const useForm = (wanted: string, start: () => VisitForm): FormInHand => {
  // Whoever signs in on this phone next finds their own drafts only.
  const name = `${actor()?.personId ?? 'nobody'}/${wanted}`;
  const [{ first, resumed }] = useState(() => {
    const draft = drafts.find(name, VisitForm);
    return { first: draft ?? start(), resumed: draft !== undefined };
  });
  const [form, setForm] = useState(first);
  return {
    form,
    resumed,
    change: (fields) => {
      const next = { ...form, ...fields };
      drafts.keep(name, next);
      setForm(next);
    },
    drop: () => drafts.drop(name),
  };
};
