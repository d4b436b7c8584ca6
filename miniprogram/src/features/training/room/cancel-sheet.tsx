// A session is called off with a reason; whoever is enrolled hears of it.
import { cancelReasons, TrainingState } from '#shared/training/contract.ts';
import type { TrainingLine } from '#shared/training/views.ts';
import { trainingPaths } from '../../../kernel/training-queries.ts';
import { EndWithReason } from '../../access/form/end-with-reason.tsx';
import { cancelNames } from '../parts/training-words.ts';

type CancelProps = Readonly<{ session: TrainingLine; onClose: () => void; onDone: () => void }>;

/** The question. */
export const CancelSheet = ({ session: { trainingId, title, enrolled }, onClose, onDone }: CancelProps) => (
  <EndWithReason
    id="cancel"
    of={trainingId}
    title={`取消“${title}”`}
    says={
      enrolled === 0
        ? '还没有人报名。取消以后不能恢复，要再排一场。'
        : `报了名的 ${enrolled}\u00a0人会收到取消的消息。取消以后不能恢复，要再排一场。`
    }
    ask="为什么取消"
    reasons={cancelReasons.map((value) => ({ value, name: cancelNames[value] }))}
    word="取消培训"
    closeWord="不取消"
    path={trainingPaths.session(trainingId, 'cancel')}
    state={TrainingState}
    done="已取消"
    onClose={onClose}
    onDone={onDone}
  />
);
