// The people of the local double, grouped by what they do; where there is no double, how one signs in on the web.
import { useEffect, useState } from 'react';
import { personas } from '../../kernel/platform.ts';
import type { Personas } from '../../kernel/session.ts';
import { EmptyState, Skeleton } from '../../ui/banner.tsx';
import { Box } from '../../ui/box.tsx';
import { Card, ListRow, SectionHead } from '../../ui/rows.tsx';

/** Everybody one may be. */
export const PersonaList = ({ onChoose }: { onChoose: (openid: string) => void }) => {
  const [people, setPeople] = useState<Personas | 'none'>();
  useEffect(() => {
    void personas().then((found) => setPeople(found ?? 'none'));
  }, []);
  if (people === undefined) return <Skeleton id="loading" words="正在取名单" />;
  if (people === 'none') {
    return <EmptyState id="no-web-sign-in" bold="网页登录还没有开通" plain="由县级民政部门另行开通。现在请在微信小程序“护童”里登录。" />;
  }
  const titles = [...new Set(people.map((person) => person.title))];
  return (
    <>
      {titles.map((title) => (
        <Box key={title}>
          <SectionHead title={title} />
          <Card>
            {people
              .filter((person) => person.title === title)
              .map((person) => (
                <ListRow key={person.openid} id={`persona-${person.openid}`} onTap={() => onChoose(person.openid)}>
                  {person.name}
                </ListRow>
              ))}
          </Card>
        </Box>
      ))}
    </>
  );
};
