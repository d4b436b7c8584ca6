// One small form: filled with what stands, kept as a draft, checked by the contract, saved without waiting for a network.
import { type ReactNode, useState } from 'react';
import type * as z from 'zod/mini';
import type { OutboxEntry } from '../../../kernel/outbox-entry.ts';
import { useDraft } from '../../../kernel/use-draft.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { faultOf, RefusedNote } from '../../visits/form/refused-note.tsx';
import { savedWords } from '../../visits/form/save-visit.ts';
import type { Checked, Fault } from '../forms/check.ts';
import { FormDock } from '../forms/form-dock.tsx';

export type Kept = keyof typeof savedWords;

export type PartFormProps<Fields extends object, Data> = Readonly<{
  title: string;
  /** Whose file it is. */
  name: string;
  mending: OutboxEntry | undefined;
  /** The draft's name on the phone, or nothing where the form may not lie there. */
  draft: string | undefined;
  schema: z.ZodMiniType<Fields>;
  start: () => Fields;
  check: (fields: Fields) => Checked<Data>;
  save: (data: Data, fields: Fields) => Kept;
  word?: string;
  /** What saving will do. */
  follows?: (fields: Fields) => ReactNode;
  draw: (fields: Fields, fault: Fault | undefined, change: (fields: Partial<Fields>) => void) => ReactNode;
}>;

/** The page of a small form. */
export const PartForm = <Fields extends object, Data>({
  title,
  name,
  mending,
  draft,
  schema,
  start,
  check,
  save,
  word = '保存',
  follows,
  draw,
}: PartFormProps<Fields, Data>) => {
  const wanted = draft && (mending ? `mend/${mending.commandId}` : draft);
  const { form, change, drop, resumed } = useDraft(wanted, schema, start);
  const [fault, setFault] = useState<Fault | undefined>(() => faultOf(mending));
  const onSave = () => {
    const whole = check(form);
    if (!('data' in whole)) return setFault(whole);
    const kept = save(whole.data, form);
    if (kept !== 'kept') return setFault({ field: 'save', words: savedWords[kept] });
    drop();
    sayBriefly(savedWords.kept);
    goBack();
  };
  return (
    <Page
      id="part"
      title={title}
      flush
      banner={mending ? <RefusedNote entry={mending} /> : <OutboxBanner />}
      dock={
        <FormDock word={word} fault={fault} {...(follows && { follows: follows(form) })} onSave={onSave} />
      }
    >
      <Box className="meta">
        <Words className="b who-name">{name}</Words>
        {resumed && <Words className="cap">接着上次没写完的</Words>}
      </Box>
      {draw(form, fault, (fields) => {
        setFault(undefined);
        change(fields);
      })}
    </Page>
  );
};
