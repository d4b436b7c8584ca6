// At a desk the places stand in a rail at the left, and at its foot the person.
import { inbox, outbox, session } from '../kernel/phone.ts';
import { useWatched } from '../kernel/use-watched.ts';
import { openOutbox } from '../kernel/ways.ts';
import { roleNames } from '../kernel/words.ts';
import { Box, Sep, Words } from './box.tsx';
import { Icon } from './icon.tsx';
import { desksOf, type PlaceName, tabsOf } from './places.ts';
import { Tap } from './tap.tsx';

/** The rail with one place chosen. */
export const Rail = ({ here }: { here: PlaceName | 'outbox' | undefined }) => {
  const current = useWatched(session.state).session;
  const waiting = useWatched(outbox.entries).length;
  const unread = useWatched(inbox.unread);
  const atOutbox = here === 'outbox';
  return (
    <Box as="nav" className="rail" label="主要页面">
      <Box className="mark">
        护童
        <Words className="of">{current?.regionName ?? '如皋市'}</Words>
      </Box>
      {[...tabsOf(current), ...desksOf(current)].map((place) => (
        <Tap
          key={place.name}
          id={`tab-${place.name}`}
          role="link"
          className={place.name === here ? 'it on' : 'it'}
          chosen={place.name === here}
          onTap={() => place.name === here || place.open()}
        >
          <Icon name={place.icon} size="s" tone={place.name === here ? 'act' : 'second'} />
          {place.word}
          {place.name === 'messages' && unread > 0 && <Words className="count">{unread}</Words>}
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
          {current.late && <Box>任期已结束</Box>}
        </Box>
      )}
    </Box>
  );
};
