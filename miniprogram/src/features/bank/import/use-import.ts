// A sheet is looked at, and only then written: which step the import is at, and what became of each bank.
import { useRef, useState } from 'react';
import { ImportChecked } from '#shared/outreach/import.ts';
import { bankPaths } from '../../../kernel/bank-queries.ts';
import { chooseSheet } from '../../../kernel/host-files.ts';
import { api, newId } from '../../../kernel/phone.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { type DeskTrouble, deskTrouble } from '../../access/form/desk-trouble.ts';
import { Accepted } from '../../registry/parts/accepted.ts';
import { type Batch, batchesOf, Entered, type EnterPorts, enter, type Standing } from './entering.ts';

/** A step of the import. */
export type ImportStep =
  | Readonly<{ at: 'choose'; trouble?: DeskTrouble }>
  | Readonly<{ at: 'reading' }>
  | Readonly<{ at: 'checked'; checked: ImportChecked }>
  | Readonly<{
      at: 'entering';
      checked: ImportChecked;
      batches: readonly Batch[];
      standings: readonly Standing[];
    }>;

export type Import = Readonly<{
  step: ImportStep;
  /** Lets the person pick a sheet, and has it looked at. */
  choose: () => void;
  /** Writes what is good, or what of it is not written yet. */
  enterAll: () => void;
  /** Back to the beginning; what was written stays written. */
  again: () => void;
}>;

/** What the server looks at; a sheet of 200 questions is far smaller. */
const MOST_BYTES = 1_500_000;

const EnteredAnswer = Accepted(Entered);

const check = async (name: string, sheet: string, region: string) =>
  api.send(bankPaths.checkImport, { name, region, sheet }, ImportChecked);

const TOO_LARGE: DeskTrouble = { bold: '这个表太大', plain: '请分成几个小一点的表。' };
const UNREADABLE: DeskTrouble = { bold: '这个文件读不出来', plain: '请关掉正在编辑它的程序，再选一次。' };

/** The import into the banks of this county. */
export const useImport = (region: string): Import => {
  const [step, setStep] = useState<ImportStep>({ at: 'choose' });
  const commands = useRef(new Map<string, string>());

  const commandFor = ({ policyId, questions }: Batch): string => {
    const key = [policyId, ...questions.map(({ questionId }) => questionId)].join(' ');
    const id = commands.current.get(key) ?? newId('command');
    commands.current.set(key, id);
    return id;
  };
  const ports: EnterPorts = {
    commandFor,
    send: (path, commandId, data) => api.send(path, { commandId, data }, EnteredAnswer),
  };

  const choose = async (): Promise<void> => {
    const file = await chooseSheet(MOST_BYTES).catch((): 'unreadable' => 'unreadable');
    if (file === undefined) return;
    if (file === 'unreadable') return setStep({ at: 'choose', trouble: UNREADABLE });
    if (file === 'too_large') return setStep({ at: 'choose', trouble: TOO_LARGE });
    setStep({ at: 'reading' });
    const answer = await check(file.name, file.base64, region);
    const trouble = deskTrouble(answer);
    if (answer.kind === 'ok') setStep({ at: 'checked', checked: answer.value });
    else setStep({ at: 'choose', ...(trouble && { trouble }) });
  };

  const enterAll = async (checked: ImportChecked, before: readonly Standing[]): Promise<void> => {
    const batches = batchesOf(checked);
    let standings = batches.map((_, n): Standing => {
      const standing = before[n];
      return standing?.at === 'entered' ? standing : { at: 'waiting' };
    });
    const put = (n: number, standing: Standing): void => {
      standings = standings.map((one, at) => (at === n ? standing : one));
      setStep({ at: 'entering', checked, batches, standings });
    };
    for (const [n, batch] of batches.entries()) {
      if (standings[n]?.at === 'entered') continue;
      put(n, { at: 'going' });
      put(n, await enter(batch, ports));
    }
    if (standings.every(({ at }) => at === 'entered')) sayBriefly('导入好了');
  };

  return {
    step,
    choose: () => void choose(),
    enterAll: () => {
      if (step.at === 'checked') void enterAll(step.checked, []);
      if (step.at === 'entering') void enterAll(step.checked, step.standings);
    },
    again: () => setStep({ at: 'choose' }),
  };
};
