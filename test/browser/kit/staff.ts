// Everybody in office in the county in memory, as its desks see them: one village without a director, one director to come.
import type { Role } from '#shared/kernel/access.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { regionCodes, villagesOf } from '#shared/registry/regions.ts';
import { COUNTY, nth, TOWN } from './children.ts';
import { people } from './people.ts';

/** A role held over dates. */
export type Held = { role: Role; region: string; fromOn: string; untilOn?: string };

/** A person as the county keeps them. */
export type Staff = {
  personId: string;
  name: string;
  phone: string;
  bound: boolean;
  version: number;
  home: string;
  roles: Held[];
};

/** Longhe village, which nobody serves. */
export const VACANT = '320682112210';

const NAMES = [
  '顾明芳',
  '陈桂英',
  '钱秀兰',
  '冒小琴',
  '丛建国',
  '石玉梅',
  '徐海霞',
  '章志强',
  '吴美华',
  '何建平',
  '沈小芳',
  '徐永林',
  '周素琴',
  '薛春梅',
  '马建中',
  '卢玉兰',
] as const;

const someone = (
  n: number,
  name: string,
  home: string,
  roles: Held[],
  changed: Partial<Staff> = {},
): Staff => ({
  personId: nth('prs', n),
  name,
  phone: `139000${String(n).padStart(5, '0')}`,
  bound: true,
  version: 3,
  home,
  roles,
  ...changed,
});

const signingIn = (): Staff[] =>
  people
    .filter(({ roles }) => roles.some(({ role }) => role !== 'guardian'))
    .map(({ personId, name, phone, isBound, roles }) => ({
      personId,
      name,
      phone,
      bound: isBound ?? true,
      version: 3,
      home: roles[0]?.region ?? COUNTY,
      roles: roles
        .filter(({ region }) => region !== VACANT)
        .map(({ role, region }) => ({
          role,
          region,
          fromOn: role === 'officer' ? '2024-09-01' : '2025-03-01',
        })),
    }));

/** A fresh staff. */
export const freshStaff = (): Staff[] => {
  const known = signingIn();
  const served = new Set(known.flatMap(({ roles }) => roles.map(({ region }) => region)));
  const villages = villagesOf(TOWN).filter((village) => village !== VACANT && !served.has(village));
  const directors = villages.map((village, n) =>
    someone(
      101 + n,
      NAMES[n % NAMES.length] ?? '',
      village,
      [{ role: 'director', region: village, fromOn: '2024-03-01' }],
      {
        bound: n % 6 !== 4,
      },
    ),
  );
  const towns = regionCodes.filter((code) => levelOf(code) === 'town' && code !== TOWN);
  const supervisors = towns
    .slice(0, -2)
    .map((town, n) =>
      someone(201 + n, NAMES[(n * 5) % NAMES.length] ?? '', town, [
        { role: 'supervisor', region: town, fromOn: '2023-09-01' },
      ]),
    );
  return [
    ...known,
    ...directors,
    ...supervisors,
    someone(301, '李月琴', TOWN, [], { bound: false, version: 1 }),
    someone(302, '何国兴', TOWN, [
      { role: 'director', region: VACANT, fromOn: '2021-05-01', untilOn: '2026-06-01' },
    ]),
    someone(303, '季文娟', COUNTY, [{ role: 'auditor', region: COUNTY, fromOn: '2026-01-01' }]),
  ];
};
