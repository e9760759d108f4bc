import { page } from '../../finding/source.js';

export const bimiDraft = page(
  'https://datatracker.ietf.org/doc/html/draft-brand-indicators-for-message-identification',
);
