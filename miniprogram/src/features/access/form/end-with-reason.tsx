// Something is ended by whoever may, with a reason picked from a list; what follows from it is said before.
import * as z from 'zod/mini';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormSheet } from './form-sheet.tsx';
import { useDeskForm } from './use-desk-form.ts';

export type EndProps<Reason extends string> = Readonly<{
  id: string;
  /** What is ended: keeps what was picked apart from other things'. */
  of: string;
  title: string;
  says: string;
  /** What is asked, and what may be picked, in their order. */
  ask: string;
  reasons: readonly Readonly<{ value: Reason; name: string }>[];
  word: string;
  closeWord: string;
  /** Where the command goes, and the shape of the state that comes back. */
  path: string;
  state: z.ZodMiniType<unknown>;
  /** Said once it is done. */
  done: string;
  onClose: () => void;
  onDone: () => void;
}>;

const Picked = z.object({ reason: z.optional(z.string()) });

/** The question. */
export const EndWithReason = <Reason extends string>({
  id,
  of,
  ask,
  reasons,
  path,
  state,
  done,
  onDone,
  ...sheet
}: EndProps<Reason>) => {
  const form = useDeskForm<z.infer<typeof Picked>>({ name: `${id}/${of}`, schema: Picked, empty: {} });
  const { reason } = form.fields;
  const end = (): void => {
    if (!form.isWhole({ reason: reason === undefined ? '还没有选原因' : undefined })) return;
    form.submit(
      () => form.send(id, path, { reason }, state),
      () => {
        sayBriefly(done);
        onDone();
      },
    );
  };
  return (
    <FormSheet id={id} {...sheet} trouble={form.trouble} busy={form.busy} onDo={end}>
      <Box className="blank">
        <Field label={ask} fault={form.faultOf('reason')}>
          <Choice
            id={`${id}-reason`}
            label={ask}
            options={reasons}
            chosen={reasons.map(({ value }) => value).filter((value) => value === reason)}
            onChoose={(chosen) => form.change({ reason: chosen })}
          />
        </Field>
      </Box>
    </FormSheet>
  );
};
