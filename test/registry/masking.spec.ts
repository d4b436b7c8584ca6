// Each role sees of a child what its duty needs: the auditor nobody's name, the provider no more than whom and where.
import { describe, expect, test } from 'vitest';
import { roles } from '#shared/kernel/access.ts';
import { ChildFile } from '#shared/registry/file.ts';
import { fileFor, lineFor, maskedName } from '#shared/registry/masking.ts';
import { VILLAGE } from '../kit/ids.ts';
import { childId, grandmother } from './asking.ts';

const file: ChildFile = {
  childId,
  version: 3,
  open: true,
  village: VILLAGE,
  villageName: '迎新居委会',
  name: '王雨欣',
  sex: 'female',
  bornOn: '2016-03-09',
  idNumberTail: '40',
  ethnicity: '汉族',
  registration: 'rural',
  school: '安定小学 四年级',
  address: '三组八号',
  registeredAddress: '老宅五号',
  categories: [{ category: 'left_behind', sinceOn: '2026-06-01', evidence: '王平的务工合同' }],
  openedOn: '2026-06-01',
  guardians: [{ ...grandmother, name: '沈秀英', phone: '13800001111', workplace: '昆山', bound: true }],
  schooling: { stage: 'primary', school: '安定小学', className: '四（2）班' },
  health: { state: 'chronic', note: '沈秀英说有哮喘' },
  household: { members: 3, hardship: 'low_income', note: '王平常来' },
  benefits: [{ kind: 'subsistence', number: 'DB20260012', sinceOn: '2026-01-01' }],
  missing: [],
  masked: false,
};

const NAMED = /王雨欣|沈秀英|王平|昆山/;
const REACHED = /1380000|三组|老宅|安定|"idNumberTail"|DB2026/;

describe('the file', () => {
  test('is whole for whoever keeps it, and for the child’s guardian', () => {
    for (const role of roles.filter((one) => one !== 'auditor' && one !== 'provider'))
      expect(fileFor(role, file)).toBe(file);
  });

  test('names nobody and leads to nobody for the auditor, who still sees what it is about', () => {
    const masked = fileFor('auditor', file);
    expect(JSON.stringify(masked)).not.toMatch(NAMED);
    expect(JSON.stringify(masked)).not.toMatch(REACHED);
    expect(masked).toMatchObject({
      name: '王**',
      masked: true,
      health: { state: 'chronic' },
      household: { hardship: 'low_income' },
      benefits: [{ kind: 'subsistence', number: '**0012' }],
      guardians: [{ name: '沈**', phone: '', relation: 'grandmother', bound: true }],
    });
  });

  test('tells the provider whom and where, and nothing of family, health or means', () => {
    expect(fileFor('provider', file)).toEqual({
      childId,
      version: 3,
      open: true,
      village: VILLAGE,
      villageName: '迎新居委会',
      name: '王雨欣',
      sex: 'female',
      bornOn: '2016-03-09',
      openedOn: '2026-06-01',
      categories: [],
      guardians: [],
      benefits: [],
      missing: [],
      masked: true,
    });
  });

  test('is a file still, however it is masked', () => {
    for (const role of roles) expect(ChildFile.parse(fileFor(role, file))).toEqual(fileFor(role, file));
  });
});

test('a line of a list loses name and initials together, and the number with them', () => {
  const line = { name: '王雨欣', initials: 'wyx', idNumberTail: '40', colour: 'red' };
  expect(lineFor('auditor', line)).toEqual({ name: '王**', initials: '', colour: 'red' });
  expect(lineFor('provider', line)).toEqual({ name: '王雨欣', initials: 'wyx', colour: 'red' });
  expect(lineFor('director', line)).toBe(line);
});

test('a name keeps its first character and nothing of its length', () => {
  expect(['王平', '欧阳雨欣', '𠮷田'].map(maskedName)).toEqual(['王**', '欧**', '𠮷**']);
});
