// A form that is being filled in lies on the phone after every change and is there again after a reload.
import { useState } from 'react';
import type * as z from 'zod/mini';
import { actor, drafts } from './phone.ts';

export type InHand<Form> = Readonly<{
  form: Form;
  change: (fields: Partial<Form>) => void;
  /** Takes the draft off the phone, once it is saved or given up. */
  drop: () => void;
  /** True when the form came back from an earlier sitting. */
  resumed: boolean;
}>;

/** The draft of this name, or a fresh form; without a name nothing of it is kept on the phone. */
export const useDraft = <Form extends object>(
  wanted: string | undefined,
  schema: z.ZodMiniType<Form>,
  start: () => Form,
): InHand<Form> => {
  // Whoever signs in on this phone next finds their own drafts only.
  const name = wanted === undefined ? undefined : `${actor()?.personId ?? 'nobody'}/${wanted}`;
  const [{ first, resumed }] = useState(() => {
    const draft = name === undefined ? undefined : drafts.find(name, schema);
    return { first: draft ?? start(), resumed: draft !== undefined };
  });
  const [form, setForm] = useState(first);
  return {
    form,
    resumed,
    change: (fields) => {
      const next = { ...form, ...fields };
      if (name !== undefined) drafts.keep(name, next);
      setForm(next);
    },
    drop: () => {
      if (name !== undefined) drafts.drop(name);
    },
  };
};
