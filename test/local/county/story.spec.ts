// The story's village looks as it was drawn, on whatever day the county is filled.
import { describe, expect, test } from 'vitest';
import { drawCounty } from '#infra/local/county/county.ts';
import type { Child } from '#infra/local/county/people.ts';
import { peopleOf, personas } from '#infra/local/county/personas.ts';
import { addDays, ageOn, daysBetween } from '#shared/kernel/time.ts';
import { policyOn } from '#shared/visits/policy.ts';
import { assessRisk } from '#shared/visits/risk.ts';
import { type Standing, standingAfter, unvisited } from '#shared/visits/standing.ts';

const standingOf = ({ register, visits }: Child): Standing =>
  visits
    .map(({ record: { visitedOn, findings } }) => ({
      visitedOn,
      findings,
      policy: policyOn(visitedOn).version,
    }))
    .reduce(standingAfter, unvisited(register.openedOn, policyOn(register.openedOn).version));

describe.each(['2026-06-12', '2026-11-23', '2027-03-01'])('on %s', (today) => {
  const plan = { seed: 1, children: 1000, today };
  const county = drawCounty(plan);
  const [village] = county.villages;
  const children = village?.children ?? [];
  const dueIn = (name: string): number | undefined => {
    const child = county.villages
      .flatMap((one) => one.children)
      .find(({ register }) => register.name === name);
    return child && daysBetween(today, standingOf(child).dueOn);
  };
  const colourOf = (name: string) => {
    const child = children.find(({ register }) => register.name === name);
    return child && standingOf(child).colour;
  };

  test('沈徐村 stands first, with 沈桂兰 and twelve children', () => {
    expect(village?.village).toBe('320682112201');
    expect(village?.director.name).toBe('沈桂兰');
    expect(children).toHaveLength(12);
  });

  test('two are to be seen today, one of them a day late, one more within three days, and nobody else this week', () => {
    const days = children.map((child) => daysBetween(today, standingOf(child).dueOn)).sort((a, b) => a - b);
    expect(days.slice(0, 3)).toEqual([-1, 0, 3]);
    expect(days[3]).toBeGreaterThan(7);
    expect([dueIn('王雨欣'), dueIn('陈子轩'), dueIn('沈思涵')]).toEqual([-1, 0, 3]);
  });

  test('one is red, two yellow, five blue, four green', () => {
    const colours = children.map((child) => standingOf(child).colour);
    const count = (colour: string) => colours.filter((one) => one === colour).length;
    expect(['red', 'yellow', 'blue', 'green'].map(count)).toEqual([1, 2, 5, 4]);
    expect([colourOf('王雨欣'), colourOf('陈子轩'), colourOf('沈思涵')]).toEqual(['red', 'yellow', 'yellow']);
    expect([colourOf('钱宇航'), colourOf('丛佳宁'), colourOf('徐梦洁')]).toEqual(['blue', 'blue', 'green']);
  });

  test('王雨欣 is nine, with her grandmother 沈秀英 and her father 王平 in 昆山, and was yellow before', () => {
    const [child] = children;
    if (!child) throw new Error('No child');
    expect(child.register).toMatchObject({ name: '王雨欣', details: { sex: 'female' } });
    expect(ageOn(child.register.details.bornOn, today)).toBe(9);
    expect(
      child.guardians.map(({ relation, capacity, register }) => [
        register.name,
        relation,
        capacity,
        register.workplace,
      ]),
    ).toEqual([
      ['沈秀英', 'grandmother', 'caregiver', undefined],
      ['王平', 'father', 'parent_away', '昆山'],
    ]);
    expect(child.visits.map(({ record }) => assessRisk(record.findings, policyOn(today)).colour)).toEqual([
      'yellow',
      'yellow',
      'red',
    ]);
    expect(child.visits.at(-1)?.record).toMatchObject({
      visitedOn: addDays(today, -8),
      findings: { guardianship: 'carer_absent' },
    });
  });

  test('吴窑镇 has red children in six villages, two of them late', () => {
    const told = ['何俊杰', '王雨欣', '陆佳怡', '冒浩然', '丛诗琪', '薛可馨'];
    expect(told.map(dueIn)).toEqual([-4, -1, 4, 2, 3, 5]);
    const reds = county.villages
      .filter((one) => one.village.startsWith('320682112'))
      .flatMap((one) => one.children)
      .filter((child) => standingOf(child).colour === 'red');
    expect(reds.map(({ register }) => register.name)).toEqual(expect.arrayContaining(told));
  });

  test('those who sign in come first among those whom WeChat knows', () => {
    expect(personas(plan).map(({ name, title }) => `${name} ${title}`)).toEqual([
      '沈桂兰 沈徐村 儿童主任',
      '顾海燕 吴窑镇 儿童督导员',
      '丁海峰 如皋市 民政局',
      '姚建芳 姚家园村 儿童主任',
      '薛海英 丝渔村 儿童主任',
    ]);
    expect(peopleOf(county)).toHaveLength(355 + 21 + 2);
    expect(peopleOf(county).slice(0, 5)).toEqual(personas(plan));
  });
});
