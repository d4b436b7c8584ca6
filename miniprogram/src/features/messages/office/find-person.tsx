// A person is found by the whole phone number, which is sent in a body and is kept nowhere.
import { useState } from 'react';
import { findPerson } from '../../../kernel/office-queries.ts';
import { openHistory } from '../../../kernel/office-ways.ts';
import { api } from '../../../kernel/phone.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { DIGITS, faultIn } from './phone-fault.ts';

const ask = async (phone: string): Promise<string | undefined> => {
  const answer = await api.send(findPerson.path, { phone }, findPerson.answer);
  if (answer.kind === 'refused') return wordsOf(answer.refusal).what;
  if (answer.kind === 'failed') return '没有查到，要有网才能查';
  const { personId } = answer.value;
  if (personId === undefined) return '这里没有人用这个号码';
  openHistory(personId);
  return undefined;
};

/** The field; whoever is found is opened. */
export const FindPerson = () => {
  const [phone, setPhone] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const find = (): void => {
    const wrong = faultIn(phone);
    setFault(wrong);
    if (wrong !== undefined || busy) return;
    setBusy(true);
    void ask(phone).then((trouble) => {
      setBusy(false);
      setFault(trouble);
    });
  };
  return (
    <Box className="told-find no-print">
      <Box className="beside">
        <TextLine
          id="find-phone"
          label="按手机号找人"
          value={phone}
          most={DIGITS}
          keys="number"
          hint="按手机号找人"
          onType={(typed) => {
            setPhone(typed.replace(/\D/g, ''));
            setFault(undefined);
          }}
          onEnter={find}
        />
        <Button id="find-go" kind="plain" onTap={find}>
          {busy ? '正在找' : '看他的提醒'}
        </Button>
      </Box>
      {fault && (
        <Box className="fault" id="find-fault" role="alert">
          {fault}
        </Box>
      )}
    </Box>
  );
};
