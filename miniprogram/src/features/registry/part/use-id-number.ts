// The full ID number is fetched only by a tap that is written down, and never stays on the phone.
import { useState } from 'react';
import { ChildIdNumber } from '#shared/registry/file.ts';
import { api } from '../../../kernel/phone.ts';
import { registryPaths } from '../../../kernel/queries.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';

export type IdNumberShown = Readonly<{
  idNumber: string | undefined;
  /** Why it did not come. */
  trouble: string | undefined;
  open: () => void;
  shut: () => void;
}>;

/** One child's full number, once it is asked for. */
export const useIdNumber = (childId: string): IdNumberShown => {
  const [idNumber, setIdNumber] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const open = () => {
    setTrouble(undefined);
    void api.read(registryPaths.idNumber(childId), ChildIdNumber).then((answer) => {
      if (answer.kind === 'ok') setIdNumber(answer.value.idNumber);
      else if (answer.kind === 'refused') setTrouble(wordsOf(answer.refusal).what);
      else setTrouble('没有取到，有网时再试');
    });
  };
  return { idNumber, trouble, open, shut: () => setIdNumber(undefined) };
};
