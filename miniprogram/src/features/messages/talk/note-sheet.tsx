// Where the county takes a few words from a family, they are written here and go to the director.
import { useState } from 'react';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';

const MOST = 200;

/** The words; what was typed stays until they are sent. */
export const NoteSheet = ({ onSend, onClose }: { onSend: (note: string) => void; onClose: () => void }) => {
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <Sheet id="note-sheet" title="写一句话" onClose={onClose} closeWord="先不写">
      <Field label="告诉儿童主任什么" htmlFor="talk-note" fault={isMissing ? '还没有写内容' : undefined}>
        <TextArea
          id="talk-note"
          value={note}
          most={MOST}
          hint="不要写身份证号和银行卡号"
          onType={(typed) => {
            setMissing(false);
            setNote(typed);
          }}
        />
      </Field>
      <Box className="cap">{`还能写 ${MOST - note.length} 个字`}</Box>
      <Button id="note-send" onTap={() => (note.trim() === '' ? setMissing(true) : onSend(note.trim()))}>
        送给儿童主任
      </Button>
    </Sheet>
  );
};
