// What the last visit found, topic by topic.
import type { ChildLine } from '#shared/visits/contract.ts';
import { topics } from '#shared/visits/findings.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { findingNames, topicNames } from '../../../kernel/words.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { SectionHead } from '../../../ui/rows.tsx';

/** Nothing before the first visit. */
export const LastVisit = ({ line }: { line: ChildLine | undefined }) => {
  const findings = line?.lastFindings;
  if (!line?.lastVisitedOn || !findings) return null;
  return (
    <Box id="last-visit">
      <Box className="pad">
        <SectionHead
          title="上次走访看到的"
          note={<Words>{sayDate(line.lastVisitedOn, clock.today())}</Words>}
        />
      </Box>
      <Box className="strip">
        <Facts list={topics.map((topic) => [topicNames[topic], findingNames[findings[topic]]])} />
      </Box>
    </Box>
  );
};
