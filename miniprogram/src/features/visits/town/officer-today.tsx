// An officer chooses a town and sees its red list; the choice stays above it.
import { useState } from 'react';
import { spokenName } from '#shared/registry/regions.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { Box } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { chooseTown, chosenTown, towns } from './chosen-town.ts';
import { RedList } from './red-list.tsx';

/** All 21 towns as pills. */
export const TownChoice = ({ onChosen }: { onChosen?: () => void }) => (
  <Choice
    id="town"
    label="看哪个镇"
    options={towns.map((value) => ({ value, name: spokenName(value) }))}
    chosen={[chosenTown.get() ?? '']}
    onChoose={(town) => {
      chooseTown(town);
      onChosen?.();
    }}
  />
);

/** Names the town looked at, and offers another. */
export const ChosenTown = ({ town, onChange }: { town: string; onChange: () => void }) => (
  <Box className="row beside">
    <Box className="grow cap">{spokenName(town)}</Box>
    <WordButton id="change-town" onTap={onChange}>
      换一个镇
    </WordButton>
  </Box>
);

/** A page on which a town is chosen. */
export const ChooseTown = ({ tab, onChosen }: { tab: 'today' | 'children'; onChosen: () => void }) => (
  <Page id="choose-town" tab={tab} title="如皋市">
    <Box className="lead">
      <Box as="h1" className="say">
        看哪个镇
      </Box>
    </Box>
    <TownChoice onChosen={onChosen} />
  </Page>
);

/** The first page of an officer. */
export const OfficerToday = () => {
  const town = useWatched(chosenTown);
  const [changing, setChanging] = useState(false);
  return town === undefined || changing ? (
    <ChooseTown tab="today" onChosen={() => setChanging(false)} />
  ) : (
    <RedList
      key={town}
      town={town}
      tab="today"
      above={<ChosenTown town={town} onChange={() => setChanging(true)} />}
    />
  );
};
