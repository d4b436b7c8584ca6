// A message's words in hand: kept until the county has taken them, judged while they are typed, and never lost to a no.
import { useState } from 'react';
import * as z from 'zod/mini';
import { templateOf } from '#shared/notifications/templates.ts';
import { type TemplateLine, WordingState } from '#shared/notifications/wording.ts';
import { wordingFaults } from '../../../kernel/notifications-copy.ts';
import { clock, drafts } from '../../../kernel/phone.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { wordingPaths } from '../../../kernel/wording-queries.ts';
import { useDeskForm } from '../../access/form/use-desk-form.ts';
import type { Fault } from '../../registry/forms/check.ts';
import { sameFields, sayFault, trimmed } from './field-words.ts';
import { type Fields, nameOfField } from './seen-fields.ts';
import { layWorded } from './shown-wordings.ts';

const InHand = z.record(z.string(), z.string());

const formName = (key: string): string => `wording/${key}`;

/** True where other words for a message lie on this phone, and were not saved. */
export const isUnsaved = ({ key, fields }: Pick<TemplateLine, 'key' | 'fields'>): boolean => {
  const draft = drafts.find(`desk/${formName(key)}`, InHand);
  return draft !== undefined && !sameFields(draft, fields);
};

/** What the county said no to: the field, and its words at that time. */
type Refused = Readonly<{ field: string; words: string; fault: string }>;

const isKnown = (reason: string): reason is keyof typeof wordingFaults =>
  Object.hasOwn(wordingFaults, reason);

const SAME = 'same';

/** The words of one message, its faults, and the saving of them. */
export const useWording = (line: TemplateLine) => {
  const { key, fields: saved } = line;
  const form = useDeskForm<Record<string, string>>({ name: formName(key), schema: InHand, empty: saved });
  const [refused, setRefused] = useState<Refused>();
  // A field that the message has no more is not sent, and one that is new has its saved words.
  const fields: Fields = Object.fromEntries(
    Object.entries(saved).map(([field, words]) => [field, form.fields[field] ?? words]),
  );
  const own = templateOf(key)?.fields ?? {};
  const isChanged = !sameFields(fields, saved);
  const faultOf = (field: string): string | undefined => {
    const words = fields[field] ?? '';
    const isRefused = refused?.field === field && refused.words === words;
    return sayFault(key, field, words, own) ?? (isRefused ? refused.fault : undefined);
  };
  const faults = Object.fromEntries(
    Object.keys(fields).map((field) => [field, sayFault(key, field, fields[field] ?? '', own)]),
  );

  const send = async (note: (state: WordingState) => void) => {
    const data = { key, fields: trimmed(fields) };
    const answer = await form.send('word', wordingPaths.word, data, WordingState);
    if (answer.kind === 'ok') note(answer.value.state);
    if (answer.kind === 'refused') {
      const { field = '', reason = '' } = answer.refusal;
      const fault = isKnown(reason) ? wordingFaults[reason] : '这样写存不了，请换个说法';
      setRefused({ field, words: fields[field] ?? '', fault });
    }
    return answer;
  };
  const save = (): void => {
    const missing = { ...faults, [SAME]: isChanged ? undefined : '还没有改动，不用存' };
    if (!form.isWhole(missing)) return;
    let state: WordingState | undefined;
    form.submit(
      () =>
        send((done) => {
          state = done;
        }),
      () => {
        sayBriefly('存好了');
        if (state) layWorded(line, state, clock.at());
      },
    );
  };

  /** What stands above the button once it was pressed in vain. */
  const saidNo = (): Fault | undefined => {
    const field = [...Object.keys(fields), SAME].find((one) => form.faultOf(one) !== undefined);
    if (field === undefined) return undefined;
    const words = (field === SAME ? undefined : faultOf(field)) ?? form.faultOf(field) ?? '';
    return { field, words: field === SAME ? words : `${nameOfField(field)}：${words}` };
  };
  return {
    fields,
    own,
    isChanged,
    busy: form.busy,
    trouble: form.trouble,
    faultOf,
    saidNo: saidNo(),
    type: (field: string, words: string): void => form.change({ [field]: words.replace(/[\r\n]+/g, ' ') }),
    save,
    giveUp: form.giveUp,
  };
};

/** The words of one message in hand. */
export type WordingHand = ReturnType<typeof useWording>;
