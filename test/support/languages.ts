import { languages } from '../../src/messages/languages.js';

/** The words of every language; English first. */
export const catalogues = await Promise.all(languages.map(({ load }) => load()));
