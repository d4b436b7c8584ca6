// Nothing a person wrote goes away by one tap: giving up a refused visit is asked once more.
import { attemptOf, type OutboxEntry } from '../../kernel/outbox-entry.ts';
import { outbox } from '../../kernel/phone.ts';
import { Box } from '../../ui/box.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { nameOfEntry } from './entry-rows.tsx';

const sayLost = (entry: OutboxEntry): string =>
  attemptOf(entry) === undefined
    ? '放弃后不能找回，要重新填写。'
    : '放弃后不再送，时间到之前送到的答案会自动算分。';

/** Asks, and discards on yes. */
export const DiscardSheet = ({ entry, onClose }: { entry: OutboxEntry; onClose: () => void }) => (
  <Sheet id="discard-sheet" title="放弃这一条" onClose={onClose} closeWord="留着">
    <Box className="c2">{`${nameOfEntry(entry)}。${sayLost(entry)}`}</Box>
    <Button
      id="discard-yes"
      onTap={() => {
        outbox.discard(entry.commandId);
        onClose();
      }}
    >
      放弃这一条
    </Button>
  </Sheet>
);
