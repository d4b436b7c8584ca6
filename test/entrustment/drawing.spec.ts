// A sheet is drawn up from the files as they stand; whoever may not entrust or be entrusted is refused by name.
import { describe, expect, test } from 'vitest';
import type { AgreementStanding } from '#shared/entrustment/contract.ts';
import { saltedHash, sheetText } from '#shared/entrustment/text.ts';
import { nth, SIBLING_VILLAGE, TODAY, VILLAGE } from '../kit/ids.ts';
import { draft, given, having, noBars, sheetAfter } from './asking.ts';
import { agreementId, child, childId, fatherId, file, grandmotherId, needs } from './family.ts';

const opinionTooYoung = { heard: false, because: 'too_young' } as const;

describe('a director draws up a sheet', () => {
  const drafted = having(draft());
  const sheet = sheetAfter(drafted);

  test('and it holds what the files say', () => {
    expect(sheet).toMatchObject({ status: 'signing', childId, village: VILLAGE, drawnOn: TODAY });
    expect(sheet.facts).toMatchObject({
      agreementId,
      child: { name: '陈小满', school: '安定小学' },
      parents: [
        { name: '陈强', relation: 'father', workplace: '东莞', awayFromOn: '2026-02-20' },
        { name: '李红梅', relation: 'mother' },
      ],
      caregiver: { name: '陈桂芳', relation: 'grandmother' },
      contact: { name: '王海燕', phone: '13900002222' },
    });
  });

  test('and its hash is of the text that everybody reads', () => {
    const [fact] = drafted;
    if (fact?.type !== 'sheet.drafted' || !fact.personal) throw new Error('nothing was drawn up');
    const { facts, text, salt } = fact.personal;
    expect(text).toBe(sheetText(facts));
    expect(fact.textHash).toBe(saltedHash(salt, text));
  });

  test('and the school is told only where the file names one', () => {
    expect(sheet.notices).toEqual(['school', 'village']);
    const { school: _, ...schoolless } = child;
    const without = sheetAfter(having(draft({}, { needs: { child: schoolless } })));
    expect(without.notices).toEqual(['village']);
  });

  test('and nothing personal stands in the clear', () => {
    const told = JSON.stringify(drafted, (name, value) => (name === 'personal' ? undefined : value));
    for (const secret of ['陈', '1380000', '320682198', '安定']) expect(told).not.toContain(secret);
  });

  test('once', () =>
    given(...drafted)
      .when(draft())
      .isRefused('sheet_already_drafted'));
});

test('a yes to any question bars the signing', () => {
  given()
    .when(draft({ answers: { ...noBars, harm: true, unfit: true } }))
    .emitsTypes('sheet.drafted', 'sheet.barred');
});

describe('the child', () => {
  test('without a file is nobody', () => {
    given()
      .when(draft({}, { needs: { file: undefined } }))
      .isRefused('not_found');
  });
  test('whose file is closed needs none', () => {
    given()
      .when(draft({}, { needs: { file: { ...file, open: false } } }))
      .isRefused('child_closed');
  });
  test('without a birth date cannot be told an age', () => {
    const { bornOn: _, ...undated } = child;
    given()
      .when(draft({}, { needs: { child: undated } }))
      .isRefused('child_undated');
  });
  test('who came to sixteen today needs none', () => {
    given()
      .when(draft({}, { needs: { child: { ...child, bornOn: '2010-06-12' } } }))
      .isRefused('child_past_sixteen');
  });
  test('of eight is heard, of seven may be too young', () => {
    const opinion = opinionTooYoung;
    const aged = (bornOn: string) => ({ needs: { child: { ...child, bornOn } } });
    given()
      .when(draft({ opinion }, aged('2018-06-12')))
      .isRefused('opinion_needed', 'opinion');
    given()
      .when(draft({ opinion }, aged('2018-06-13')))
      .emitsTypes('sheet.drafted');
  });
  test('who cannot express itself need not be heard', () => {
    given()
      .when(draft({ opinion: { heard: false, because: 'cannot_express' } }))
      .emitsTypes('sheet.drafted');
  });
  test('with a sheet on its way gets no second one', () => {
    const open = (id: string) => ({ needs: { agreements: { open: [id] } } });
    given()
      .when(draft({}, open(nth('agreement', 2))))
      .isRefused('sheet_open_already');
    given()
      .when(draft({}, open(agreementId)))
      .emitsTypes('sheet.drafted');
  });
});

describe('clauses and questions', () => {
  test('of a version there never was', () => {
    given()
      .when(draft({ template: '1999-1' }))
      .isRefused('template_unknown', 'template');
  });
  test('asked in an older wording', () => {
    given()
      .when(draft({ answers: { ...noBars, version: '2006-1' } }))
      .isRefused('questions_changed', 'answers');
  });
});

describe('the term', () => {
  const term = (fromOn: string, untilOn: string, bornOn = '2016-03-09') =>
    given().when(draft({ fromOn, untilOn }, { needs: { child: { ...child, bornOn } } }));
  test('runs forward', () => term(TODAY, '2026-06-11').isRefused('term_reversed', 'untilOn'));
  test('is not over', () => term('2026-01-01', '2026-06-11').isRefused('term_over', 'untilOn'));
  test('may be of one day', () => term(TODAY, TODAY).emitsTypes('sheet.drafted'));
  test('ends before the sixteenth birthday', () => {
    term(TODAY, '2028-03-09', '2012-03-09').isRefused('term_beyond_sixteen', 'untilOn');
    term(TODAY, '2028-03-08', '2012-03-09').emitsTypes('sheet.drafted');
    term(TODAY, '2027-02-28', '2011-02-28').isRefused('term_beyond_sixteen', 'untilOn');
  });
  test('is no longer than the policy bears', () => {
    term(TODAY, '2029-06-12').isRefused('term_too_long', 'untilOn');
    term(TODAY, '2029-06-11').emitsTypes('sheet.drafted');
    term('2026-12-31', '2029-12-31').isRefused('term_too_long', 'untilOn');
  });
});

describe('a renewal', () => {
  const renews = nth('agreement', 7);
  const before: AgreementStanding = {
    childId,
    village: VILLAGE,
    status: 'filed',
    parents: [fatherId],
    caregiverId: grandmotherId,
    fromOn: '2025-06-12',
    untilOn: '2026-06-30',
    draftedOn: '2025-06-01',
    filedOn: '2025-06-12',
  };
  test('follows a sheet of the same child that was filed', () => {
    given()
      .when(draft({ renews }, { needs: { renewed: before } }))
      .emitsTypes('sheet.drafted');
  });
  test.each([
    ['a sheet that is not there', undefined],
    ["another child's", { ...before, childId: nth('child', 2) }],
    ['a mere draft', { ...before, filedOn: undefined }],
  ])('of %s is refused', (_, renewed) => {
    given()
      .when(draft({ renews }, { needs: { renewed } }))
      .isRefused('renewal_unknown', 'renews');
  });
});

test('a director without a name in the register draws nothing up', () => {
  given()
    .when(draft({}, { needs: { person: {} } }))
    .isRefused('not_found');
});

test('the village stands in the sheet as the file has it', () => {
  const moved = { ...file, village: SIBLING_VILLAGE };
  expect(sheetAfter(having(draft({}, { needs: { ...needs, file: moved } })))).toMatchObject({
    village: SIBLING_VILLAGE,
  });
});
