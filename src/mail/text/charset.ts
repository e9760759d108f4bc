/** The charsets of text that a program saved without their name: the code pages of Windows, and Russian mail of old. */
export type Charset = 'windows-1250' | 'windows-1251' | 'windows-1252' | 'windows-1257' | 'koi8-r';

interface Language {
  readonly charsets: readonly Charset[];
  /** How often each of its letters beyond ASCII is among these, in percent; rounded counts of common texts. */
  readonly letters: Readonly<Record<string, number>>;
  /** Seldom read here, so that a single letter is no sign of it. */
  readonly isFar?: true;
}

const languages: readonly Language[] = [
  // German, Estonian
  { charsets: ['windows-1252'], letters: { ü: 35, ä: 30, ö: 17, ß: 18 } },
  { charsets: ['windows-1257', 'windows-1252'], letters: { ä: 32, õ: 29, ü: 25, ö: 12, š: 1, ž: 1 } },
  // Lithuanian, Latvian
  { charsets: ['windows-1257'], letters: { ė: 28, š: 18, ų: 15, ž: 12, į: 9, ą: 7, č: 5, ū: 4, ę: 2 } },
  {
    charsets: ['windows-1257'],
    letters: { ā: 37, ī: 16, ē: 16, š: 9, ņ: 6, ū: 5, ļ: 4, ž: 3, č: 2, ķ: 1, ģ: 1 },
  },
  // Polish, Czech and Slovak
  { charsets: ['windows-1250'], letters: { ł: 22, ą: 15, ę: 15, ó: 13, ż: 12, ś: 11, ć: 7, ń: 4, ź: 1 } },
  {
    charsets: ['windows-1250'],
    isFar: true,
    letters: { í: 20, á: 18, é: 11, ě: 9, š: 8, č: 8, ř: 8, ž: 7, ý: 6, ů: 3, ú: 2, ť: 1, ď: 1, ň: 1, ľ: 1, ô: 1 },
  },
  // French, Spanish and Portuguese, Scandinavian
  {
    isFar: true,
    charsets: ['windows-1252'],
    letters: { é: 60, è: 10, à: 14, ê: 6, ç: 3, û: 1, â: 1, î: 1, ô: 2, ù: 1, ë: 1, ï: 1 },
  },
  {
    isFar: true,
    charsets: ['windows-1252'],
    letters: { ó: 24, á: 19, í: 18, é: 12, ñ: 8, ú: 5, ã: 9, ç: 8, õ: 2, ê: 3, ü: 1 },
  },
  { isFar: true, charsets: ['windows-1252'], letters: { å: 30, ä: 25, ö: 20, ø: 15, æ: 10 } },
  {
    charsets: ['windows-1251', 'koi8-r'],
    letters: {
      о: 11,
      е: 8.5,
      а: 8,
      и: 7.4,
      н: 6.7,
      т: 6.3,
      с: 5.5,
      р: 4.7,
      в: 4.5,
      л: 4.3,
      к: 3.5,
      м: 3.2,
      д: 3,
      п: 2.8,
      у: 2.6,
      я: 2,
      ы: 1.9,
      ь: 1.7,
      г: 1.7,
      з: 1.6,
      б: 1.6,
      ч: 1.4,
      й: 1.2,
      х: 1,
      ж: 0.9,
      ш: 0.7,
      ю: 0.6,
      ц: 0.5,
      щ: 0.4,
      э: 0.3,
      ф: 0.3,
      ъ: 0.1,
      ё: 0.1,
    },
  },
];

/** Of a letter that a language does not have, or not there, in percent. */
const hardlyEver = 0.02;

/** The logarithm of how much less likely a language from farther away is. */
const farness = 3;

/** More letters say nothing new. */
const sampleOctets = 16 * 1024;

/** The charset of text that is not UTF-8, by the letters it would have in each; Western Europe's if it has none. */
export function likelyCharset(octets: Uint8Array): Charset {
  const sample = octets.subarray(0, sampleOctets);
  const texts = new Map<Charset, string>();
  let best: { readonly charset: Charset; readonly likelihood: number } | undefined;
  for (const { charsets, letters, isFar } of languages) {
    for (const charset of charsets) {
      const text = texts.get(charset) ?? new TextDecoder(charset).decode(sample);
      texts.set(charset, text);
      const likelihood = likelihoodOf(text, letters) - (isFar ? farness : 0);
      if (best === undefined || likelihood > best.likelihood) best = { charset, likelihood };
    }
  }
  return best?.charset ?? 'windows-1252';
}

/** The logarithm, for all letters beyond ASCII together. */
function likelihoodOf(text: string, letters: Language['letters']): number {
  let sum = 0;
  const isCyrillic = 'о' in letters;
  for (const { 0: run, index } of text.matchAll(/(?:(?![A-Za-z])\p{L})+/gu)) {
    const isInLatinWord = isLatin(text[index - 1]) || isLatin(text[index + run.length]);
    // Cyrillic words are of their letters alone; those of Latin have one, seldom two in a row.
    const isOdd = isCyrillic ? isInLatinWord : run.length > 2;
    for (const [at, letter] of [...run].entries()) {
      const small = letter.toLowerCase();
      const isCapitalInside =
        letter !== small && (at > 0 || isLatin(text[index - 1])) && !isCapital(text[index + at - 1]);
      const share = isOdd || isCapitalInside ? undefined : letters[small];
      sum += Math.log(share ?? hardlyEver);
    }
  }
  return sum;
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z]/.test(character);
}

function isCapital(character: string | undefined): boolean {
  return character !== undefined && /\p{Lu}/u.test(character);
}
