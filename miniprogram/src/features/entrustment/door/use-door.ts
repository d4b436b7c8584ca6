// The signing in hand at one door: whoever is next, how far they are, and the act that is kept on the phone when all of it is there.
import { useEffect, useState } from 'react';
import type { SheetView } from '#shared/entrustment/views.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { clock, outbox } from '../../../kernel/phone.ts';
import { useDraft } from '../../../kernel/use-draft.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { savedWords } from '../../visits/form/save-visit.ts';
import { saveAct } from '../parts/save-act.ts';
import { partsOf } from '../parts/sheet-lines.ts';
import { type ShownSigner, shownSigners } from '../parts/shown-sheet.ts';
import { type Ready, readinessOf } from '../sign/ready.ts';
import type { Needed } from '../sign/sign-form.ts';
import {
  assistOf,
  type DoorFault,
  DoorForm,
  doorStepBeside,
  lackAtDoor,
  startDoor,
  tailIn,
} from './door-form.ts';

/** One person signs. */
export type AtDoor = Readonly<{
  signer: ShownSigner;
  ready: Ready;
  needed: Needed;
  fault: DoorFault | undefined;
  goOn: () => void;
  /** The step before; from the first one, to the choice of who signs. */
  goBack: () => void;
}>;

export type Door = Readonly<{
  signers: readonly ShownSigner[];
  form: DoorForm;
  change: (fields: Partial<DoorForm>) => void;
  choose: (guardianId: string) => void;
  /** Somebody signs now, or why they cannot; nothing while nobody is chosen. */
  now: AtDoor | Readonly<{ why: Copy; signer: ShownSigner; goBack: () => void }> | undefined;
}>;

/** The door of one sheet. */
export const useDoor = (sheet: SheetView): Door => {
  const draft = useDraft(`door/${sheet.agreementId}`, DoorForm, () => startDoor(sheet.textHash));
  const signers = shownSigners(sheet, useWatched(outbox.entries));
  const [fault, setFault] = useState<DoorFault>();
  const isOfThisText = draft.form.textHash === sheet.textHash;
  const form = isOfThisText ? draft.form : startDoor(sheet.textHash);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another text begins anew.
  useEffect(() => {
    if (!isOfThisText) draft.change(startDoor(sheet.textHash));
  }, [isOfThisText]);
  const change = (fields: Partial<DoorForm>): void => {
    setFault(undefined);
    draft.change(fields);
  };
  const choose = (guardianId: string): void => {
    if (guardianId === form.guardianId) return;
    change({ ...startDoor(sheet.textHash, form.onlookerName), guardianId });
  };
  const leave = (): void => change({ guardianId: undefined });

  const signer = signers.find(
    ({ guardianId, signed, waiting }) =>
      guardianId !== undefined && guardianId === form.guardianId && !signed && !waiting,
  );
  if (!signer?.guardianId) return { signers, form, change, choose, now: undefined };
  const { guardianId } = signer;
  const ready = readinessOf(sheet, guardianId, clock.today());
  if (ready.is !== 'ready') {
    const why = ready.is === 'not_now' ? ready.why : { what: '已经签过了', next: '请选下一位。' };
    return { signers, form, change, choose, now: { why, signer, goBack: leave } };
  }
  const needed = {
    parts: partsOf(ready.lines).length,
    duties: ready.duties.length,
    tail: tailIn(ready.lines, signer),
  };
  const save = (): void => {
    const kept = saveAct(
      sheet,
      'assist',
      assistOf(form, { childId: sheet.childId, guardianId }, ready.shownHash),
    );
    if (kept !== 'kept') {
      setFault({ field: 'onlookerDrawn', words: savedWords[kept] });
      return;
    }
    sayBriefly(savedWords.kept);
    change(startDoor(sheet.textHash, form.onlookerName));
  };
  const goOn = (): void => {
    const lack = lackAtDoor(form, form.step, needed, signers);
    const next = doorStepBeside(form.step, 1);
    if (lack) setFault(lack);
    else if (next) change({ step: next });
    else save();
  };
  const before = doorStepBeside(form.step, -1);
  const goBack = before ? () => change({ step: before }) : leave;
  return { signers, form, change, choose, now: { signer, ready, needed, fault, goOn, goBack } };
};
