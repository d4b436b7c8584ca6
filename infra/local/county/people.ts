// What the generator makes: staff, children with those who answer for them and their past visits, village by village.
import type { Role } from '#shared/kernel/access.ts';
import type { Benefit, Responsibility } from '#shared/registry/child.ts';
import type { RegisterChild, RegisterGuardian } from '#shared/registry/contract.ts';
import type { RecordVisit } from '#shared/visits/contract.ts';

/** Somebody who works for the county, in one role on one region from a date on. */
export type Staff = Readonly<{
  personId: string;
  name: string;
  phone: string;
  openid: string;
  role: Role;
  region: string;
  fromOn: string;
}>;

/** A guardian and in what relation and capacity they answer for the child. */
export type Guardian = Readonly<{ register: RegisterGuardian } & Responsibility>;

/** A visit that has been; the town's supervisor recorded it where the director did not. */
export type PastVisit = Readonly<{ by: 'director' | 'supervisor'; record: RecordVisit }>;

/** A child's file as it is entered, its guardians, the benefits it draws, and its visits in the order they happened. */
export type Child = Readonly<{
  childId: string;
  register: RegisterChild;
  guardians: readonly Guardian[];
  benefits: readonly Benefit[];
  visits: readonly PastVisit[];
}>;

/** A village with its director and children. */
export type Village = Readonly<{ village: string; director: Staff; children: readonly Child[] }>;

/** A county: the first officer is entered before anybody, the villages stand in the order of entering. */
export type County = Readonly<{
  officer: Staff;
  otherOfficers: readonly Staff[];
  supervisors: readonly Staff[];
  villages: readonly Village[];
}>;
