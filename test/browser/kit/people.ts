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
  phone: string;
  /** False for whoever signs in for the first time. */
  isBound?: false;
  roles: readonly Readonly<{ role: Role; region: string; regionName: string; guardianId?: string }>[];
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
    phone: '13900000001',
    roles: [as('director', VILLAGE)],
  },
  {
    openid: 'openid-he',
    personId: nth('prs', 2),
    name: '何金凤',
    title: '何柳村 儿童主任',
    phone: '13900000002',
    roles: [as('director', '320682112204')],
  },
  {
    openid: 'openid-gu',
    personId: nth('prs', 3),
    name: '顾海燕',
    title: '吴窑镇 儿童督导员',
    phone: '13900000003',
    roles: [as('supervisor', TOWN), as('director', '320682112210')],
  },
  {
    openid: 'openid-ding',
    personId: nth('prs', 4),
    name: '丁海峰',
    title: '如皋市 民政局',
    phone: '13900000010',
    roles: [as('officer', COUNTY)],
  },
  {
    openid: 'openid-nobody',
    personId: nth('prs', 5),
    name: '陌生人',
    title: '没有登记',
    phone: '13900000099',
    isBound: false,
    roles: [],
  },
  {
    openid: 'openid-long',
    personId: nth('prs', 6),
    name: '龙建华',
    title: '龙河村 儿童主任，第一次登录',
    phone: '13900000006',
    isBound: false,
    roles: [as('director', '320682112210')],
  },
  {
    openid: 'openid-nainai',
    personId: nth('prs', 7),
    name: '沈秀英',
    title: '王雨欣的奶奶',
    phone: '13800000001',
    isBound: false,
    roles: [{ ...as('guardian', VILLAGE), guardianId: nth('grd', 10) }],
  },
  {
    openid: 'openid-qian',
    personId: nth('prs', 8),
    name: '钱志远',
    title: '如皋市 民政局',
    phone: '13900000011',
    roles: [as('officer', COUNTY)],
  },
  {
    openid: 'openid-wang',
    personId: nth('prs', 9),
    name: '王平',
    title: '王雨欣的父亲',
    phone: '13800000002',
    roles: [{ ...as('guardian', VILLAGE), guardianId: nth('grd', 11) }],
  },
  {
    openid: 'openid-ma',
    personId: nth('prs', 10),
    name: '马建国',
    title: '搬经镇 儿童督导员',
    phone: '13900000012',
    roles: [as('supervisor', '320682116000')],
  },
];
