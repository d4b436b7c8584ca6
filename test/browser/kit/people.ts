// The people who may sign in to the county in memory.
import type { Role } from '#shared/kernel/access.ts';
import { officialName, spokenName } from '#shared/registry/regions.ts';
import { COUNTY, nth, TOWN, VILLAGE } from './children.ts';

/** Somebody with roles, known to WeChat by an openid. */
export type Someone = Readonly<{
  openid: string;
  personId: string;
  name: string;
  title: string;
  roles: readonly Readonly<{ role: Role; region: string; regionName: string }>[];
}>;

const as = (role: Role, region: string) => ({
  role,
  region,
  regionName: region === COUNTY ? officialName(region) : spokenName(region),
});

export const people: readonly Someone[] = [
  {
    openid: 'openid-shen',
    personId: nth('prs', 1),
    name: '沈桂兰',
    title: '沈徐村 儿童主任',
    roles: [as('director', VILLAGE)],
  },
  {
    openid: 'openid-he',
    personId: nth('prs', 2),
    name: '何金凤',
    title: '何柳村 儿童主任',
    roles: [as('director', '320682112204')],
  },
  {
    openid: 'openid-gu',
    personId: nth('prs', 3),
    name: '顾海燕',
    title: '吴窑镇 儿童督导员',
    roles: [as('supervisor', TOWN), as('director', '320682112210')],
  },
  {
    openid: 'openid-ding',
    personId: nth('prs', 4),
    name: '丁海峰',
    title: '如皋市 民政局',
    roles: [as('officer', COUNTY)],
  },
  { openid: 'openid-nobody', personId: nth('prs', 5), name: '陌生人', title: '没有登记', roles: [] },
];
