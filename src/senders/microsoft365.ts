import type { KnownSender } from './sender.js';

/** Microsoft 365: its MX hosts only receive; its mail comes from the networks of the include. */
export const microsoft365 = {
  id: 'microsoft365',
  name: 'Microsoft 365',
  source: {
    url: 'https://learn.microsoft.com/defender-office-365/email-authentication-spf-configure',
    asOf: '2026-11-24',
  },
  includes: ['spf.protection.outlook.com', 'protection.outlook.com'],
  mxSuffixes: ['mail.protection.outlook.com', 'mx.microsoft'],
  selectors: ['selector1', 'selector2'],
  keyZones: ['onmicrosoft.com', 'dkim.mail.microsoft'],
} as const satisfies KnownSender;
