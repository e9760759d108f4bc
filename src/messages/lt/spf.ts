import type { CatalogueOf } from '../catalogue/catalogue.js';
import { spfAdmitted } from './spf-admitted.js';
import { spfMeaning } from './spf-meaning.js';
import { spfText } from './spf-text.js';

export const spf: CatalogueOf<'spf'> = { ...spfText, ...spfMeaning, ...spfAdmitted };
