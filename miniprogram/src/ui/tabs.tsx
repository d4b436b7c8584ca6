// The tabs at the foot of a phone: each is a place of the person's role.
import { outbox, session } from '../kernel/phone.ts';
import { useWatched } from '../kernel/use-watched.ts';
import type { TabName } from '../kernel/ways.ts';
import { Box, Words } from './box.tsx';
import { Icon } from './icon.tsx';
import { tabsOf } from './places.ts';
import { Tap } from './tap.tsx';

/** The tab bar with one tab chosen; 我的 counts what was refused. */
export const Tabs = ({ tab }: { tab: TabName }) => {
  const current = useWatched(session.state).session;
  const refused = useWatched(outbox.entries).filter((entry) => entry.status === 'refused').length;
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
          {place.name === 'me' && refused > 0 && <Words className="badge">{refused}</Words>}
        </Tap>
      ))}
    </Box>
  );
};
