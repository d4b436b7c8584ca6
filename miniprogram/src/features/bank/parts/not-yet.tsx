// What was written a moment ago is not read yet: the page says so, and looks again by itself until it is.
import { usePolling } from '../../../kernel/use-shown.ts';
import { EmptyState } from '../../../ui/banner.tsx';

const LOOK_MS = 2000;

export type NotYetProps = Readonly<{ id: string; bold: string; again: () => void }>;

/** In place of the thing, until it is there. */
export const NotYet = ({ id, bold, again }: NotYetProps) => {
  usePolling(again, LOOK_MS);
  return (
    <EmptyState
      id={id}
      bold={bold}
      plain="刚发布的，要几秒钟才看得到。会自己再看。"
      action={{ word: '再看一次', onTap: again }}
    />
  );
};
