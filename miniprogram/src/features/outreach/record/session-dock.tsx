// What saving will do stands above the button before it is pressed, and what is still missing once it was.
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';

export type SessionDockProps = Readonly<{
  after: string;
  word: string;
  missing: string | undefined;
  onSave: () => void;
}>;

/** The preview and the one main action. */
export const SessionDock = ({ after, word, missing, onSave }: SessionDockProps) => (
  <Box>
    <Box id="after-saving" className="sm after-saving">
      <Words className="b">保存后 </Words>
      <Words className="c2">{after}</Words>
    </Box>
    {missing !== undefined && (
      <Box id="missing" className="fault" role="alert" style={{ paddingBottom: 8, paddingTop: 0 }}>
        {missing}
      </Box>
    )}
    <Button id="save-session" onTap={onSave}>
      {word}
    </Button>
  </Box>
);
