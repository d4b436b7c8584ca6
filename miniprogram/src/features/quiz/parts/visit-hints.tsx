// Above the form of a visit stand up to two clauses that its writer has failed, in plain words; one tap takes them away.
import { useEffect, useState } from 'react';
import type { Hint } from '#shared/outreach/views.ts';
import { api, clock, kept } from '../../../kernel/phone.ts';
import { ownHints, ownLearning } from '../../../kernel/quiz-queries.ts';
import { Box } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { hintsAtDoor, isStale } from './door-hints.ts';

const keptHints = (): readonly Hint[] =>
  kept.find(ownHints)?.value.hints ?? kept.find(ownLearning)?.value.hints ?? [];

/** Fetches them for the next visit: this form neither waits for them nor moves under a finger. */
const renew = (): void => {
  if (!isStale(kept.find(ownHints)?.readAt, clock.at())) return;
  void api.read(ownHints.path, ownHints.answer).then((answer) => {
    if (answer.kind === 'ok') kept.keep(ownHints, { value: answer.value, readAt: clock.at() });
  });
};

/** The hints as they lay on the phone when the form was opened; nothing where there are none. */
export const VisitHints = () => {
  const [hints, setHints] = useState(() => hintsAtDoor(keptHints()));
  useEffect(renew, []);
  if (hints.length === 0) return null;
  return (
    <Box id="visit-hints" className="visit-hints" label="走访时记得">
      <Icon name="bell" size="s" tone="act" />
      <Box className="grow">
        <Box className="b">走访时记得</Box>
        {hints.map(({ clause, plainly }) => (
          <Box key={clause.policyId + clause.no} className="visit-hint">
            {plainly}
          </Box>
        ))}
      </Box>
      <Tap id="close-hints" className="ib" label="收起" onTap={() => setHints([])}>
        <Icon name="close" size="s" tone="second" />
      </Tap>
    </Box>
  );
};
