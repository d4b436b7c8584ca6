// The authorisation matrix: every route × every role × every place answers exactly by the rule, and absent and not yours are one answer.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '#functions/kernel/route.ts';
import { everyRoute } from '#functions/on-demand.ts';
import { roles } from '#shared/kernel/access.ts';
import { everybody, places } from './actors.ts';
import { type County, openCounty } from './county.ts';
import { accessSamples } from './matrix/access.ts';
import { entrustmentSamples } from './matrix/entrustment.ts';
import { notificationSamples } from './matrix/notifications.ts';
import { outreachAttemptSamples } from './matrix/outreach-attempts.ts';
import { outreachPolicySamples } from './matrix/outreach-policies.ts';
import { outreachSessionSamples } from './matrix/outreach-sessions.ts';
import { registrySamples } from './matrix/registry.ts';
import type { Sample, Samples } from './matrix/sample.ts';
import { trainingSamples } from './matrix/training.ts';
import { visitSamples } from './matrix/visits.ts';
import { ask, walk } from './matrix/walk.ts';

let county: County;
afterAll(() => county.end());
beforeAll(async () => {
  county = await openCounty();
});

const samples: Samples = {
  ...accessSamples,
  ...entrustmentSamples,
  ...notificationSamples,
  ...outreachAttemptSamples,
  ...outreachPolicySamples,
  ...outreachSessionSamples,
  ...registrySamples,
  ...trainingSamples,
  ...visitSamples,
};
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** A route is asked in one way or several: `POST /a`, and `POST /a (of another kind)`. */
const casesOf = (route: Route): readonly (readonly [string, Sample | undefined])[] => {
  const name = nameOf(route);
  const own = Object.entries(samples).filter(([key]) => key === name || key.startsWith(`${name} (`));
  return own.length > 0 ? own : [[name, undefined]];
};
const routes = await everyRoute();
const cases = routes
  .flatMap((route) => casesOf(route).map(([name, sample]) => ({ name, route, sample })))
  .map((one, id) => [one.name, { ...one, id }] as const);

const found = (sample: Sample | undefined): Sample => {
  if (!sample)
    throw new Error('This route has no sample: say in test/doors/matrix who may ask it, and where');
  return sample;
};

test('every route has a sample and a rule, and no sample is left over', () => {
  expect(cases.filter(([, { sample }]) => !sample).map(([name]) => name)).toEqual([]);
  expect(Object.keys(samples).toSorted()).toEqual(cases.map(([name]) => name).toSorted());
});

test('the matrix has every role in every place', () => {
  expect(everybody).toHaveLength(roles.length * places.length);
});

describe.each(cases)('%s', (_, { route, sample: given, id }) => {
  test('answers every role in every place by the rule, and stores nothing for whoever is refused', async () => {
    const sample = found(given);
    await sample.first?.(county, id);
    const before = await county.stored();
    const refused = await walk({ county, route, sample, id }, false);
    expect(refused.seen).toEqual(refused.wanted);
    expect(await county.stored()).toEqual(before);
    for (const [verdict, answers] of refused.told)
      expect([verdict, ...answers]).toEqual([verdict, expect.any(String)]);
    const admitted = await walk({ county, route, sample, id }, true);
    expect(admitted.seen).toEqual(admitted.wanted);
    expect(Object.keys({ ...refused.seen, ...admitted.seen })).toHaveLength(roles.length * places.length);
  }, 60_000);

  test('tells nobody anything without a session, and nothing of a path that is none', async () => {
    const sample = found(given);
    const asking = { id, n: 0, there: true };
    expect(await county.ask(route.method, sample.path(asking))).toMatchObject({
      status: 401,
      body: { refused: 'not_signed_in' },
    });
    if (!route.path.includes('{')) return;
    const broken = { ...sample, path: () => route.path.replace(/\{\w+\}/, 'x') };
    for (const role of sample.who) {
      const answer = await ask(county, route, broken, { actor: county.as(role), id, there: true });
      expect(answer).toMatchObject({ status: 404, body: { refused: 'not_found' } });
    }
  });
});
