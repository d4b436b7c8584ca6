// One part of a child's file, changed in its small form.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReadingReason } from '#shared/access/reading.ts';
import type { Session } from '#shared/access/sign-in.ts';
import { outbox } from '../../../kernel/phone.ts';
import { childFile } from '../../../kernel/queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { goBack } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { reasonIn } from '../parts/reason-in.ts';
import { ReasonSheet } from '../parts/reason-sheet.tsx';
import { shownFile, waitingOf } from '../parts/shown-file.ts';
import { BasicPart } from './basic-part.tsx';
import { BenefitsPart } from './benefits-part.tsx';
import { CategoriesPart } from './categories-part.tsx';
import { HealthPart, HouseholdPart, type PartProps, SchoolingPart } from './life-parts.tsx';
import { GuardiansPart, PersonPart } from './people-parts.tsx';
import { ClosePart, MovePart, ReopenPart } from './turn-parts.tsx';

type DrawProps = PartProps & Readonly<{ part: string; of: string; region: string }>;

const Draw = ({ part, of, region, ...props }: DrawProps) => {
  switch (part) {
    case 'basic':
      return <BasicPart {...props} />;
    case 'categories':
      return <CategoriesPart {...props} />;
    case 'guardians':
      return <GuardiansPart {...props} />;
    case 'person':
      return <PersonPart {...props} of={of} />;
    case 'schooling':
      return <SchoolingPart {...props} />;
    case 'health':
      return <HealthPart {...props} />;
    case 'household':
      return <HouseholdPart {...props} />;
    case 'benefits':
      return <BenefitsPart {...props} />;
    case 'move':
      return <MovePart {...props} region={region} />;
    case 'close':
      return <ClosePart {...props} />;
    case 'reopen':
      return <ReopenPart {...props} region={region} />;
    default:
      return (
        <Page id="part" title="孩子档案">
          <EmptyState id="no-part" bold="没有这一部分" plain="请回到档案里再打开一次。" />
        </Page>
      );
  }
};

const Part = ({ session }: { session: Session }) => {
  const { child = '', part = '', of = '', why, entry } = useRouter().params;
  const [reason, setReason] = useState<ReadingReason | undefined>(() => reasonIn(why));
  const reading = useRead(childFile(child, reason));
  const entries = useWatched(outbox.entries);
  const [mending] = useState(() =>
    entries.find(({ commandId, status }) => commandId === entry && status === 'refused'),
  );
  const file = reading.answer?.value;
  if (!file)
    return (
      <Page id="part" title="孩子档案">
        {reading.refusal?.refused === 'reason_needed' ? (
          <ReasonSheet onChoose={setReason} onClose={goBack} />
        ) : (
          <NotRead reading={reading} words="正在取孩子的档案" />
        )}
      </Page>
    );
  return (
    <Draw
      part={part}
      of={of}
      region={session.region}
      file={shownFile(file, waitingOf(entries, child))}
      mending={mending}
    />
  );
};

export default function PartPage() {
  return <Gate>{(session) => <Part session={session} />}</Gate>;
}
