// One session: what is planned or was held, which clauses it spoke of, its photos, and what there is to do about it.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { SessionView } from '#shared/outreach/tables.ts';
import { openSessionForm } from '../../../kernel/outreach-ways.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDay } from '../../../kernel/say.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chips.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card } from '../../../ui/rows.tsx';
import { Topics } from '../../training/parts/topics.tsx';
import {
  formNames,
  NO_SESSION,
  sayAway,
  sayHeard,
  sayMaterials,
  sayWho,
  statusNames,
} from '../parts/session-words.ts';
import type { KnownSession } from '../parts/shown-sessions.ts';
import { useSession } from '../parts/use-sessions.ts';
import { CallOffSheet } from './call-off-sheet.tsx';
import { Photos } from './photos.tsx';

const byNames = { planned: '谁排的', held: '谁记的', called_off: '谁排的' } as const;

const factsOf = (
  { session, materials }: KnownSession,
  byName: string | undefined,
  today: string,
): readonly (readonly [string, string])[] => {
  const { status, on, form, headcount } = session;
  const by = byName === undefined || byName === '' ? [] : [[byNames[session.status], byName] as const];
  if (status !== 'held')
    return [
      ['排在', `${sayDay(on, today)}${status === 'planned' ? `，${sayAway(on, today)}` : ''}`],
      ['方式', formNames[form]],
      ...by,
    ];
  const who = headcount ? sayWho(headcount) : '';
  return [
    ['日期', sayDay(on, today)],
    ['方式', formNames[form]],
    ['到场', `${sayHeard(headcount)}${who === '' ? '' : `：${who}`}`],
    ['材料', sayMaterials(materials)],
    ...by,
  ];
};

type DockProps = Readonly<{ known: KnownSession; onCallOff: () => void }>;

const Dock = ({ known: { session }, onCallOff }: DockProps) =>
  session.status === 'planned' ? (
    <Box className="btns">
      <Button id="call-off-session" kind="plain" onTap={onCallOff}>
        取消
      </Button>
      <Button id="record-this" onTap={() => openSessionForm(session.sessionId, 'record')}>
        办完了，记下
      </Button>
    </Box>
  ) : (
    <Button id="correct-this" kind="plain" onTap={() => openSessionForm(session.sessionId, 'correct')}>
      更正
    </Button>
  );

type HeadProps = Readonly<{ known: KnownSession; isWaiting: boolean }>;

const Head = ({ known: { session }, isWaiting }: HeadProps) => (
  <Box className="lead">
    <Box as="h1" id="session-theme-said" className="say">
      {session.theme}
    </Box>
    <Box className="row wrap session-chips">
      <Chip tone={session.status === 'held' ? 'act' : 'plain'}>{statusNames[session.status]}</Chip>
      {isWaiting && <Chip>待送出</Chip>}
      <Words className="c2 sm">{session.villageName}</Words>
    </Box>
  </Box>
);

const photosOf = (view: SessionView | undefined): SessionView['photos'] => view?.photos ?? [];

const One = ({ session: me, sessionId }: { session: Session; sessionId: string }) => {
  const { reading, shown, waiting, waitingPhotos } = useSession(sessionId);
  const [callingOff, setCallingOff] = useState(false);
  const view = reading.answer?.value;
  const isWriter = me.role === 'director' || me.role === 'supervisor';
  const mayDo = isWriter && shown !== undefined && shown.session.status !== 'called_off';
  return (
    <Page
      id="session"
      within="outreach"
      title="一次宣讲"
      banner={<OutboxBanner reading={reading} />}
      {...(mayDo && { dock: <Dock known={shown} onCallOff={() => setCallingOff(true)} /> })}
    >
      {!shown && <NotRead reading={reading} words="正在取这次宣讲" lost={NO_SESSION} />}
      {shown && (
        <>
          <Head known={shown} isWaiting={waiting > 0} />
          <Card id="session-facts">
            <Facts list={factsOf(shown, view?.byName, clock.today())} />
          </Card>
          <Topics region={shown.session.village} topics={shown.clauses} />
          {shown.session.status === 'held' && (
            <Photos
              sessionId={sessionId}
              theme={shown.session.theme}
              photos={photosOf(view)}
              waiting={waitingPhotos}
              mayOpen={me.role !== 'auditor'}
              mayAdd={isWriter}
            />
          )}
        </>
      )}
      {callingOff && shown && (
        <CallOffSheet
          line={shown.session}
          onClose={() => setCallingOff(false)}
          onDone={(words) => {
            setCallingOff(false);
            sayBriefly(words);
          }}
        />
      )}
    </Page>
  );
};

export default function SessionPage() {
  const { session: sessionId = '' } = useRouter().params;
  return <Gate>{(session) => <One key={sessionId} session={session} sessionId={sessionId} />}</Gate>;
}
