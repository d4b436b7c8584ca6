// One row per conversation: whose, what was said last, when, and how much of it is unread.
import type { Role } from '#shared/kernel/access.ts';
import type { TalkLine } from '#shared/notifications/views.ts';
import { inbox } from '../../../kernel/phone.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { ColourChip } from '../../../ui/chips.tsx';
import type { IconName } from '../../../ui/drawings.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { iconOfTalk, nameOfTalk, sayNewest, sayRowTime, sayUnread } from '../parts/talk-words.ts';

const Tile = ({ icon }: { icon: IconName }) => (
  <Box className="tile">
    <Icon name={icon} size="xs" tone="second" />
  </Box>
);

/** A family is told no colour. */
const Mark = ({ line: { talk, colour }, role }: Pick<RowProps, 'line' | 'role'>) => {
  const icon = iconOfTalk(talk);
  if (icon) return <Tile icon={icon} />;
  return role === 'guardian' ? <Tile icon="children" /> : <ColourChip colour={colour} />;
};

type RowProps = Readonly<{
  line: TalkLine;
  role: Role;
  today: string;
  chosen: boolean;
  onOpen: (line: TalkLine) => void;
}>;

const TalkRow = ({ line, role, today, chosen, onOpen }: RowProps) => {
  const unread = inbox.unreadIn(line);
  return (
    <Tap
      id={`talk-${line.talk}`}
      className={chosen ? 'talk-row li on' : 'talk-row li'}
      onTap={() => onOpen(line)}
    >
      <Mark line={line} role={role} />
      <Box className="grow">
        <Box className="row">
          <Box className="grow b cut">{nameOfTalk(line)}</Box>
          <Words className="talk-at">{sayRowTime(line.at, today)}</Words>
        </Box>
        <Box className="talk-newest">
          <Box className="grow two-lines keep-all">{sayNewest(line)}</Box>
          {unread > 0 && (
            <>
              <Words className="count-dot">{sayUnread(unread)}</Words>
              <Words className="unseen">条没看</Words>
            </>
          )}
        </Box>
      </Box>
    </Tap>
  );
};

export type RowsProps = Readonly<{
  lines: readonly TalkLine[];
  role: Role;
  today: string;
  chosen: string | undefined;
  onOpen: (line: TalkLine) => void;
}>;

/** The conversations, as the server ordered them. */
export const TalkRows = ({ lines, chosen, ...rest }: RowsProps) => {
  useWatched(inbox.unread);
  return (
    <>
      {lines.map((line) => (
        <TalkRow key={line.talk} line={line} chosen={line.talk === chosen} {...rest} />
      ))}
    </>
  );
};
