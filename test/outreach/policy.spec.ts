// A document is published once, revised by later versions, superseded once, and each of its days is told once.
import { describe, expect, test } from 'vitest';
import type { PolicyEvent } from '#functions/outreach/events/policy.ts';
import { policyEntry } from '#functions/outreach/project/policy.ts';
import { policyEffects } from '#functions/outreach/react/policy.ts';
import { clauseFrom, holdsOn, versionOn } from '#shared/outreach/documents.ts';
import { bankOf, PublishPolicy } from '#shared/outreach/policies.ts';
import { COUNTY, TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import {
  aClause,
  aPolicy,
  clauses,
  comeDue,
  documentAfter,
  EFFECTIVE_ON,
  given,
  LATER_ON,
  newClauses,
  otherPolicy,
  policyId,
  publish,
  published,
  revise,
  revised,
  secondTookEffect,
  supersede,
  superseded,
  tookEffect,
} from './a-policy.ts';

describe('when a document is published', () => {
  test('it is kept as it is', () => {
    given().when(publish()).emits(published());
  });

  test('only once', () => {
    given(published()).when(publish()).isRefused('policy_already_published');
  });

  test('its clauses have numbers of their own', () => {
    given()
      .when(publish({ clauses: [aClause('一'), aClause('二'), aClause('一')] }))
      .isRefused('clause_numbered_twice', 'clauses.2.no');
  });

  test('it is a county’s', () => {
    expect(PublishPolicy.safeParse(aPolicy()).success).toBe(true);
    expect(PublishPolicy.safeParse(aPolicy({ region: TOWN })).success).toBe(false);
  });
});

describe('when a document is revised', () => {
  test('the new version takes the next number', () => {
    given(published()).when(revise()).emits(revised());
    given(published(), revised())
      .when(revise({ effectiveOn: '2026-08-01', clauses }))
      .emits(revised({ effectiveOn: '2026-08-01', clauses }, 3));
  });

  test('it is there, and not on its way out', () => {
    given().when(revise()).isRefused('policy_not_published');
    given(published(), superseded('2027-01-01')).when(revise()).isRefused('policy_superseded');
  });

  test('the new version holds later than the one before', () => {
    given(published())
      .when(revise({ effectiveOn: EFFECTIVE_ON }))
      .isRefused('version_not_later', 'effectiveOn');
  });

  test('something is different', () => {
    const { summary } = aPolicy();
    given(published()).when(revise({ summary, clauses })).isRefused('nothing_changed');
  });

  test('its clauses have numbers of their own', () => {
    given(published())
      .when(revise({ clauses: [aClause('一'), aClause('一')] }))
      .isRefused('clause_numbered_twice', 'clauses.1.no');
  });
});

describe('when a document is superseded', () => {
  const successor = documentAfter(published({ title: '2027年儿童福利工作要点' }));

  test('by another, or by nothing', () => {
    given(published())
      .when(supersede({ supersededOn: '2027-01-01', by: otherPolicy }, successor))
      .emits(superseded('2027-01-01', otherPolicy));
    given(published())
      .when(supersede({ supersededOn: '2027-01-01' }))
      .emits(superseded('2027-01-01'));
  });

  test('only once, and never by itself or by what is not there', () => {
    const ending = { supersededOn: '2027-01-01' };
    given().when(supersede(ending)).isRefused('policy_not_published');
    given(published(), superseded('2027-01-01')).when(supersede(ending)).isRefused('policy_superseded');
    given(published())
      .when(supersede({ ...ending, by: policyId }))
      .isRefused('policy_superseded_by_itself', 'by');
    given(published())
      .when(supersede({ ...ending, by: otherPolicy }))
      .isRefused('policy_not_published', 'by');
  });
});

describe('on the day', () => {
  test('a version takes effect, and says which clauses are outdated', () => {
    given(published()).when(comeDue('2026-05-31')).isRefused('nothing_due');
    given(published()).when(comeDue(EFFECTIVE_ON)).emits(tookEffect());
    given(published(), tookEffect(), revised()).when(comeDue('2026-06-30')).isRefused('nothing_due');
    given(published(), tookEffect(), revised()).when(comeDue(LATER_ON)).emits(secondTookEffect);
    given(published(), tookEffect(), revised(), secondTookEffect)
      .when(comeDue(LATER_ON))
      .isRefused('nothing_due');
  });

  test('a clock that slept tells every version, each against the one before', () => {
    const third = revised({ effectiveOn: '2026-07-10', clauses }, 3);
    given(published(), revised(), third)
      .when(comeDue('2026-07-12'))
      .emits(
        tookEffect(),
        secondTookEffect,
        tookEffect({ version: 3, effectiveOn: '2026-07-10', outdated: ['二', '四'] }),
      );
  });

  test('a document ends, and what would have taken effect later never does', () => {
    const ending = superseded('2026-06-20');
    given(published(), revised(), tookEffect(), ending)
      .when(comeDue('2026-07-05'))
      .emits({ type: 'policy.ceased', region: COUNTY, version: 2, supersededOn: '2026-06-20' });
    given(published(), tookEffect(), ending).when(comeDue('2026-06-19')).isRefused('nothing_due');
  });

  test('what took effect more than sixty days ago was entered late and is no news', () => {
    const effectiveOn = '2016-02-14';
    given(published({ effectiveOn }))
      .when(comeDue('2026-06-12'))
      .emits(tookEffect({ effectiveOn, isOld: true }));
    given(published()).when(comeDue('2026-07-31')).emits(tookEffect());
    given(published())
      .when(comeDue('2026-08-01'))
      .emits(tookEffect({ isOld: true }));
  });

  test('nothing comes up for what is not there', () => {
    given().when(comeDue('2026-06-12')).isRefused('policy_not_published');
  });
});

describe('its row', () => {
  const partOf = (...facts: readonly PolicyEvent[]) => {
    const part = partAfter(policyEntry, facts, { id: policyId });
    if (!part) throw new Error('No part');
    return part;
  };

  test('comes up on each day of which nothing was told', () => {
    const days = [
      partOf(published()),
      partOf(published(), revised()),
      partOf(published(), revised(), tookEffect()),
      partOf(published(), revised(), tookEffect(), superseded('2026-06-20')),
      partOf(published(), revised(), tookEffect(), secondTookEffect),
    ].map((part) => policyEntry.due?.(part));
    expect(days).toEqual([EFFECTIVE_ON, EFFECTIVE_ON, LATER_ON, '2026-06-20', undefined]);
  });

  test('says the newest version and stands in its county’s list, the latest first', () => {
    const part = partOf(published(), revised());
    expect(part).toMatchObject({ versions: 2, effectiveOn: LATER_ON, firstEffectiveOn: EFFECTIVE_ON });
    const [newer, older] = [part, partOf(published({ effectiveOn: '2016-02-14' }))].map((one) =>
      policyEntry.list?.(one),
    );
    expect(newer?.under).toBe(`policies/${COUNTY}`);
    expect(String(newer?.sort) < String(older?.sort)).toBe(true);
  });
});

describe('what follows', () => {
  const origin = { stream: `outreach/${policyId}`, id: policyId, version: 3, at: '', by: 'system' };
  const following = (event: PolicyEvent) => policyEffects(event, origin);
  const told = (event: PolicyEvent) =>
    following(event).flatMap((effect) => (effect.kind === 'notify' ? [effect] : []));

  test('the bank follows, and every director and supervisor of the county hears', () => {
    const [first] = following(secondTookEffect);
    expect(first).toEqual({
      kind: 'command',
      slice: 'outreach',
      id: bankOf(policyId),
      type: 'follow_policy',
      data: { version: 2, changed: ['二', '三'], ceased: false },
    });
    const news = told(secondTookEffect);
    expect(new Set(news.map(({ template, stays }) => `${template} ${stays}`))).toEqual(
      new Set(['policy_changed true']),
    );
    const heard = news.map(({ role, region }) => `${role} ${region}`);
    expect(heard).toContain(`director ${VILLAGE}`);
    expect(heard).toContain(`supervisor ${TOWN}`);
    expect(new Set(heard).size).toBe(heard.length);
    expect(heard.length).toBeGreaterThan(300);
  });

  test('of the first version there is nothing to follow; of an old one nothing to tell', () => {
    expect(following(tookEffect()).every(({ kind }) => kind === 'notify')).toBe(true);
    expect(following(tookEffect({ isOld: true }))).toEqual([]);
    expect(told({ ...secondTookEffect, isOld: true })).toEqual([]);
    expect(following({ ...secondTookEffect, isOld: true })).toHaveLength(1);
  });

  test('a document that ended takes its whole bank with it', () => {
    const ceased: PolicyEvent = { type: 'policy.ceased', region: COUNTY, version: 2, supersededOn: LATER_ON };
    expect(following(ceased)[0]).toMatchObject({ data: { version: 2, changed: [], ceased: true } });
    expect(told(ceased).length).toBeGreaterThan(300);
    expect(following(published())).toEqual([]);
  });
});

describe('what holds on a day', () => {
  const document = documentAfter(published(), revised());

  test('is the version in force, or the first to come', () => {
    const versions = ['2026-05-01', EFFECTIVE_ON, '2026-06-30', LATER_ON].map(
      (on) => versionOn(document, on)?.version,
    );
    expect(versions).toEqual([1, 1, 1, 2]);
  });

  test('is a document between its first day and its last', () => {
    const dates = { firstEffectiveOn: EFFECTIVE_ON, supersededOn: '2027-01-01' };
    const days = ['2026-05-31', EFFECTIVE_ON, '2026-12-31', '2027-01-01'];
    expect(days.map((on) => holdsOn(dates, on))).toEqual(['not_yet', 'now', 'now', 'no_more']);
  });

  test('of a clause is its newest wording, in force or to come', () => {
    const wording = (no: string, on: string) => {
      const worded = clauseFrom(document, no, on);
      return worded && [worded.version, worded.clause];
    };
    expect(wording('二', '2026-06-12')).toEqual([2, newClauses[1]]);
    expect(wording('三', '2026-06-12')).toEqual([1, clauses[2]]);
    expect(wording('三', LATER_ON)).toBeUndefined();
    expect(wording('四', '2026-06-12')).toEqual([2, newClauses[2]]);
    expect(wording('九', '2026-06-12')).toBeUndefined();
  });
});
