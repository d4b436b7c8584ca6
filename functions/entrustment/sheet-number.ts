// A filing number is one sheet's alone in the whole county.

/** The kind of value that a filing number is, as the Vault holds it. */
export const SHEET_NUMBER = 'sheet_number';
