// A sheet was looked at and nothing is written yet: what has to be mended, what can go in, and the button that writes it.
import { useState } from 'react';
import type { ImportChecked } from '#shared/outreach/import.ts';
import { saveFile } from '../../../kernel/host-files.ts';
import { copyWords } from '../../../kernel/platform.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Side } from '../../../ui/side.tsx';
import { FaultList, GoodList, GoodRowDetails, keyOfGood } from './checked-list.tsx';
import { type Look, looksAt } from './checked-looks.ts';
import { FaultSide } from './fault-side.tsx';
import { faultLines, faultsAsFile, faultsAsWords, sayChecked } from './import-words.ts';

/** How the rows to be looked at leave the page: as a file, or as words to be pasted. */
export const FaultsOut = ({ faulty }: Pick<ImportChecked, 'faulty'>) => (
  <Box className="btns faults-out">
    <Button
      id="copy-faults"
      kind="plain"
      small
      onTap={() =>
        void copyWords(faultsAsWords(faulty)).then((done) =>
          sayBriefly(done ? '已复制，可以发给写表的人' : '没有复制成，请下载'),
        )
      }
    >
      {`复制这 ${faulty.length} 行`}
    </Button>
    <Button
      id="save-faults"
      kind="plain"
      small
      onTap={() => saveFile('要改的题目.csv', faultsAsFile(faulty), 'text/csv;charset=utf-8')}
    >
      {`下载这 ${faulty.length} 行`}
    </Button>
  </Box>
);

export type CheckedProps = Readonly<{
  checked: ImportChecked;
  titles: ReadonlyMap<string, string>;
  wide: boolean;
  look: Look;
  chosen: string | undefined;
  onLook: (look: Look) => void;
  onChoose: (key: string | undefined) => void;
}>;

const Found = ({ checked, titles, wide, look, chosen, onChoose }: CheckedProps) => {
  if (look === 'good')
    return <GoodList lines={checked.good} titles={titles} wide={wide} chosen={chosen} onChoose={onChoose} />;
  const lines = faultLines(checked.faulty).filter(
    ({ inBank }) => look === 'all' || inBank === (look === 'in_bank'),
  );
  return <FaultList lines={lines} wide={wide} chosen={chosen} onChoose={onChoose} />;
};

/** The head, the filters and the rows. */
export const CheckedStep = (props: CheckedProps) => {
  const { checked, wide, look, onLook, onChoose } = props;
  return (
    <>
      <Box className={wide ? '' : 'pad'}>
        <Box className="lead">
          <Box as="h1" id="import-state" className="say">
            {sayChecked(checked)}
          </Box>
          <Box className="cap">
            {checked.name}
            <Sep />
            刚刚看的
            <Sep />
            还没有写进题库
          </Box>
        </Box>
        <Box className="import-filters">
          <Choice
            id="import-look"
            label="看哪些行"
            options={looksAt(checked)}
            chosen={[look]}
            onChoose={(next) => {
              onChoose(undefined);
              onLook(next);
            }}
          />
          {look !== 'good' && checked.faulty.length > 0 && <FaultsOut faulty={checked.faulty} />}
        </Box>
      </Box>
      <Found {...props} />
    </>
  );
};

/** What was chosen in the table, beside it. */
export const CheckedSide = ({ checked, titles, chosen, onChoose }: CheckedProps) => {
  const good = checked.good.find((row) => keyOfGood(row) === chosen);
  const line = faultLines(checked.faulty).find(({ key }) => key === chosen);
  const faulty = checked.faulty.find(({ row }) => row === line?.row);
  if (faulty) return <FaultSide row={faulty} onClose={() => onChoose(undefined)} />;
  return good ? (
    <Side id="good-side" title={`第 ${good.row} 行`} onClose={() => onChoose(undefined)}>
      <Box className="sm c2">答题的人看到的</Box>
      <GoodRowDetails row={good} titles={titles} />
    </Side>
  ) : null;
};

/** Which rows are looked at first: those to be mended where there are any. */
export const useLook = (checked: ImportChecked) => {
  const [look, setLook] = useState<Look>(checked.faulty.length > 0 ? 'all' : 'good');
  const [chosen, choose] = useState<string>();
  return { look, onLook: setLook, chosen, onChoose: choose };
};
