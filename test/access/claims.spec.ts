// What a person holds alone is refused to anybody else, and free once they hold it no more.
import { describe, expect, test } from 'vitest';
import { nth } from '../kit/ids.ts';
import { aPerson } from '../kit/people.ts';
import { memoryWorld } from '../kit/world.ts';
import { bindGuardian, correct } from './persons.ts';

describe('what a person holds alone', () => {
  const outcomes = async (county: ReturnType<typeof memoryWorld>, type: string, data: unknown, n = 1) => {
    const commandId = nth('command', ++commands);
    const outcome = await county.run({
      slice: 'access',
      id: nth('person', n),
      type,
      data,
      commandId,
      by: 'system',
    });
    await county.settle();
    return 'refused' in outcome ? outcome : 'accepted';
  };
  let commands = 0;

  test('is their phone: another’s is refused, and a corrected one is free again', async () => {
    const county = memoryWorld();
    await outcomes(county, 'register_person', aPerson());
    await outcomes(county, 'register_person', aPerson({ phone: '13900004444', openid: 'openid-other' }), 2);
    expect(await outcomes(county, 'correct_person', { name: '李', phone: '13900002222' }, 2)).toEqual({
      refused: 'phone_taken',
      field: 'phone',
    });
    expect(await outcomes(county, 'correct_person', correct.data)).toBe('accepted');
    expect(await outcomes(county, 'correct_person', { name: '李', phone: '13900002222' }, 2)).toBe(
      'accepted',
    );
    expect(await county.vault.owner('phone', '13900004444')).toBeUndefined();
  });

  test('is their WeChat account, until it is unbound', async () => {
    const county = memoryWorld();
    await outcomes(county, 'register_person', aPerson());
    await outcomes(county, 'register_person', { ...aPerson({ phone: '13900004444' }), openid: undefined }, 2);
    expect(await outcomes(county, 'bind_wechat', { openid: 'openid-wang-hai-yan' }, 2)).toEqual({
      refused: 'wechat_taken',
      field: 'openid',
    });
    expect(await outcomes(county, 'unbind_wechat', {})).toBe('accepted');
    expect(await outcomes(county, 'bind_wechat', { openid: 'openid-wang-hai-yan' }, 2)).toBe('accepted');
  });

  test('is a guardian’s entry: nobody else takes up an invitation to it', async () => {
    const county = memoryWorld();
    await outcomes(county, 'register_person', aPerson());
    await outcomes(county, 'register_person', aPerson({ phone: '13900004444', openid: 'openid-other' }), 2);
    await outcomes(county, 'bind_guardian', bindGuardian.data);
    expect(await outcomes(county, 'bind_guardian', bindGuardian.data, 2)).toEqual({
      refused: 'guardian_already_bound',
      field: 'guardianId',
    });
  });

  test('is free again once they are revoked', async () => {
    const county = memoryWorld();
    await outcomes(county, 'register_person', aPerson());
    await outcomes(county, 'bind_guardian', bindGuardian.data);
    await outcomes(county, 'revoke_person', { reason: 'phone_lost' });
    expect(await outcomes(county, 'register_person', aPerson(), 2)).toBe('accepted');
    expect(await outcomes(county, 'bind_guardian', bindGuardian.data, 2)).toBe('accepted');
    expect(await county.lookUp({ slice: 'access', id: nth('person'), answer: 'roles' })).toMatchObject({
      revoked: true,
    });
  });
});
