// The people of a town, or of the county: where nobody is in office, who is, and what may be done about each.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { openHandover } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Side } from '../../../ui/side.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { PeopleFound } from './people-found.tsx';
import { sayDuties, sayPeople, type Vacancy } from './people-words.ts';
import { PersonDetails } from './person-details.tsx';
import { RegisterSheet } from './register-sheet.tsx';
import { type PeopleHere, usePeople } from './use-people.ts';
import { VacantPlaces } from './vacant-places.tsx';
import { lookedAt, Where } from './where.tsx';

const MOST_TYPED = 12;

const Head = ({ here, wide }: { here: PeopleHere; wide: boolean }) => {
  const { reading, people, vacant } = here;
  const { answer, state } = reading;
  const today = clock.today();
  return (
    <Box className="lead">
      <Box as="h1" id="people-state" className="say">
        {answer ? sayPeople(people, vacant, today) : '人员和交接'}
      </Box>
      {answer && (
        <Box className="cap">
          {wide ? '方向键选人，回车打开，Esc 关上。' : ''}
          {state === 'fresh' ? '' : `内容更新于 ${sayMoment(answer.readAt, today)}`}
        </Box>
      )}
    </Box>
  );
};

const Acts = ({ region, onRegister }: { region: string; onRegister: () => void }) => (
  <Box className="btns">
    {levelOf(region) === 'town' && (
      <Button id="open-handover" kind="plain" onTap={() => openHandover(region)}>
        交接一个村
      </Button>
    )}
    <Button id="open-register" onTap={onRegister}>
      登记新人
    </Button>
  </Box>
);

type AboveProps = Readonly<{
  here: PeopleHere;
  session: Session;
  typed: string;
  onType: (typed: string) => void;
  onFill: (place: Vacancy) => void;
}>;

/** What stands above the list: whose people, where nobody is, and the search. */
const Above = ({ here, session, typed, onType, onFill }: AboveProps) => (
  <>
    {session.role === 'officer' && <Where county={session.region} region={here.region} />}
    {here.vacant.length > 0 && (
      <VacantPlaces
        vacant={here.vacant}
        onFill={onFill}
        onLook={levelOf(here.region) === 'county' ? lookedAt.set : undefined}
      />
    )}
    {here.people.length > 0 && (
      <Box style={{ paddingBottom: 12 }}>
        <TextLine
          id="people-search"
          label="找人"
          value={typed}
          most={MOST_TYPED}
          hint="按姓名、地方或手机号找"
          onType={onType}
        />
      </Box>
    )}
    {!here.reading.answer && <NotRead reading={here.reading} words="正在取名单" />}
  </>
);

type BesideProps = Readonly<{ here: PeopleHere; personId: string | undefined; onClose: () => void }>;

/** The person chosen at a desk. */
const Beside = ({ here, personId, onClose }: BesideProps) => {
  const line = here.people.find((one) => one.personId === personId);
  return line ? (
    <Side id="person-side" title={line.name} onClose={onClose}>
      <Box className="sm c2">{sayDuties(line, clock.today())}</Box>
      <PersonDetails key={line.personId} line={line} region={here.region} again={here.reading.again} />
    </Side>
  ) : null;
};

const People = ({ session, region }: { session: Session; region: string }) => {
  const here = usePeople(region);
  const wide = useWide();
  const [typed, setTyped] = useState('');
  const [chosen, choose] = useState<string>();
  const [registering, setRegistering] = useState<Readonly<{ village?: string }>>();
  const { answer, again } = here.reading;
  const acts = answer && <Acts region={region} onRegister={() => setRegistering({})} />;
  return (
    <Page
      id="people"
      place="people"
      title={answer?.value.regionName ?? spokenName(region)}
      flush={!wide}
      full
      banner={<OutboxBanner reading={here.reading} />}
      dock={wide ? undefined : acts}
      side={<Beside here={here} personId={chosen} onClose={() => choose(undefined)} />}
    >
      <Box className={wide ? '' : 'pad'}>
        <Box className={wide ? 'head-row' : ''}>
          <Head here={here} wide={wide} />
          {wide && acts}
        </Box>
        <Above
          here={here}
          session={session}
          typed={typed}
          onType={setTyped}
          onFill={(place) => setRegistering({ village: place.region })}
        />
      </Box>
      {answer && <PeopleFound here={here} typed={typed} wide={wide} chosen={chosen} onChoose={choose} />}
      {registering && (
        <RegisterSheet
          region={region}
          village={registering.village}
          onClose={() => setRegistering(undefined)}
          onDone={() => {
            setRegistering(undefined);
            again();
          }}
        />
      )}
    </Page>
  );
};

const PeopleOf = ({ session }: { session: Session }) => {
  const chosen = useWatched(lookedAt);
  const region = session.role === 'officer' ? (chosen ?? session.region) : session.region;
  return <People key={region} session={session} region={region} />;
};

export default function PeoplePage() {
  return <Gate>{(session) => <PeopleOf session={session} />}</Gate>;
}
