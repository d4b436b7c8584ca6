// A person of the child's file who may be chosen for the sheet; without an ID number they are named with the way to complete it.
import type { DraftGround } from '#shared/entrustment/views.ts';
import { openPart } from '../../../kernel/ways.ts';
import { relationNames } from '../../../kernel/words.ts';
import { Box } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tap } from '../../../ui/tap.tsx';

type Person = DraftGround['people'][number];

export type PersonRowProps = Readonly<{
  person: Person;
  childId: string;
  on: boolean;
  /** One of them, or any number. */
  many: boolean;
  onTap: () => void;
}>;

const where: Readonly<Record<Person['capacity'], string>> = {
  parent_away: '在外务工',
  parent_home: '在家',
  parent_unable: '照看不了',
  caregiver: '',
};

const sayPerson = ({ relation, capacity, bound }: Person): string =>
  [relationNames[relation] + where[capacity], bound ? '能在自己手机上签' : '没登录过，要上门签'].join('，');

/** The row. */
export const PersonRow = ({ person, childId, on, many, onTap }: PersonRowProps) => (
  <Box className="pick-person">
    <Tap
      id={`choose-${person.guardianId}`}
      className="duty-tap"
      role={many ? 'checkbox' : 'radio'}
      chosen={on}
      onTap={onTap}
    >
      <Box className={many ? `tick ${on ? 'on' : ''}` : `tick round ${on ? 'on' : ''}`}>
        {on && <Icon name="tick" tone="white" size="s" heavy />}
      </Box>
      <Box className="grow">
        <Box className="b">{person.name}</Box>
        <Box className="sm c2">{sayPerson(person)}</Box>
      </Box>
    </Tap>
    {!person.identified && (
      <Box className="row unidentified">
        <Box className="grow late sm">没有证件号码，签不了</Box>
        <WordButton
          id={`complete-${person.guardianId}`}
          label={`补${person.name}的证件号码`}
          onTap={() => openPart(childId, 'person', { of: person.guardianId })}
        >
          去补上
        </WordButton>
      </Box>
    )}
  </Box>
);
