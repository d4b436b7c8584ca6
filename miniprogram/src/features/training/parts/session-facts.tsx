// When and where a session is, who holds it for whom, and what it counts.
import type { TrainingLine } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { Box } from '../../../ui/box.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { sayForWhom, sayHours, saySeatsAt, sayWhen } from './training-words.ts';

/** The facts of one session. */
export const SessionFacts = ({ session }: { session: TrainingLine }) => (
  <Box id="session-facts" className="card">
    <Facts
      list={[
        ['时间', sayWhen(session, clock.today())],
        ['地点', session.place],
        ['主办', session.regionName],
        ['对象', sayForWhom(session)],
        ['名额', saySeatsAt(session, clock.at())],
        ['学时', sayHours(session.minutes)],
      ]}
    />
  </Box>
);
