// Everything that must never stand in the open wherever the county is stored: full names, phones and ID numbers.
import { drawCounty } from './county.ts';

/** Every name, phone and ID number that filling with this seed, number of children and day enters, each once. */
export const knownSecrets = (seed: number, children: number, today: string): readonly string[] => {
  const { officer, otherOfficers, supervisors, villages } = drawCounty({ seed, children, today });
  const staff = [officer, ...otherOfficers, ...supervisors, ...villages.map(({ director }) => director)];
  const files = villages.flatMap((village) => village.children);
  const guardians = files.flatMap((child) => child.guardians.map(({ register }) => register));
  return [
    ...new Set([
      ...[...staff, ...guardians].flatMap(({ name, phone }) => [name, phone]),
      ...files.flatMap(({ register }) => [register.name, register.details.idNumber ?? register.name]),
      ...guardians.flatMap(({ idNumber }) => idNumber ?? []),
    ]),
  ];
};
