// The register of hours: a town's people with what they have and lack, or the county's figures town by town.
import { useRouter } from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { printPage } from '../../../kernel/host-files.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { countyRegister, townRegister } from '../../../kernel/training-queries.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { NetBanner } from '../../entrustment/parts/net-banner.tsx';
import { lostRegister } from '../parts/training-words.ts';
import { CountyHours } from './county-hours.tsx';
import { linesMeant, sayCounty, sayTown, yearsTo } from './hours-lines.ts';
import { TownHours } from './town-hours.tsx';

const MOST_TYPED = 12;

type Year = Readonly<{ year: string; onYear: (year: string) => void }>;

type HeadProps = Year & Readonly<{ say: string; reading: Reading<unknown>; wide: boolean }>;

const Head = ({ say, reading: { answer }, year, onYear, wide }: HeadProps) => (
  <>
    <Box className={wide ? 'head-row' : ''}>
      <Box className="lead grow">
        <Box as="h1" className="say" id="hours-say">
          {say}
        </Box>
        {answer && <Box className="cap">{`${year} 年，${sayMoment(answer.readAt, clock.today())} 的数`}</Box>}
      </Box>
      {wide && answer && (
        <Box className="no-print">
          <Button id="print-hours" kind="plain" onTap={printPage}>
            打印
          </Button>
        </Box>
      )}
    </Box>
    <Box className="hours-year no-print">
      <Choice
        id="hours-year"
        label="哪一年"
        options={yearsTo(clock.today()).map((value) => ({ value, name: `${value} 年` }))}
        chosen={[year]}
        onChoose={onYear}
      />
    </Box>
  </>
);

type FrameProps = Readonly<{
  title: string;
  reading: Reading<unknown>;
  children: ReactNode;
}>;

const Frame = ({ title, reading, children }: FrameProps) => (
  <Page
    id="hours-register"
    within="training"
    title={title}
    full
    banner={<NetBanner reading={reading} needs="这是上次取到的数，有网会更新。" />}
  >
    {children}
    {!reading.answer && <NotRead reading={reading} words="正在取学时" lost={lostRegister} />}
  </Page>
);

const Nobody = ({ isEmpty }: { isEmpty: boolean }) => (
  <EmptyState
    id="nobody-found"
    bold={isEmpty ? '这里还没有人任职' : '没有找到这个人'}
    plain={isEmpty ? '任命了儿童主任，就会在这里登记学时。' : '少输几个字再找。'}
  />
);

const Town = ({ town, role, ...picked }: Year & { town: string; role: Session['role'] }) => {
  const reading = useRead(townRegister(town, picked.year), ({ readAt }) => void clock.learn(readAt));
  const [typed, setTyped] = useState('');
  const wide = useWide();
  const register = reading.answer?.value;
  const lines = linesMeant(register?.people ?? [], typed);
  return (
    <Frame title={register?.townName ?? spokenName(town)} reading={reading}>
      <Head say={register ? sayTown(register) : '学时登记'} reading={reading} wide={wide} {...picked} />
      {register && register.people.length > 0 && (
        <Box className="room-search no-print">
          <TextLine
            id="hours-search"
            label="找人"
            value={typed}
            most={MOST_TYPED}
            hint="按姓名或村找"
            onType={setTyped}
          />
        </Box>
      )}
      {register && lines.length === 0 && <Nobody isEmpty={register.people.length === 0} />}
      {lines.length > 0 && <TownHours town={town} lines={lines} wide={wide} mayOpen={role !== 'auditor'} />}
    </Frame>
  );
};

const County = ({ county, ...picked }: Year & { county: string }) => {
  const reading = useRead(countyRegister(county, picked.year), ({ readAt }) => void clock.learn(readAt));
  const wide = useWide();
  const register = reading.answer?.value;
  return (
    <Frame title={register?.countyName ?? '学时登记'} reading={reading}>
      <Head say={register ? sayCounty(register) : '学时登记'} reading={reading} wide={wide} {...picked} />
      {register && <CountyHours towns={register.towns} wide={wide} />}
    </Frame>
  );
};

const Register = ({ session: { role, region }, town }: { session: Session; town: string | undefined }) => {
  const [year, onYear] = useState(clock.today().slice(0, 4));
  const asked = role === 'supervisor' ? region : town;
  return asked === undefined ? (
    <County key={year} county={region} year={year} onYear={onYear} />
  ) : (
    <Town key={`${asked}/${year}`} town={asked} role={role} year={year} onYear={onYear} />
  );
};

export default function HoursRegisterPage() {
  const { town } = useRouter().params;
  return <Gate>{(session) => <Register key={session.region} session={session} town={town} />}</Gate>;
}
