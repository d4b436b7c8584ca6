// The second tab: a director's whole village, a supervisor's or an officer's villages in figures.
import type { Session } from '#shared/access/sign-in.ts';
import { VillageList } from '../../features/visits/list/village-list.tsx';
import { OfficerFigures, TownFigures } from '../../features/visits/town/town-figures.tsx';
import { Gate } from '../gate.tsx';

const childrenOf = (session: Session) => {
  if (session.role === 'director')
    return <VillageList key={session.region} village={session.region} tab="children" />;
  return session.role === 'officer' ? (
    <OfficerFigures />
  ) : (
    <TownFigures key={session.region} town={session.region} />
  );
};

export default function Children() {
  return <Gate>{childrenOf}</Gate>;
}
