// A whole text is pasted and split into its clauses, which are shown before they are taken over.
import { useState } from 'react';
import { sayCount } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { type FoundClause, splitClauses } from './split-clauses.ts';

const MOST_PASTED = 60_000;
const SHOWN = 5;

const Found = ({ found }: { found: readonly FoundClause[] }) => (
  <Box id="paste-found" className="para">
    <Box className="b">{`拆出 ${sayCount(found.length, '条')}`}</Box>
    {found.slice(0, SHOWN).map(({ no, heading, says }) => (
      <Box key={no} className="row will">
        <Words className="b paste-no">{no}</Words>
        <Words className="grow cut c2">{heading || says}</Words>
      </Box>
    ))}
    {found.length > SHOWN && (
      <Box className="c2 sm">{`还有 ${sayCount(found.length - SHOWN, '条')}，到${found.at(-1)?.no}为止`}</Box>
    )}
    <Box className="c2 sm">条号一样的换成新的条文，大白话留着。拆错的可以再改。</Box>
  </Box>
);

export type PasteProps = Readonly<{
  onClose: () => void;
  onTake: (found: readonly FoundClause[]) => void;
}>;

/** The sheet. */
export const PasteSheet = ({ onClose, onTake }: PasteProps) => {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const found = splitClauses(text);
  const fault =
    text.trim() === ''
      ? '还没有贴全文'
      : found.length === 0
        ? '没有找到“第…条”或“一、”这样的条号'
        : undefined;
  return (
    <Sheet id="paste" title="贴全文，拆成条款" onClose={onClose} closeWord="不贴了">
      <Field label="全文" htmlFor="paste-text" fault={asked || text.trim() !== '' ? fault : undefined}>
        <TextArea
          id="paste-text"
          value={text}
          most={MOST_PASTED}
          hint="从文件里复制过来。每条另起一行，用“第…条”或“一、（一）”开头"
          onType={setText}
        />
      </Field>
      {found.length > 0 && <Found found={found} />}
      <Button
        id="paste-take"
        onTap={() => {
          setAsked(true);
          if (fault === undefined) onTake(found);
        }}
      >
        {found.length > 0 ? `用这 ${found.length} 条` : '拆成条款'}
      </Button>
    </Sheet>
  );
};
