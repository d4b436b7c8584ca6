// What saving will do stands above the button before it is pressed.
import { sayDate } from '../../../kernel/say.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { ColourChip } from '../../../ui/chips.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Preview } from './preview.ts';

export type SaveDockProps = Readonly<{
  preview: Preview;
  today: string;
  word: string;
  /** The first thing that is missing, once the button has been pressed. */
  missing: string | undefined;
  onSave: () => void;
}>;

/** The preview and the one main action. */
export const SaveDock = ({ preview, today, word, missing, onSave }: SaveDockProps) => (
  <Box>
    <Box id="preview" className="preview">
      <Box className="row wrap">
        <Words className="sm b preview-label">保存后</Words>
        {preview.from && preview.from !== preview.to && (
          <>
            <ColourChip colour={preview.from} />
            <Icon name="onward" size="xs" tone="third" />
          </>
        )}
        <ColourChip id="preview-colour" colour={preview.to} />
        <Box className="grow" />
        <Words id="preview-due" className="sm c2 nb">
          下次 {sayDate(preview.dueOn, today)}前
        </Words>
      </Box>
      <Box id="preview-because" className="sm c2">
        {preview.because}
      </Box>
    </Box>
    {missing !== undefined && (
      <Box id="missing" className="fault" role="alert" style={{ paddingBottom: 8, paddingTop: 0 }}>
        {missing}
      </Box>
    )}
    <Button id="save-visit" onTap={onSave}>
      {word}
    </Button>
  </Box>
);
