// A visit is written at the gate with one free hand: filled with last time's answer, saved without waiting for a network.

import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { RecordVisit } from '#shared/visits/contract.ts';
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { clock, newId, outbox } from '../../../kernel/phone.ts';
import { visitPaths } from '../../../kernel/queries.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Skeleton } from '../../../ui/banner.tsx';
import { Page } from '../../../ui/page.tsx';
import { ReadTrouble } from '../../../ui/read-trouble.tsx';
import { VisitHints } from '../../quiz/parts/visit-hints.tsx';
import { previewRecord } from '../form/preview.ts';
import { faultOf, RefusedNote } from '../form/refused-note.tsx';
import { SaveDock } from '../form/save-dock.tsx';
import { savedWords, saveVisit } from '../form/save-visit.ts';
import { useForm } from '../form/use-form.ts';
import { VisitFields } from '../form/visit-fields.tsx';
import { finish, formOf, startForm, startingFindings, type VisitForm } from '../form/visit-form.ts';
import type { ShownLine } from '../list/shown-line.ts';
import { useChildLine } from '../list/use-lines.ts';

const startWith = (entry: OutboxEntry | undefined, { line }: ShownLine, today: string): VisitForm => {
  const visit = RecordVisit.safeParse(entry?.data);
  return visit.success ? formOf(visit.data) : startForm(line, newId('visit'), today);
};

const RecordForm = ({ shown, mending }: { shown: ShownLine; mending: OutboxEntry | undefined }) => {
  const { line } = shown;
  const today = clock.today();
  const name = mending ? `mend/${mending.commandId}` : `record/${line.childId}`;
  const { form, change, drop, resumed } = useForm(name, () => startWith(mending, shown, today));
  const [fault, setFault] = useState(() => faultOf(mending));
  const save = () => {
    const finished = finish(form, line.openedOn, today);
    if (!('visit' in finished)) return setFault(finished);
    const kept = saveVisit({
      path: visitPaths.record(line.childId),
      about: { childId: line.childId, name: line.name, what: 'record' },
      visit: finished.visit,
      replaces: mending?.commandId,
    });
    if (kept !== 'kept') return setFault({ field: 'save', words: savedWords[kept] });
    drop();
    sayBriefly(savedWords.kept);
    goBack();
  };
  return (
    <Page
      id="record"
      title="记录走访"
      flush
      banner={mending ? <RefusedNote entry={mending} /> : <OutboxBanner />}
      dock={
        <SaveDock
          preview={previewRecord(line, form, today)}
          today={today}
          word="保存走访"
          missing={fault?.said ? undefined : fault?.words}
          onSave={save}
        />
      }
    >
      <VisitHints />
      <VisitFields
        name={line.name}
        form={form}
        from={startingFindings(line, today)}
        hasLast={line.lastFindings !== undefined}
        openedOn={line.openedOn}
        today={today}
        fault={fault}
        onChange={(fields) => {
          setFault(undefined);
          change(fields);
        }}
        resumed={resumed}
      />
    </Page>
  );
};

const Record = ({ session }: { session: Session }) => {
  const { child = '', entry } = useRouter().params;
  const mending = outbox.entries
    .get()
    .find(({ commandId, status }) => commandId === entry && status === 'refused');
  const [first] = useState(mending);
  const { shown, reading } = useChildLine(child, session.role === 'director' ? session.region : undefined);
  if (shown) return <RecordForm shown={shown} mending={first} />;
  return (
    <Page id="record" title="记录走访">
      {reading.state === 'loading' && <Skeleton id="loading" words="正在取孩子的情况" />}
      <ReadTrouble reading={reading} />
    </Page>
  );
};

export default function RecordPage() {
  return <Gate>{(session) => <Record session={session} />}</Gate>;
}
