// The page a message about red or long overdue children leads to.
import { Gate } from '../../../pages/gate.tsx';
import { OfficerToday } from '../town/officer-today.tsx';
import { RedList } from '../town/red-list.tsx';

export default function RedListPage() {
  return (
    <Gate>
      {(session) =>
        session.role === 'officer' ? <OfficerToday /> : <RedList key={session.region} town={session.region} />
      }
    </Gate>
  );
}
