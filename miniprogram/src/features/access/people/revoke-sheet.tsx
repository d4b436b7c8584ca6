// Everything a person may do is ended at once; it is asked twice, because it cannot be taken back.
import { useState } from 'react';
import { PersonState, revocationReasons } from '#shared/access/contract.ts';
import { clock } from '../../../kernel/phone.ts';
import { accessPaths } from '../../../kernel/queries.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormSheet } from '../form/form-sheet.tsx';
import { useDeskForm } from '../form/use-desk-form.ts';
import { Revoked } from './fields.ts';
import type { AboutPerson } from './grant-sheet.tsx';
import { dutiesOn, sayDuty } from './people-words.ts';
import { layPerson } from './use-people.ts';

const reasonNames = {
  left_service: '不再从事',
  misconduct: '违反规定',
  phone_lost: '手机丢了',
  entered_in_error: '登记错了',
} as const satisfies Record<(typeof revocationReasons)[number], string>;

/** Asks why, then asks once more. */
export const RevokeSheet = ({ line, region, onClose, onDone }: AboutPerson) => {
  const [asked, setAsked] = useState(false);
  const form = useDeskForm<Revoked>({
    name: `revoke/${line.personId}`,
    schema: Revoked,
    empty: { reason: '' },
  });
  const { fields, change, faultOf } = form;
  const held = dutiesOn(line, clock.today()).map(sayDuty).join('；');
  const save = (): void => {
    if (!form.isWhole({ reason: fields.reason === '' ? '还差原因' : undefined })) return;
    if (!asked) {
      setAsked(true);
      return;
    }
    form.submit(
      async () => {
        const revoked = await form.send(
          'revoke',
          accessPaths.person(line.personId, 'revoke'),
          fields,
          PersonState,
        );
        if (revoked.kind === 'ok') layPerson(region, line, revoked.value);
        return revoked;
      },
      () => {
        sayBriefly('已停用');
        onDone();
      },
    );
  };
  return (
    <FormSheet
      id="revoke"
      title={asked ? `真的停用${line.name}吗` : `停用${line.name}`}
      says={
        asked
          ? `停用后马上生效，不能撤回。${held ? `结束：${held}。` : ''}要再任用，得重新登记。`
          : '停用会结束这个人的全部任职，所有设备都登不进来。只是换村、换微信，不用停用。'
      }
      trouble={form.trouble}
      busy={form.busy}
      word={asked ? '停用，马上生效' : '下一步'}
      onDo={save}
      onClose={onClose}
      closeWord="不停用"
    >
      {!asked && (
        <Box className="blank">
          <Field label="原因" fault={faultOf('reason')}>
            <Choice
              id="revoke-reason"
              label="原因"
              options={revocationReasons.map((value) => ({ value, name: reasonNames[value] }))}
              chosen={revocationReasons.filter((reason) => reason === fields.reason)}
              onChoose={(reason) => change({ reason })}
            />
          </Field>
        </Box>
      )}
    </FormSheet>
  );
};
