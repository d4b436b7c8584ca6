// Before going out the sheets that wait for signatures are fetched, so that they open at a door without a network.
import { useState } from 'react';
import type { SheetLine } from '#shared/entrustment/views.ts';
import { oneSheet } from '../../../kernel/entrustment-queries.ts';
import { api, clock, kept } from '../../../kernel/phone.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';

const isKept = ({ agreementId, version }: SheetLine): boolean =>
  (kept.find(oneSheet(agreementId))?.value.version ?? 0) >= version;

/** Fetches one after the other; answers how many could not be had. Every one counts as an opening of the child's file. */
const fetchAll = async (sheets: readonly SheetLine[]): Promise<number> => {
  let missed = 0;
  for (const { agreementId } of sheets) {
    const question = oneSheet(agreementId);
    const answer = await api.read(question.path, question.answer);
    if (answer.kind === 'ok') kept.keep(question, { value: answer.value, readAt: clock.at() });
    else missed += 1;
  }
  return missed;
};

/** The offer; nothing where all of them lie on the phone already. */
export const TakeAlong = ({ sheets }: { sheets: readonly SheetLine[] }) => {
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  const [missed, setMissed] = useState(0);
  const wanted = sheets.filter((line) => !isKept(line));
  if (state !== 'busy' && wanted.length === 0)
    return (
      <Box id="taken-along" className="cap">
        都存在手机里了，上门没有网络也能签。
      </Box>
    );
  const take = (): void => {
    if (state === 'busy') return;
    setState('busy');
    void fetchAll(wanted).then((left) => {
      setMissed(left);
      setState('done');
    });
  };
  return (
    <Box>
      <Button id="take-along" kind="plain" small onTap={take}>
        {state === 'busy' ? '正在存' : `出门前存到手机，没网也能签`}
      </Button>
      {missed > 0 && state === 'done' && (
        <Box className="fault" role="alert">{`还有 ${missed} 份没有存下，看看网络再点一次。`}</Box>
      )}
    </Box>
  );
};
