// A session is planned, written down or said anew in one form: filled with last time's answer, saved without waiting for a network.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { yearOf } from '#shared/outreach/sessions.ts';
import { spokenName } from '#shared/registry/regions.ts';
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { type SessionForm as FormName, sessionForms } from '../../../kernel/outreach-ways.ts';
import { clock, outbox } from '../../../kernel/phone.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Skeleton } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { RefusedNote } from '../../visits/form/refused-note.tsx';
import { NO_SESSION } from '../parts/session-words.ts';
import type { KnownSession } from '../parts/shown-sessions.ts';
import { useSession, useVillageSessions } from '../parts/use-sessions.ts';
import { ConfirmCorrection } from './confirm-correction.tsx';
import { PhotoFields } from './photo-fields.tsx';
import { SessionDock } from './session-dock.tsx';
import { SessionFields } from './session-fields.tsx';
import { sayAfterPlan, sayAfterRecord } from './session-form.ts';
import { type FormPlan, useSessionForm } from './use-session-form.ts';
import { freshForm, knownForm, mendedForm, useDoneBefore } from './use-start.ts';

const titles = { plan: '排一次宣讲', record: '记一次宣讲', correct: '更正宣讲' } as const satisfies Record<
  FormName,
  string
>;
const buttons = {
  plan: '保存计划',
  record: '保存这次宣讲',
  correct: '看看改了什么',
} as const satisfies Record<FormName, string>;

const hintOf = (name: FormName, resumed: boolean, isFilled: boolean): string => {
  if (resumed) return '接着上次没写完的';
  if (name === 'correct') return '这是原来记的，只改记错的';
  return isFilled ? '已经先填好的，只改不一样的' : '填几项就行，照片可以以后再加';
};

const done = (words: string): void => {
  sayBriefly(words);
  goBack();
};

const Form = (plan: Omit<FormPlan, 'onDone'>) => {
  const { name, village, mending } = plan;
  const hand = useSessionForm({ ...plan, onDone: done });
  const { form, fault, photos, confirming } = hand;
  const today = clock.today();
  const before = useDoneBefore(village, form.sessionId, form.on);
  const isPlan = name === 'plan';
  const [filled] = useState(form.theme !== '');
  return (
    <Page
      id="session-form-page"
      within="outreach"
      title={titles[name]}
      flush
      banner={mending ? <RefusedNote entry={mending} /> : <OutboxBanner />}
      dock={
        <SessionDock
          after={isPlan ? sayAfterPlan(form, today) : sayAfterRecord(form, before, today)}
          word={buttons[name]}
          missing={fault?.said ? undefined : fault?.words}
          onSave={hand.save}
        />
      }
    >
      <Box className="meta">
        <Box className="b who-name">{spokenName(village)}</Box>
        <Box id="form-hint" className="cap grow">
          {hintOf(name, hand.resumed, filled)}
        </Box>
      </Box>
      <SessionFields
        village={village}
        form={form}
        isPlan={isPlan}
        today={today}
        fault={fault}
        onChange={hand.change}
      />
      {name === 'record' && <PhotoFields hand={photos} />}
      {confirming && (
        <ConfirmCorrection differences={confirming} onSave={hand.confirm} onClose={hand.cancel} />
      )}
    </Page>
  );
};

type Asked = Readonly<{ name: FormName; mending: OutboxEntry | undefined }>;

const draftOf = ({ name, mending }: Asked, of: string): string =>
  mending ? `mend/${mending.commandId}` : `session/${name}/${of}`;

/** A session nobody has heard of yet; what was saved and refused starts as it was sent. */
const Fresh = ({ village, ...asked }: Asked & { village: string }) => {
  const { reading, sessions } = useVillageSessions(village, yearOf(clock.today()));
  if (!sessions && reading.state === 'loading')
    return (
      <Page id="session-form-page" within="outreach" title={titles[asked.name]}>
        <Skeleton id="loading" words="正在取村里的宣讲" />
      </Page>
    );
  return (
    <Form
      {...asked}
      village={village}
      draft={draftOf(asked, village)}
      start={() => freshForm(asked.name, sessions, clock.today())}
      written={undefined}
    />
  );
};

const startOf =
  ({ name, mending }: Asked, known: KnownSession) =>
  () =>
    (mending && mendedForm(known.session.sessionId, mending)) ?? knownForm(known, name, clock.today());

const Known = ({ sessionId, ...asked }: Asked & { sessionId: string }) => {
  const { reading, shown } = useSession(sessionId);
  // What is being written does not jump when the server's word comes later.
  const [first, setFirst] = useState(shown);
  if (!first && shown) setFirst(shown);
  if (first)
    return (
      <Form
        {...asked}
        village={first.session.village}
        draft={draftOf(asked, sessionId)}
        start={startOf(asked, first)}
        written={knownForm(first, asked.name, clock.today())}
      />
    );
  return (
    <Page id="session-form-page" within="outreach" title={titles[asked.name]} banner={<OutboxBanner />}>
      <NotRead reading={reading} words="正在取这次宣讲" lost={NO_SESSION} />
    </Page>
  );
};

/** A refused entry of a session that nobody else knows of, with the village it named. */
const villageIn = (entry: OutboxEntry | undefined): string | undefined => {
  const { village } = Object(entry?.data);
  return typeof village === 'string' ? village : undefined;
};

const SessionFormOf = ({ session }: { session: Session }) => {
  const { form, village, session: sessionId, entry } = useRouter().params;
  const [mending] = useState(() =>
    outbox.entries.get().find(({ commandId, status }) => commandId === entry && status === 'refused'),
  );
  const name = sessionForms.find((one) => one === form) ?? 'record';
  const asked = { name, mending };
  const at = villageIn(mending) ?? village ?? session.region;
  if (sessionId === undefined) return <Fresh {...asked} village={at} />;
  const mended = mending && name !== 'correct' ? mendedForm(sessionId, mending) : undefined;
  return mended ? (
    <Form
      {...asked}
      village={at}
      draft={draftOf(asked, sessionId)}
      start={() => mended}
      written={undefined}
    />
  ) : (
    <Known {...asked} sessionId={sessionId} />
  );
};

export default function SessionFormPage() {
  return <Gate>{(session) => <SessionFormOf session={session} />}</Gate>;
}
