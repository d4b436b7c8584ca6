// Before a paper is published it is said what will be so, and that it never changes after.
import type { PublishPaper } from '#shared/outreach/papers.ts';
import { Box } from '../../../ui/box.tsx';
import type { DeskTrouble } from '../../access/form/desk-trouble.ts';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { NEVER_CHANGES, sayPaper } from './paper-words.ts';

export type PublishProps = Readonly<{
  data: PublishPaper;
  today: string;
  trouble: DeskTrouble | undefined;
  busy: boolean;
  onDo: () => void;
  onClose: () => void;
}>;

/** The question. */
export const PublishSheet = ({ data, today, trouble, busy, onDo, onClose }: PublishProps) => (
  <FormSheet
    id="publish-paper"
    title={`发布“${data.title}”`}
    says={NEVER_CHANGES}
    trouble={trouble}
    busy={busy}
    word="发布"
    onDo={onDo}
    onClose={onClose}
    closeWord="先不发布"
  >
    {sayPaper(data, today).map((sentence) => (
      <Box key={sentence} className="will">
        {sentence}
      </Box>
    ))}
  </FormSheet>
);
