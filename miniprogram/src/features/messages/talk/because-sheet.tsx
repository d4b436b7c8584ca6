// Whoever wonders why a message came reads why, by which way it came, and where to change that.
import type { Card } from '#shared/notifications/views.ts';
import { openReminding } from '../../../kernel/message-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { Box } from '../../../ui/box.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { factsOfCard } from './card-words.ts';

/** The reasons of one card. */
export const BecauseSheet = ({ card, onClose }: { card: Card; onClose: () => void }) => (
  <Sheet id="because-sheet" title="为什么收到" onClose={onClose}>
    <Box className="because">
      <Facts list={factsOfCard(card, clock.today())} />
    </Box>
    <ListRow
      id="because-reminding"
      onTap={() => {
        onClose();
        openReminding();
      }}
    >
      改提醒设置
    </ListRow>
  </Sheet>
);
