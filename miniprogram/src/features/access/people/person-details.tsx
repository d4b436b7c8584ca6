// One person: the duties with their dates, how to reach them, and everything that may be done about them.
import { type ReactNode, useState } from 'react';
import type { PersonLine } from '#shared/access/contract.ts';
import { townOf } from '#shared/kernel/region.ts';
import { openHistory } from '../../../kernel/office-ways.ts';
import { actor, clock } from '../../../kernel/phone.ts';
import { call } from '../../../kernel/platform.ts';
import { openHandover } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { DoRow } from '../../../ui/rows.tsx';
import { CorrectSheet } from './correct-sheet.tsx';
import { EndSheet, endable } from './end-sheet.tsx';
import { grantable } from './fields.ts';
import { type AboutPerson, GrantSheet } from './grant-sheet.tsx';
import { type Duty, dutiesOn, sayDuty, saySpan, standingOf } from './people-words.ts';
import { RevokeSheet } from './revoke-sheet.tsx';
import { UnbindSheet } from './unbind-sheet.tsx';

type Doing = 'grant' | 'end' | 'correct' | 'unbind' | 'revoke';

const DutyRow = ({ duty, today }: { duty: Duty; today: string }) => (
  <Box className={standingOf(duty, today) === 'over' ? 'duty c3' : 'duty'}>
    <Box className="b">{sayDuty(duty)}</Box>
    <Box className="sm c2">{saySpan(duty, today)}</Box>
  </Box>
);

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box className="para">
    <Box as="h2" className="para-title">
      {title}
    </Box>
    {children}
  </Box>
);

const SHEETS: Readonly<Record<Doing, (props: AboutPerson) => ReactNode>> = {
  grant: GrantSheet,
  end: EndSheet,
  correct: CorrectSheet,
  unbind: UnbindSheet,
  revoke: RevokeSheet,
};

export type PersonProps = Readonly<{ line: PersonLine; region: string; again: () => void }>;

const Doings = ({
  line,
  region,
  onDo,
}: {
  line: PersonLine;
  region: string;
  onDo: (doing: Doing) => void;
}) => {
  const today = clock.today();
  const role = actor()?.role ?? 'guardian';
  const village = dutiesOn(line, today).find((duty) => duty.role === 'director');
  const isOther = actor()?.personId !== line.personId;
  return (
    <Section title="能办的事">
      {village && (
        <DoRow
          id="person-handover"
          word={`交接${village.regionName}`}
          sub="换人负责，孩子一起转过去"
          onTap={() => openHandover(townOf(village.region), village.region)}
        />
      )}
      {grantable(role, region).length > 0 && (
        <DoRow id="person-grant" word="任命" sub="给一个身份，从某天起" onTap={() => onDo('grant')} />
      )}
      {endable(line.duties, region, today).length > 0 && (
        <DoRow id="person-end" word="结束任职" sub="没有人接手时用" onTap={() => onDo('end')} />
      )}
      <DoRow
        id="person-history"
        word="看收过的提醒"
        sub="发了什么，收到没有，怎么通知得到"
        onTap={() => openHistory(line.personId)}
      />
      <DoRow id="person-correct" word="改姓名和手机" sub="写错了，或换了号码" onTap={() => onDo('correct')} />
      {line.bound && (
        <DoRow
          id="person-unbind"
          word="解除微信绑定"
          sub="换了微信，或手机丢了"
          onTap={() => onDo('unbind')}
        />
      )}
      {role === 'officer' && isOther && (
        <DoRow id="person-revoke" word="停用这个人" sub="全部任职马上结束" onTap={() => onDo('revoke')} />
      )}
    </Section>
  );
};

/** The person, in a panel or on a page of their own. */
export const PersonDetails = ({ line, region, again }: PersonProps) => {
  const [doing, setDoing] = useState<Doing>();
  const today = clock.today();
  const Doing = doing && SHEETS[doing];
  const close = (): void => setDoing(undefined);
  return (
    <>
      <Section title="任职">
        {line.duties.length === 0 && <Box className="sm c2">还没有任命，登录后看不到孩子。</Box>}
        {line.duties.map((duty) => (
          <DutyRow key={duty.role + duty.region + duty.fromOn} duty={duty} today={today} />
        ))}
      </Section>
      <Section title="联系">
        <Box className="row">
          <Box className="grow">
            <Box>{line.phone}</Box>
            <Box id="person-bound" className="sm c2">
              {line.bound ? '微信已绑定' : '微信还没绑定，第一次登录时核对手机号'}
            </Box>
          </Box>
          <Button id="person-call" kind="plain" small icon="call" onTap={() => call(line.phone)}>
            打电话
          </Button>
        </Box>
      </Section>
      <Doings line={line} region={region} onDo={setDoing} />
      {Doing && (
        <Doing
          line={line}
          region={region}
          onClose={close}
          onDone={() => {
            close();
            again();
          }}
        />
      )}
    </>
  );
};
