// Who has answered what is set, and which clauses are missed: a town by person, the county town by town.
import { useRouter } from '@tarojs/taro';
import type { Session } from '#shared/access/sign-in.ts';
import { Gate } from '../../../pages/gate.tsx';
import { County } from './county.tsx';
import { Town } from './town.tsx';

type Asked = Readonly<{ town: string | undefined; paper: string | undefined }>;

const Region = ({ session: { role, region }, town, paper }: Asked & { session: Session }) => {
  const asked = role === 'supervisor' ? region : town;
  return asked === undefined ? (
    <County county={region} role={role} led={paper} />
  ) : (
    <Town town={asked} role={role} led={paper} />
  );
};

export default function RegionLearningPage() {
  const { town, paper } = useRouter().params;
  return (
    <Gate>{(session) => <Region key={session.region} session={session} town={town} paper={paper} />}</Gate>
  );
}
