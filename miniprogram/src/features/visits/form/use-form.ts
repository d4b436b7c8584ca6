// A visit being written is a draft on the phone.
import { type InHand, useDraft } from '../../../kernel/use-draft.ts';
import { VisitForm } from './visit-form.ts';

/** The draft of this name, or a fresh form. */
export const useForm = (wanted: string, start: () => VisitForm): InHand<VisitForm> =>
  useDraft(wanted, VisitForm, start);
