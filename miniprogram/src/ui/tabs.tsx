// The tabs at the foot of a phone: each is a place of the person's role.
import { outbox, session } from '../kernel/phone.ts';
import { useWatched } from '../kernel/use-watched.ts';
import { openTab, type TabName } from '../kernel/ways.ts';
import { Box, Words } from './box.tsx';
import { Icon } from './icon.tsx';
import { placesOf } from './places.ts';
import { Tap } from './tap.tsx';

/** The tab bar with one tab chosen; 我的 counts what was refused. */
export const Tabs = ({ tab }: { tab: TabName }) => {
  const role = useWatched(session.state).session?.role;
  const refused = useWatched(outbox.entries).filter((entry) => entry.status === 'refused').length;
  return (
    <Box as="nav" className="tabs" label="主要页面">
      {placesOf(role).map((place) => (
        <Tap
          key={place.tab}
          id={`tab-${place.tab}`}
          role="link"
          className={place.tab === tab ? 'tab on' : 'tab'}
          chosen={place.tab === tab}
          onTap={() => place.tab === tab || openTab(place.tab)}
        >
          <Icon name={place.icon} tone={place.tab === tab ? 'act' : 'third'} filled={place.tab === tab} />
          {place.name}
          {place.tab === 'me' && refused > 0 && <Words className="badge">{refused}</Words>}
        </Tap>
      ))}
    </Box>
  );
};
