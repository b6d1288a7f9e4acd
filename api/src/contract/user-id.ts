/** Stands for everybody where people are named, so nobody can be called so. */
export const everybody = 'all';

const pattern = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}/]{1,255}$/u;

/**
 * A user id in the spelling that is stored: e-mail addresses trimmed and in lower case. Undefined for what cannot be
 * one: 1 to 255 printable characters, no slash.
 */
export function parseUserId(text: string, isEmail: boolean): string | undefined {
  const userId = isEmail ? text.trim().toLowerCase() : text;
  const fits = pattern.test(userId) && userId.trim() !== '' && userId.length <= 255 && userId !== everybody;
  return fits && (!isEmail || userId.includes('@')) ? userId : undefined;
}
