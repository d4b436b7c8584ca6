// The mainland's identity number: birth date and sex stand in it, and its last character proves the rest (GB 11643-1999).

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK = '10X98765432';

/** The check character of the first seventeen digits. */
export const checkCharacter = (digits: string): string =>
  CHECK.charAt(WEIGHTS.reduce((sum, weight, n) => sum + weight * Number(digits[n]), 0) % CHECK.length);

/** The birth date and sex that stand in a number. */
export const agreesWith = (idNumber: string): Readonly<{ bornOn: string; sex: 'female' | 'male' }> => ({
  bornOn: `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
  sex: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female',
});

/** True when the last character is the one that the others call for. */
export const isIdNumber = (idNumber: string): boolean => checkCharacter(idNumber) === idNumber.at(17);

/** The number of somebody born on this date and registered in this place (6 digits); `order` is 1 to 999, odd for men. */
export const idNumberOf = (place: string, bornOn: string, order: number): string => {
  const digits = `${place}${bornOn.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return `${digits}${checkCharacter(digits)}`;
};
