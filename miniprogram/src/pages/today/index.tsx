// The first tab: what the day asks of the person, by role.
import type { Session } from '#shared/access/sign-in.ts';
import { SheetsEntry } from '../../features/entrustment/parts/sheets-entry.tsx';
import { LearningEntry } from '../../features/quiz/parts/learning-entry.tsx';
import { OwnChildren } from '../../features/registry/own-child/own-children.tsx';
import { DirectorToday } from '../../features/visits/list/director-today.tsx';
import { OfficerToday } from '../../features/visits/town/officer-today.tsx';
import { RedList } from '../../features/visits/town/red-list.tsx';
import { openTab } from '../../kernel/ways.ts';
import { roleNames } from '../../kernel/words.ts';
import { EmptyState } from '../../ui/banner.tsx';
import { Box } from '../../ui/box.tsx';
import { Page } from '../../ui/page.tsx';
import { Gate } from '../gate.tsx';

const NothingYet = ({ session }: { session: Session }) => (
  <Page id="today" tab="today" title="护童">
    <Box className="lead">
      <Box as="h1" className="say">
        这里还没有您的内容
      </Box>
    </Box>
    <EmptyState
      id="no-pages"
      bold={`${roleNames[session.role]}的页面还没有开通`}
      plain="现在能用的是儿童主任、儿童督导员和民政局的页面。您若还有别的身份，可以在“我的”里换。"
      action={{ word: '去“我的”', onTap: () => openTab('me') }}
    />
  </Page>
);

const todayOf = (session: Session) => {
  switch (session.role) {
    case 'director':
      return <DirectorToday key={session.region} session={session} />;
    case 'supervisor':
      return (
        <RedList
          key={session.region}
          town={session.region}
          tab="today"
          above={<SheetsEntry session={session} />}
          below={<LearningEntry />}
        />
      );
    case 'officer':
      return <OfficerToday />;
    case 'guardian':
      return <OwnChildren />;
    default:
      return <NothingYet session={session} />;
  }
};

export default function Today() {
  return <Gate>{todayOf}</Gate>;
}
