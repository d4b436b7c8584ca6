// Then every duty of one's own is promised by itself; whoever cannot keep one asks before signing.
import { readAloud } from '../../../kernel/host-voices.ts';
import { Box } from '../../../ui/box.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { DutyList } from '../parts/duty-list.tsx';
import { Listen, useListening } from '../parts/listen.tsx';
import { dutyOf, spokenDuties } from '../parts/spoken-lines.ts';
import type { Ready } from './ready.ts';
import type { Attending } from './sign-form.ts';

/** The duties of this signer. */
export const DutiesStep = ({ ready: { duties, me }, signing }: { ready: Ready; signing: Attending }) => {
  const { form, change } = signing;
  const reading = useListening();
  const spoken = spokenDuties(duties);
  const whose = me.part === 'parent' ? '父母' : '照看人';
  const listenTo = (number: number): void => {
    const one = spoken[number - 1];
    if (one) void readAloud.read([one]);
  };
  return (
    <>
      <Box className="step-lead">
        <Listen id="listen-duties" word="全部念给我听" reading={reading} list={spoken} />
      </Box>
      <SectionHead
        title={`您是${whose}，要做到这 ${duties.length} 条`}
        note={<Box id="ticked">{`已勾 ${form.ticked.length} 条`}</Box>}
      />
      <DutyList
        id="duty"
        label={`${whose}的责任`}
        duties={duties}
        ticked={form.ticked}
        onTick={(ticked) => change({ ticked: [...ticked] })}
        onListen={listenTo}
        reading={dutyOf(reading)}
      />
    </>
  );
};
