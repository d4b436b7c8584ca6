// A planned session is called off by a reason and a second tap.
import { useState } from 'react';
import { type CallOffSession, callOffReasons } from '#shared/outreach/sessions.ts';
import type { SessionLine } from '#shared/outreach/tables.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { savedWords } from '../../visits/form/save-visit.ts';
import { saveSession } from '../parts/save-session.ts';
import { callOffNames } from '../parts/session-words.ts';

type CallOffProps = Readonly<{
  line: Pick<SessionLine, 'sessionId' | 'theme' | 'on'>;
  onClose: () => void;
  onDone: (words: string) => void;
}>;

/** The sheet. */
export const CallOffSheet = ({ line: { sessionId, theme, on }, onClose, onDone }: CallOffProps) => {
  const [reason, setReason] = useState<CallOffSession['reason']>();
  const [fault, setFault] = useState<string>();
  const callOff = (): void => {
    if (!reason) {
      setFault('还差一项：为什么取消');
      return;
    }
    const data: CallOffSession = { reason };
    const kept = saveSession({ sessionId, theme, what: 'call_off_session', data });
    if (kept === 'kept') onDone(savedWords.kept);
    else setFault(savedWords[kept]);
  };
  return (
    <Sheet id="call-off" title="取消这次宣讲" closeWord="不取消" onClose={onClose}>
      <Field label="为什么取消" fault={fault}>
        <Choice
          id="call-off-reason"
          label="为什么取消"
          options={callOffReasons.map((value) => ({ value, name: callOffNames[value] }))}
          chosen={reason ? [reason] : []}
          onChoose={(chosen) => {
            setFault(undefined);
            setReason(chosen);
          }}
        />
      </Field>
      <Box className="says">
        {`${sayDate(on, clock.today())}的“${theme}”不办了，不算次数。要办请重新排一次。`}
      </Box>
      <Button id="call-off-do" onTap={callOff}>
        取消这次宣讲
      </Button>
    </Sheet>
  );
};
