// The people whom a search finds, or in words that there are none.
import { clock } from '../../../kernel/phone.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { PeopleList } from './people-table.tsx';
import { foundIn } from './people-words.ts';
import type { PeopleHere } from './use-people.ts';

export type FoundProps = Readonly<{
  here: PeopleHere;
  typed: string;
  wide: boolean;
  chosen: string | undefined;
  onChoose: (personId: string | undefined) => void;
}>;

const Nobody = ({ typed }: { typed: string }) =>
  typed === '' ? (
    <EmptyState id="nobody-found" bold="这里还没有登记过人" plain="点“登记新人”，填姓名和手机号就行。" />
  ) : (
    <EmptyState
      id="nobody-found"
      bold={`没有找到“${typed}”`}
      plain="可以只输姓、村名里的一个字，或手机号的几位。"
    />
  );

/** The list under what was typed. */
export const PeopleFound = ({ here, typed, wide, chosen, onChoose }: FoundProps) => {
  const found = foundIn(here.people, typed);
  return found.length === 0 ? (
    <Box className={wide ? '' : 'pad'}>
      <Nobody typed={typed.trim()} />
    </Box>
  ) : (
    <PeopleList
      people={found}
      region={here.region}
      today={clock.today()}
      wide={wide}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
};
