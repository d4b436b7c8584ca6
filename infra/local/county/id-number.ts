// Resident ID numbers are well formed by GB 11643: place, birth date, order code whose last digit tells the sex, check character.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

const checkOf = (first17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17.charAt(place)), 0);
  return CHECKS.charAt(sum % CHECKS.length);
};

/** The number of somebody born on this date and registered in this place (6 digits); `order` is 1 to 999, odd for men. */
export const idNumberOf = (place: string, bornOn: string, order: number): string => {
  const first17 = `${place}${bornOn.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return `${first17}${checkOf(first17)}`;
};

/** True when the check character is that of the first 17 digits. */
export const isIdNumber = (text: string): boolean =>
  /^\d{17}[\dX]$/.test(text) && text.charAt(17) === checkOf(text.slice(0, 17));
