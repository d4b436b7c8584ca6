// A business "no" is a value with a code from a closed list, the same on the phone and on the server.

/** Refusals that any route may answer; each slice adds its own closed list in its contract. */
export const kernelRefusals = [
  'invalid_input',
  'malformed_json',
  'body_too_large',
  'picture_too_large',
  'picture_unreadable',
  'not_signed_in',
  'role_not_allowed',
  'not_found',
  'command_reused',
  'callback_not_genuine',
  'busy',
] as const;
export type KernelRefusal = (typeof kernelRefusals)[number];

const kernelCodes: readonly string[] = kernelRefusals;

/** True for a code that is no slice's own. */
export const isKernelRefusal = (code: string): boolean => kernelCodes.includes(code);

/** Expected, named, safe to show; `field` and `reason` stand with `invalid_input`. Bugs and outages are thrown instead. */
export type Refusal<Code extends string = string> = Readonly<{
  refused: Code;
  field?: string;
  reason?: string;
}>;

/** A refusal with this code; a field and reason only where the input itself is wrong. */
export const refuse = <Code extends string>(
  refused: Code,
  field?: string,
  reason?: string,
): Refusal<Code> => ({
  refused,
  ...(field !== undefined && { field }),
  ...(reason !== undefined && { reason }),
});

/** True for every value made by `refuse`, on either side of the network. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value && typeof value.refused === 'string';
