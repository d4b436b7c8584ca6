// What is typed at a desk is kept until the server has taken it, and its command keeps one id, so that trying again is harmless.
import { useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { IdKind } from '#shared/kernel/id.ts';
import { api, drafts, newId } from '../../../kernel/phone.ts';
import type { Answer } from '../../../kernel/request.ts';
import { type DeskTrouble, deskTrouble } from './desk-trouble.ts';
import type { Done } from './done.ts';
import type { Faults } from './faults.ts';

const Ids = z.record(z.string(), z.string());

export type FormPlan<Fields> = Readonly<{
  /** Under this name it lies on the phone. */
  name: string;
  schema: z.ZodMiniType<Fields>;
  empty: Fields;
}>;

export type DeskForm<Fields> = Readonly<{
  fields: Fields;
  change: (part: Partial<Fields>) => void;
  busy: boolean;
  trouble: DeskTrouble | undefined;
  /** What is wrong with a field: missing here, or refused there. */
  faultOf: (field: keyof Fields & string) => string | undefined;
  /** The same for a place inside a field: `rule.1.n`. */
  faultAt: (path: string) => string | undefined;
  /** Says at the fields, or at places inside them, what is missing; true where nothing is. */
  isWhole: (missing: Partial<Record<keyof Fields & string, string | undefined>> | Faults) => boolean;
  /** A new thing's id, minted once for this form. */
  idOf: (kind: IdKind) => string;
  /** Sends one command under its own id; `key` tells several of one form apart. */
  send: <State>(
    key: string,
    path: string,
    data: object,
    state: z.ZodMiniType<State>,
  ) => Promise<Answer<Done<State>>>;
  /** Runs the sending; afterwards the form is empty, or says why it was not done. */
  submit: (run: () => Promise<Answer<unknown>>, done: () => void) => void;
  giveUp: () => void;
}>;

/** The form over what was kept of it. */
export const useDeskForm = <Fields extends object>({
  name,
  schema,
  empty,
}: FormPlan<Fields>): DeskForm<Fields> => {
  const [fields, setFields] = useState<Fields>(() => drafts.find(`desk/${name}`, schema) ?? empty);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<DeskTrouble>();
  const [missing, setMissing] = useState<Faults>({});
  const ids = useRef(drafts.find(`desk-ids/${name}`, Ids) ?? {});

  const minted = (key: string, mint: () => string): string => {
    const id = ids.current[key] ?? mint();
    if (ids.current[key] === undefined) {
      ids.current = { ...ids.current, [key]: id };
      drafts.keep(`desk-ids/${name}`, ids.current);
    }
    return id;
  };
  const forgetIds = (): void => {
    ids.current = {};
    drafts.drop(`desk-ids/${name}`);
  };
  const giveUp = (): void => {
    forgetIds();
    drafts.drop(`desk/${name}`);
    setFields(empty);
    setMissing({});
    setTrouble(undefined);
  };
  const refusedAt = (path: string | undefined, wanted: string): string | undefined =>
    trouble && path === wanted ? `${trouble.bold}。${trouble.plain}` : undefined;
  return {
    fields,
    change: (part) => {
      const next = { ...fields, ...part };
      setFields(next);
      setMissing({});
      drafts.keep(`desk/${name}`, next);
    },
    busy,
    trouble: trouble?.field !== undefined && trouble.field in fields ? undefined : trouble,
    faultOf: (field) => missing[field] ?? refusedAt(trouble?.field, field),
    faultAt: (path) => missing[path] ?? refusedAt(trouble?.path, path),
    isWhole: (lacking) => {
      setMissing(lacking);
      return Object.values(lacking).every((fault) => fault === undefined);
    },
    idOf: (kind) => minted(kind, () => newId(kind)),
    send: (key, path, data, state) =>
      api.send(
        path,
        { commandId: minted(`command/${key}`, () => newId('command')), data },
        z.object({ stream: z.string(), version: z.number(), state }),
      ),
    submit: (run, done) => {
      if (busy) return;
      setBusy(true);
      setTrouble(undefined);
      void run().then((answer) => {
        setBusy(false);
        if (answer.kind === 'ok') {
          giveUp();
          done();
          return;
        }
        if (answer.kind === 'refused' && answer.refusal.refused === 'command_reused') forgetIds();
        setTrouble(deskTrouble(answer));
      });
    },
    giveUp,
  };
};
