// A WeChat account is let go of, so that the person may bind another at the next sign-in.

import * as z from 'zod/mini';
import { PersonState } from '#shared/access/contract.ts';
import { accessPaths } from '../../../kernel/queries.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { FormSheet } from '../form/form-sheet.tsx';
import { useDeskForm } from '../form/use-desk-form.ts';
import type { AboutPerson } from './grant-sheet.tsx';
import { layPerson } from './use-people.ts';

const Nothing = z.object({});

/** Asks once, plainly. */
export const UnbindSheet = ({ line, region, onClose, onDone }: AboutPerson) => {
  const form = useDeskForm<z.infer<typeof Nothing>>({
    name: `unbind/${line.personId}`,
    schema: Nothing,
    empty: {},
  });
  const save = (): void =>
    form.submit(
      async () => {
        const unbound = await form.send(
          'unbind',
          accessPaths.person(line.personId, 'unbind'),
          {},
          PersonState,
        );
        if (unbound.kind === 'ok') layPerson(region, { ...line, bound: false }, unbound.value);
        return unbound;
      },
      () => {
        sayBriefly('已解除');
        onDone();
      },
    );
  return (
    <FormSheet
      id="unbind"
      title={`解除${line.name}的微信绑定`}
      says={`解除后，原来的微信登不进来。${line.name}用新的微信登录，核对手机号 ${line.phone} 后重新绑定。手机丢了、换了微信，办这个。`}
      trouble={form.trouble}
      busy={form.busy}
      word="解除绑定"
      onDo={save}
      onClose={onClose}
    />
  );
};
