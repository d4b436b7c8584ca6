// Where sessions are planned, recording begins with which of them it was, so that none is written down twice.
import { openNewSession, openSessionForm } from '../../../kernel/outreach-ways.ts';
import { Box } from '../../../ui/box.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { saySession } from '../parts/session-words.ts';
import type { ShownSession } from '../parts/shown-sessions.ts';

type WhichProps = Readonly<{
  village: string;
  planned: readonly ShownSession[];
  today: string;
  onClose: () => void;
}>;

/** The planned ones, soonest first, and one that nobody had planned. */
export const WhichSession = ({ village, planned, today, onClose }: WhichProps) => {
  const after = (open: () => void) => () => {
    onClose();
    open();
  };
  return (
    <Sheet id="which-session" title="记哪一次" closeWord="先不记" onClose={onClose}>
      {planned.map(({ line }) => (
        <ListRow
          key={line.sessionId}
          id={`which-${line.sessionId}`}
          onTap={after(() => openSessionForm(line.sessionId, 'record'))}
        >
          <Box className="b">{line.theme}</Box>
          <Box className="sub">{`排在${saySession(line, today)}`}</Box>
        </ListRow>
      ))}
      <ListRow id="which-new" onTap={after(() => openNewSession('record', village))}>
        <Box className="b">没有排过的一次</Box>
        <Box className="sub">临时办的，现在补记</Box>
      </ListRow>
    </Sheet>
  );
};
