// A session being written is a draft on the phone until it lies in the outbox, its photos behind it.
import { useState } from 'react';
import type { RecordSession } from '#shared/outreach/sessions.ts';
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';
import type { SessionForm as FormName } from '../../../kernel/outreach-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { useDraft } from '../../../kernel/use-draft.ts';
import { savedWords } from '../../visits/form/save-visit.ts';
import { saveSession } from '../parts/save-session.ts';
import {
  asWritten,
  type Difference,
  differences,
  type Fault,
  finishPlan,
  finishRecord,
  isFault,
  SessionForm,
} from './session-form.ts';
import { type PhotosInHand, usePhotosInHand } from './use-photos.ts';

export type FormPlan = Readonly<{
  name: FormName;
  village: string;
  /** Under this name it lies on the phone. */
  draft: string;
  start: () => SessionForm;
  /** What is corrected, as it stands now. */
  written: SessionForm | undefined;
  /** The refused entry that this one mends. */
  mending: OutboxEntry | undefined;
  onDone: (words: string) => void;
}>;

export type FormInHand = Readonly<{
  form: SessionForm;
  resumed: boolean;
  fault: Fault | undefined;
  change: (fields: Partial<SessionForm>) => void;
  photos: PhotosInHand;
  /** Saves it, or says what is missing; a correction is first shown once more. */
  save: () => void;
  /** What a correction changes, while that is shown. */
  confirming: readonly Difference[] | undefined;
  confirm: () => void;
  cancel: () => void;
}>;

const things = {
  plan: 'plan_session',
  record: 'record_session',
  correct: 'correct_session',
} as const satisfies Record<FormName, string>;

const fields: Readonly<Record<string, Fault['field']>> = {
  plannedOn: 'on',
  heldOn: 'on',
  headcount: 'counts',
  theme: 'theme',
  clauses: 'clauses',
};

/** The field that the server refused, so that the form opens there. */
const faultOf = (entry: OutboxEntry | undefined): Fault | undefined => {
  const field = fields[entry?.refusal?.field?.split('.')[0] ?? ''];
  return entry?.refusal && field ? { field, words: wordsOf(entry.refusal).what, said: true } : undefined;
};

const SAME = { field: 'save', words: '和原来记的一样，没有要改的' } as const satisfies Fault;
const NO_PHOTOS = '宣讲存下了，手机没有地方放照片，请在这次宣讲里再加';

/** The form of this plan. */
export const useSessionForm = (plan: FormPlan): FormInHand => {
  const { name, village, written, mending, onDone } = plan;
  const today = clock.today();
  const { form, change, drop, resumed } = useDraft(plan.draft, SessionForm, plan.start);
  const [fault, setFault] = useState(() => faultOf(mending));
  const [confirming, setConfirming] = useState<readonly Difference[]>();
  const photos = usePhotosInHand(form.sessionId);

  const keep = (data: object): void => {
    const { sessionId, theme } = form;
    const replaces = mending?.commandId;
    const kept = saveSession({ sessionId, theme: theme.trim(), what: things[name], data, replaces });
    if (kept !== 'kept') {
      setFault({ field: 'save', words: savedWords[kept] });
      return;
    }
    drop();
    onDone(name !== 'record' || photos.save(theme.trim()) ? savedWords.kept : NO_PHOTOS);
  };
  const saveCorrection = (record: RecordSession): void => {
    const changed = written ? differences(asWritten(written, village), record, today) : [];
    if (changed.length === 0) setFault(SAME);
    else setConfirming(changed);
  };
  const save = (): void => {
    const finished = name === 'plan' ? finishPlan(form, village, today) : finishRecord(form, village, today);
    if (isFault(finished)) setFault(finished);
    else if (name === 'correct' && 'heldOn' in finished) saveCorrection(finished);
    else keep(finished);
  };
  const confirm = (): void => {
    setConfirming(undefined);
    const finished = finishRecord(form, village, today);
    if (!isFault(finished)) keep(finished);
  };
  return {
    form,
    resumed,
    fault,
    change: (part) => {
      setFault(undefined);
      change(part);
    },
    photos,
    save,
    confirming,
    confirm,
    cancel: () => setConfirming(undefined),
  };
};
