// Breaking the glass, 紧急打开: why, in one's own words, with what follows said before it is done.
import { useState } from 'react';
import { BreakGlass, GLASS_HOURS, GlassState, glassGrounds } from '#shared/access/glass.ts';
import { groundNames } from '../../../kernel/file-names.ts';
import { api, clock, newId } from '../../../kernel/phone.ts';
import { accessPaths } from '../../../kernel/queries.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import { openUnderGlass } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { checked, type Fault } from '../forms/check.ts';
import { Accepted } from '../parts/accepted.ts';

const Answer = Accepted(GlassState);
type Ground = (typeof glassGrounds)[number];

const send = async (data: BreakGlass): Promise<Fault | undefined> => {
  const answer = await api.send(
    accessPaths.breakGlass,
    { commandId: newId('command'), madeAt: clock.at(), data },
    Answer,
  );
  if (answer.kind === 'ok') {
    openUnderGlass(data.childId, answer.value.state.untilAt);
    return undefined;
  }
  if (answer.kind === 'refused') return { field: 'send', words: wordsOf(answer.refusal).what };
  return { field: 'send', words: '没有送到，要有网才能办。事情急就先打 110' };
};

/** Asks for ground and reason, then opens the file for three hours. */
export const GlassSheet = ({ childId, onClose }: { childId: string; onClose: () => void }) => {
  const [ground, setGround] = useState<Ground>();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Fault>();
  const breakIt = () => {
    const whole = checked(BreakGlass, { childId, ground, reason });
    if (!('data' in whole)) return setFault(whole);
    void send(whole.data).then((trouble) => (trouble ? setFault(trouble) : onClose()));
  };
  const wordsAt = (field: string) => (fault?.field === field ? fault.words : undefined);
  return (
    <Sheet id="glass-sheet" title="紧急打开" onClose={onClose} closeWord="不看了">
      <Box className="sm c2" id="glass-follows">
        {`能看这一份档案 ${GLASS_HOURS} 小时。县里马上会知道是您、为什么看；孩子的家里人也能看到。`}
      </Box>
      <Box className="gap">
        <Field label="为什么要看" fault={wordsAt('ground')}>
          <Choice
            id="ground"
            label="为什么要看"
            options={glassGrounds.map((value) => ({ value, name: groundNames[value] }))}
            chosen={ground ? [ground] : []}
            onChoose={(chosen) => {
              setFault(undefined);
              setGround(chosen);
            }}
          />
        </Field>
      </Box>
      <Box className="gap">
        <Field label="说一说" htmlFor="glass-reason" fault={wordsAt('reason')}>
          <TextArea
            id="glass-reason"
            value={reason}
            most={200}
            hint="出了什么事，孩子现在在哪里"
            onType={(typed) => {
              setFault(undefined);
              setReason(typed);
            }}
          />
        </Field>
      </Box>
      {wordsAt('send') && (
        <Box className="fault" role="alert" id="glass-trouble">
          {wordsAt('send')}
        </Box>
      )}
      <Button id="break-glass" onTap={breakIt}>
        紧急打开
      </Button>
    </Sheet>
  );
};
