// Which role a person acts in now is seen at the top; another one they hold is a tap away.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { session } from '../../kernel/phone.ts';
import { wordsOf } from '../../kernel/refusal-copy.ts';
import { sayBriefly } from '../../kernel/ways.ts';
import { roleNames } from '../../kernel/words.ts';
import { Banner } from '../../ui/banner.tsx';
import { Box } from '../../ui/box.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Card, SectionHead } from '../../ui/rows.tsx';
import { Tap } from '../../ui/tap.tsx';

type HeldAs = Session['roles'][number];

const isNow = (held: HeldAs, current: Session): boolean =>
  held.role === current.role && held.region === current.region && held.guardianId === current.guardianId;

const keyOf = (held: HeldAs): string => `${held.role}-${held.region}`;

const Held = ({ held, now, onTap }: { held: HeldAs; now: boolean; onTap: () => void }) => (
  <Tap
    id={now ? 'acting-as' : `act-as-${keyOf(held)}`}
    className={now ? 'li held on' : 'li held'}
    role="radio"
    chosen={now}
    onTap={onTap}
  >
    <Box className="grow">
      <Box className={now ? 'b' : ''}>{`${roleNames[held.role]}，${held.regionName}`}</Box>
      <Box className="sub">{now ? '现在用的' : '点一下换成这个'}</Box>
    </Box>
    {now && <Icon name="tick" tone="act" heavy />}
  </Tap>
);

/** All roles of the person, the one acted in marked; nothing where there is only one. */
export const Roles = ({ current }: { current: Session }) => {
  const [trouble, setTrouble] = useState<Readonly<{ bold: string; plain: string }>>();
  if (current.roles.length < 2) return null;
  const actAs = (held: HeldAs): void => {
    setTrouble(undefined);
    void session.actAs(held.role, held.region).then((answer) => {
      if (answer.kind === 'ok') return sayBriefly(`现在是${roleNames[held.role]}，${held.regionName}`);
      if (answer.kind === 'failed')
        return setTrouble({ bold: '没有换成', plain: '有网时再试，原来的身份照常能用。' });
      const { what, next } = wordsOf(answer.refusal);
      return setTrouble({ bold: what, plain: next });
    });
  };
  return (
    <>
      <SectionHead title="换身份" />
      {trouble && (
        <Box style={{ paddingBottom: 10 }}>
          <Banner id="role-trouble" icon="attention" warn boxed bold={trouble.bold} plain={trouble.plain} />
        </Box>
      )}
      <Card id="roles">
        {current.roles.map((held) => (
          <Held
            key={keyOf(held) + (held.guardianId ?? '')}
            held={held}
            now={isNow(held, current)}
            onTap={() => isNow(held, current) || actAs(held)}
          />
        ))}
      </Card>
    </>
  );
};
