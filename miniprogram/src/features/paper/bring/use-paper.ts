// The photo of a signed sheet: taken, read for its code, held against the sheet, and sent, as often as it takes, once.
import { useState } from 'react';
import * as z from 'zod/mini';
import { AgreementState } from '#shared/entrustment/contract.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import { sheetPath } from '../../../kernel/entrustment-queries.ts';
import { type Photo, takePhoto } from '../../../kernel/host-photos.ts';
import { clock } from '../../../kernel/phone.ts';
import { scan } from '../../../kernel/platform.ts';
import type { DeskForm } from '../../access/form/use-desk-form.ts';
import { useDeskForm } from '../../access/form/use-desk-form.ts';
import { layState } from '../../entrustment/parts/laid-states.ts';
import { codeIn, type Match, matchOf } from './paper-code.ts';

/** A sheet of A4 is readable, and its code is, at this size; the contract takes 1,250,000 characters with the rest of the command. */
const READABLE = { longest: 2_000, mostChars: 1_200_000 };

const Fields = z.object({ signedOn: z.string() });

/** A photo that was read. */
export type Taken = Readonly<{ photo: Photo; code: string | undefined; match: Match }>;

export type PaperInHand = Readonly<{
  form: DeskForm<z.infer<typeof Fields>>;
  taken: Taken | undefined;
  /** What is going on with the photo. */
  doing: 'reading' | undefined;
  unreadable: boolean;
  take: () => void;
  /** Reads the code apart from the photo, where the phone's own scanner can. */
  scanApart: () => void;
  send: () => void;
}>;

/** The paper of one sheet; `onDone` hears when it was taken. */
export const usePaper = (sheet: SheetView, onDone: () => void): PaperInHand => {
  const form = useDeskForm<z.infer<typeof Fields>>({
    name: `paper/${sheet.agreementId}`,
    schema: Fields,
    empty: { signedOn: clock.today() },
  });
  const [taken, setTaken] = useState<Taken>();
  const [doing, setDoing] = useState<'reading'>();
  const [unreadable, setUnreadable] = useState(false);
  const read = (photo: Photo): void => {
    const code = codeIn(photo.pixels);
    setTaken({ photo, code, match: matchOf(code, sheet) });
  };
  const take = async (): Promise<void> => {
    setUnreadable(false);
    setDoing('reading');
    try {
      const photo = await takePhoto(READABLE);
      if (photo) read(photo);
    } catch {
      setUnreadable(true);
    }
    setDoing(undefined);
  };
  const send = (): void => {
    if (!taken?.code || taken.match !== 'this_sheet') return;
    const { childId } = sheet;
    const data = {
      childId,
      code: taken.code,
      signedOn: form.fields.signedOn,
      photo: taken.photo.base64,
    };
    form.submit(async () => {
      const answer = await form.send('paper', sheetPath(sheet.agreementId, 'paper'), data, AgreementState);
      if (answer.kind === 'ok') layState(answer.value.version, answer.value.state);
      return answer;
    }, onDone);
  };
  return {
    form,
    taken,
    doing,
    unreadable,
    take: () => void take(),
    scanApart: () =>
      void scan().then((code) => {
        if (taken && code !== undefined) setTaken({ ...taken, code, match: matchOf(code, sheet) });
      }),
    send,
  };
};
