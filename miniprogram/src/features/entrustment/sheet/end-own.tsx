// A parent who came home, or who wants it otherwise, ends the entrustment; what follows is said before it is done.
import { useRef, useState } from 'react';
import { AgreementState } from '#shared/entrustment/contract.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import { sheetPath } from '../../../kernel/entrustment-queries.ts';
import { api, clock, newId } from '../../../kernel/phone.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { DateLine, Field, TextArea } from '../../../ui/field.tsx';
import { type DeskTrouble, deskTrouble } from '../../access/form/desk-trouble.ts';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { Accepted } from '../../registry/parts/accepted.ts';

const Answer = Accepted(AgreementState);

type Reason = 'returned' | 'revoked';

const options: readonly Readonly<{ value: Reason; name: string }>[] = [
  { value: 'returned', name: '我回来了，自己照看' },
  { value: 'revoked', name: '要改，这份不要了' },
];

const follows: Readonly<Record<Reason, string>> = {
  returned: '从这天起由您自己照看孩子，照看人的责任到此为止。村里和照看人会收到消息。以后再外出，要重新签。',
  revoked: '这一份不再算数。村里会收到消息，和您商量重新拟一份。孩子这段时间由谁照看，请先说好。',
};

type EndProps = Readonly<{ sheet: SheetView; onClose: () => void; onEnded: () => void }>;

/** The question, with its reason, its day and a word to the village. */
export const EndOwn = ({ sheet, onClose, onEnded }: EndProps) => {
  const today = clock.today();
  // Before it is filed there is nothing to come home to yet: it can only be taken back.
  const offered = sheet.filedOn === undefined ? options.filter(({ value }) => value === 'revoked') : options;
  const [reason, setReason] = useState<Reason | undefined>(offered.length === 1 ? 'revoked' : undefined);
  const [onDay, setOnDay] = useState(today);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<DeskTrouble>();
  // The same words go out under the same id, however often they are sent.
  const sent = useRef({ of: '', commandId: '' });
  const save = (): void => {
    if (busy) return;
    if (reason === undefined) {
      setFault('还没有选原因');
      return;
    }
    const data = { reason, onDay, ...(note.trim() !== '' && { note: note.trim() }) };
    const of = JSON.stringify(data);
    if (sent.current.of !== of) sent.current = { of, commandId: newId('command') };
    setBusy(true);
    setTrouble(undefined);
    const { commandId } = sent.current;
    void api.send(sheetPath(sheet.agreementId, 'end'), { commandId, data }, Answer).then((answer) => {
      setBusy(false);
      setTrouble(deskTrouble(answer));
      if (answer.kind !== 'ok') return;
      sayBriefly('已结束，告诉村里了');
      onEnded();
    });
  };
  return (
    <FormSheet
      id="end-own"
      title="结束这份委托"
      says={reason && follows[reason]}
      trouble={trouble}
      busy={busy}
      word="确定结束"
      onDo={save}
      onClose={onClose}
      closeWord="先不结束"
    >
      <Box className="blank">
        <Field label="为什么" fault={fault}>
          <Choice
            id="end-reason"
            label="为什么结束"
            options={offered}
            chosen={reason === undefined ? [] : [reason]}
            onChoose={(chosen) => {
              setFault(undefined);
              setReason(chosen);
            }}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="从哪天起" htmlFor="end-on">
          <DateLine
            id="end-on"
            label="从哪天起"
            value={onDay}
            from={sheet.draftedOn}
            to={today}
            onPick={setOnDay}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="想对村里说的（可不填）" htmlFor="end-note">
          <TextArea id="end-note" value={note} most={200} onType={setNote} />
        </Field>
      </Box>
    </FormSheet>
  );
};
