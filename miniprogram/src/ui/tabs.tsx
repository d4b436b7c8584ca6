// The tabs at the foot of a phone: each is a place of the person's role.
import { inbox, outbox, session } from '../kernel/phone.ts';
import { useWatched } from '../kernel/use-watched.ts';
import type { TabName } from '../kernel/ways.ts';
import { Box, Words } from './box.tsx';
import { Icon } from './icon.tsx';
import { type PlaceName, tabsOf } from './places.ts';
import { Tap } from './tap.tsx';

/** What stands at a tab: how many, and of what. */
type Count = Readonly<{ count: number; of: string }>;

/** 消息 counts what is unread, 我的 what was refused. */
const useCounts = (): Readonly<Partial<Record<PlaceName, Count>>> => ({
  messages: { count: useWatched(inbox.unread), of: '条没看' },
  me: {
    count: useWatched(outbox.entries).filter(({ status }) => status === 'refused').length,
    of: '条没有办成',
  },
});

const Badge = ({ count, of }: Count) => (
  <>
    <Words className="badge">{count > 99 ? '99+' : count}</Words>
    <Words className="unseen">{of}</Words>
  </>
);

/** The tab bar with one tab chosen. */
export const Tabs = ({ tab }: { tab: TabName }) => {
  const current = useWatched(session.state).session;
  const counts = useCounts();
  const badgeOf = (name: PlaceName) => {
    const count = counts[name];
    return count && count.count > 0 ? <Badge {...count} /> : null;
  };
  return (
    <Box as="nav" className="tabs" label="主要页面">
      {tabsOf(current).map((place) => (
        <Tap
          key={place.name}
          id={`tab-${place.name}`}
          role="link"
          className={place.name === tab ? 'tab on' : 'tab'}
          chosen={place.name === tab}
          onTap={() => place.name === tab || place.open()}
        >
          <Icon name={place.icon} tone={place.name === tab ? 'act' : 'third'} filled={place.name === tab} />
          {place.word}
          {badgeOf(place.name)}
        </Tap>
      ))}
    </Box>
  );
};
