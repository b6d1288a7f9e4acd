const LONGEST = 64;

/** What an id is made of (the contract's ProjectId). */
const PROJECT_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

export const isProjectId = (text: string) => PROJECT_ID.test(text);

// Letters that are not another letter with a mark, as people write them without their own keyboard.
const SPELLINGS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  å: 'aa',
  ł: 'l',
  đ: 'd',
  '&': ' and ',
};

/** An id that people can type, made from a project's name; one that is not taken. Empty when the name gives none. */
export function proposeProjectId(name: string, taken: ReadonlySet<string>): string {
  const spelled = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæœøåłđ&]/g, (letter) => SPELLINGS[letter] ?? letter);
  const slug = cut(
    spelled
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-/, ''),
    LONGEST,
  );
  if (slug === '' || !taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const next = `${cut(slug, LONGEST - `-${number}`.length)}-${number}`;
    if (!taken.has(next)) return next;
  }
}

function cut(slug: string, length: number): string {
  return slug.slice(0, length).replace(/-+$/, '');
}
