// A message's first words come back after they were read once more.
import * as z from 'zod/mini';
import { templateOf } from '#shared/notifications/templates.ts';
import { type TemplateLine, WordingState } from '#shared/notifications/wording.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { wordingPaths } from '../../../kernel/wording-queries.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { useDeskForm } from '../../access/form/use-desk-form.ts';
import { nameOfField } from './seen-fields.ts';
import { layWorded } from './shown-wordings.ts';

const Nothing = z.object({});

type ResetProps = Readonly<{ line: TemplateLine; onClose: () => void }>;

/** The question, with the words now and the words then. */
export const ResetSheet = ({ line, onClose }: ResetProps) => {
  const { key, title, fields } = line;
  const form = useDeskForm({ name: `wording-reset/${key}`, schema: Nothing, empty: {} });
  const changed = Object.entries(templateOf(key)?.fields ?? {}).filter(
    ([field, words]) => fields[field] !== words,
  );
  const reset = (): void => {
    let state: WordingState | undefined;
    form.submit(
      async () => {
        const answer = await form.send('reset', wordingPaths.reset, { key }, WordingState);
        if (answer.kind === 'ok') state = answer.value.state;
        return answer;
      },
      () => {
        sayBriefly('用回原来的话了');
        onClose();
        if (state) layWorded(line, state, clock.at());
      },
    );
  };
  return (
    <FormSheet
      id="reset-wording"
      title="用回原来的话"
      says={`“${title}”换回以后，一分钟内按原来的话发，已经发出的不变。现在的写法不再留着。`}
      trouble={form.trouble}
      busy={form.busy}
      word="用回原来的话"
      onDo={reset}
      onClose={onClose}
      closeWord="先不换"
    >
      {changed.map(([field, words]) => (
        <Box key={field} className="wording-back">
          <Box className="label">{nameOfField(field)}</Box>
          <Box className="wording-now">
            <Words className="cap nb">现在的</Words>
            <Words>{fields[field] ?? ''}</Words>
          </Box>
          <Box className="wording-now b">
            <Words className="cap nb">原来的</Words>
            <Words>{words}</Words>
          </Box>
        </Box>
      ))}
    </FormSheet>
  );
};
