// At a desk the places stand in a rail at the left, and at its foot the person.
import { outbox, session } from '../kernel/phone.ts';
import { useWatched } from '../kernel/use-watched.ts';
import { openOutbox, openTab } from '../kernel/ways.ts';
import { roleNames } from '../kernel/words.ts';
import { Box, Sep, Words } from './box.tsx';
import { Icon } from './icon.tsx';
import { placesOf } from './places.ts';
import { Tap } from './tap.tsx';

/** The rail with the place chosen where one is. */
export const Rail = ({ here }: { here: string }) => {
  const current = useWatched(session.state).session;
  const waiting = useWatched(outbox.entries).length;
  const atOutbox = here === 'outbox';
  return (
    <Box as="nav" className="rail" label="主要页面">
      <Box className="mark">
        护童
        <Words className="of">{current?.regionName ?? '如皋市'}</Words>
      </Box>
      {placesOf(current?.role).map((place) => (
        <Tap
          key={place.tab}
          id={`tab-${place.tab}`}
          role="link"
          className={place.tab === here ? 'it on' : 'it'}
          chosen={place.tab === here}
          onTap={() => place.tab === here || openTab(place.tab)}
        >
          <Icon name={place.icon} size="s" tone={place.tab === here ? 'act' : 'second'} />
          {place.name}
        </Tap>
      ))}
      <Tap
        id="rail-outbox"
        role="link"
        className={atOutbox ? 'it on' : 'it'}
        chosen={atOutbox}
        onTap={() => atOutbox || openOutbox()}
      >
        <Icon name="outbox" size="s" tone={atOutbox ? 'act' : 'second'} />
        待送出
        {waiting > 0 && <Words className="count">{waiting}</Words>}
      </Tap>
      {current && (
        <Box className="me">
          <Words className="n">{current.person.name}</Words>
          {roleNames[current.role]}
          <Sep />
          {current.regionName}
        </Box>
      )}
    </Box>
  );
};
