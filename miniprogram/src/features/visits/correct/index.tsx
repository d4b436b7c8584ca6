// A visit already recorded is corrected as a whole; the first version stays in the record, and the whole past is weighed again.

import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { RecordVisit, type Timeline } from '#shared/visits/contract.ts';
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { clock, outbox } from '../../../kernel/phone.ts';
import { childTimeline, visitPaths } from '../../../kernel/queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState, Skeleton } from '../../../ui/banner.tsx';
import { Page } from '../../../ui/page.tsx';
import { ReadTrouble } from '../../../ui/read-trouble.tsx';
import { previewCorrect, visitsOf } from '../form/preview.ts';
import { faultOf, RefusedNote } from '../form/refused-note.tsx';
import { SaveDock } from '../form/save-dock.tsx';
import { savedWords, saveVisit } from '../form/save-visit.ts';
import { useForm } from '../form/use-form.ts';
import { VisitFields } from '../form/visit-fields.tsx';
import { finish, formOf, type VisitForm } from '../form/visit-form.ts';
import type { ShownLine } from '../list/shown-line.ts';
import { useChildLine } from '../list/use-lines.ts';

type CorrectFormProps = Readonly<{
  shown: ShownLine;
  timeline: Timeline;
  written: VisitForm;
  mending: OutboxEntry | undefined;
}>;

const startWith = (mending: OutboxEntry | undefined, written: VisitForm): VisitForm => {
  const visit = RecordVisit.safeParse(mending?.data);
  return visit.success ? formOf(visit.data) : written;
};

const CorrectForm = ({ shown: { line }, timeline, written, mending }: CorrectFormProps) => {
  const today = clock.today();
  const name = mending ? `mend/${mending.commandId}` : `correct/${written.visitId}`;
  const { form, change, drop, resumed } = useForm(name, () => startWith(mending, written));
  const [fault, setFault] = useState(() => faultOf(mending));
  const save = () => {
    const finished = finish(form, line.openedOn, today);
    if (!('visit' in finished)) return setFault(finished);
    if (JSON.stringify(finished) === JSON.stringify(finish(written, line.openedOn, today))) {
      return setFault({ field: 'save', words: '和原来记的一样，没有要改的' });
    }
    const kept = saveVisit({
      path: visitPaths.correct(line.childId),
      about: { childId: line.childId, name: line.name, what: 'correct' },
      visit: finished.visit,
      replaces: mending?.commandId,
    });
    if (kept !== 'kept') return setFault({ field: 'save', words: savedWords[kept] });
    drop();
    sayBriefly(savedWords.kept);
    goBack();
  };
  const preview = previewCorrect(line, timeline.entries, form.visitId, form, today);
  return (
    <Page
      id="correct"
      title="更正走访"
      flush
      banner={mending ? <RefusedNote entry={mending} /> : <OutboxBanner />}
      dock={
        <SaveDock
          preview={preview}
          today={today}
          word="保存更正"
          missing={fault?.said ? undefined : fault?.words}
          onSave={save}
        />
      }
    >
      <VisitFields
        name={line.name}
        form={form}
        from={written.findings}
        hasLast
        correcting
        openedOn={line.openedOn}
        today={today}
        fault={fault}
        resumed={resumed}
        onChange={(fields) => {
          setFault(undefined);
          change(fields);
        }}
      />
    </Page>
  );
};

const writtenIn = (timeline: Timeline | undefined, visitId: string): VisitForm | undefined => {
  const entry = visitsOf(timeline?.entries ?? []).find((visit) => visit.visitId === visitId);
  if (!entry) return undefined;
  const { visitedOn, presence, findings, nextStep, note } = entry;
  return { visitId, visitedOn, kind: entry.visitKind, presence, findings, nextStep, note: note ?? '' };
};

const Correct = ({ session }: { session: Session }) => {
  const { child = '', visit = '', entry } = useRouter().params;
  const [mending] = useState(() =>
    outbox.entries.get().find(({ commandId, status }) => commandId === entry && status === 'refused'),
  );
  const { shown, reading } = useChildLine(child, session.role === 'director' ? session.region : undefined);
  const told = useRead(childTimeline(child));
  const written = writtenIn(told.answer?.value, visit);
  if (shown && told.answer && written) {
    return <CorrectForm shown={shown} timeline={told.answer.value} written={written} mending={mending} />;
  }
  const loading = (!shown && reading.state === 'loading') || (!told.answer && told.state === 'loading');
  return (
    <Page id="correct" title="更正走访">
      {loading && <Skeleton id="loading" words="正在取那次走访" />}
      {told.answer && !written && (
        <EmptyState id="no-visit" bold="没有找到这次走访" plain="请从孩子的经过里再打开一次。" />
      )}
      {!told.answer && <ReadTrouble reading={told} />}
    </Page>
  );
};

export default function CorrectPage() {
  return <Gate>{(session) => <Correct session={session} />}</Gate>;
}
