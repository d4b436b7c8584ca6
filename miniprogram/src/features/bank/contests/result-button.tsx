// The sealed result of a contest is fetched when it is asked for, and opened in the host's own viewer.
import { useState } from 'react';
import { openPdf } from '../../../kernel/host-files.ts';
import { api } from '../../../kernel/phone.ts';
import { contestResult } from '../../../kernel/quiz-queries.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { deskTrouble } from '../../access/form/desk-trouble.ts';

/** The button, and beneath it why it did not open. */
export const ResultButton = ({ contestId, title }: { contestId: string; title: string }) => {
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    const { path, answer: schema } = contestResult(contestId);
    const answer = await api.read(path, schema);
    setBusy(false);
    if (answer.kind === 'ok') {
      if (!(await openPdf(`${title}.pdf`, answer.value.pdf))) setTrouble('这台设备打不开，请换一台。');
      return;
    }
    const told = deskTrouble(answer);
    setTrouble(told && `${told.bold}。${told.plain}`);
  };
  return (
    <>
      <Button id="contest-result" kind="plain" onTap={() => busy || void open()}>
        {busy ? '正在取' : '打开封存的名次'}
      </Button>
      {trouble !== undefined && (
        <Box className="fault" role="alert">
          {trouble}
        </Box>
      )}
    </>
  );
};
