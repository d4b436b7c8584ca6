// The people of the local double: a few to begin with, anybody by name or place.
import { useState } from 'react';
import type { Personas } from '../../kernel/platform.ts';
import { EmptyState } from '../../ui/banner.tsx';
import { Box } from '../../ui/box.tsx';
import { TextLine } from '../../ui/field.tsx';
import { Card, ListRow } from '../../ui/rows.tsx';

const FIRST = 6;
const MOST_FOUND = 20;

const found = (people: Personas, typed: string): Personas => {
  const words = typed.trim();
  if (words === '') return people.slice(0, FIRST);
  return people.filter(({ name, title }) => `${name} ${title}`.includes(words)).slice(0, MOST_FOUND);
};

const People = ({ people, onChoose }: { people: Personas; onChoose: (openid: string) => void }) => (
  <Card>
    {people.map(({ openid, name, title }) => (
      <ListRow key={openid} id={`persona-${openid}`} onTap={() => onChoose(openid)}>
        <Box>{name}</Box>
        <Box className="sub">{title}</Box>
      </ListRow>
    ))}
  </Card>
);

/** Everybody one may be. */
export const PersonaList = ({
  people,
  onChoose,
}: {
  people: Personas;
  onChoose: (openid: string) => void;
}) => {
  const [typed, setTyped] = useState('');
  const matching = found(people, typed);
  return (
    <>
      {people.length > FIRST && (
        <Box style={{ paddingBottom: 12 }}>
          <TextLine
            id="persona-search"
            label="按姓名或地方找"
            value={typed}
            most={12}
            hint={`共 ${people.length} 位，按姓名或地方找`}
            onType={setTyped}
          />
        </Box>
      )}
      {matching.length > 0 ? (
        <People people={matching} onChoose={onChoose} />
      ) : (
        <EmptyState
          id="no-persona"
          bold={`没有找到“${typed.trim()}”`}
          plain="可以只输姓、名或村镇里的一个字。"
        />
      )}
    </>
  );
};
