import type { KnownSender } from './sender.js';

/** Google Workspace: its MX hosts only receive; its mail comes from the networks of the include. */
export const google = {
  id: 'google',
  name: 'Google Workspace',
  source: { url: 'https://support.google.com/a/answer/33786', asOf: '2026-11-24' },
  includes: ['_spf.google.com'],
  renamed: [{ from: 'aspmx.googlemail.com', to: '_spf.google.com' }],
  mxSuffixes: ['aspmx.l.google.com', 'smtp.google.com', 'googlemail.com'],
  selectors: ['google'],
} as const satisfies KnownSender;
