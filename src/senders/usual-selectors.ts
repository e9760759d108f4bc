/** A selector that much software and many services use, whoever the company is. */
export interface UsualSelector {
  readonly selector: string;
  /** A page that says so, and when it was read. */
  readonly source: { readonly url: string; readonly asOf: string };
}

const asOf = '2026-11-28';

const selectorsBySource = {
  'https://api.docs.cpanel.net/openapi/cpanel/operation/validate_current_dkims/': ['default'],
  'https://rspamd.com/doc/modules/dkim_signing.html': ['dkim'],
  'https://github.com/mail-in-a-box/mailinabox/issues/2348': ['mail'],
  'https://docs.overton.cloud/email/technical/dkim-records': ['x'],
  'https://support.google.com/a/answer/11611356': ['google'],
  'https://learn.microsoft.com/en-us/defender-office-365/email-authentication-dkim-configure': [
    'selector1',
    'selector2',
  ],
  'https://phishfence.io/learn/dmarc-mailchimp': ['k1', 'k2'],
  'https://useboring-dkimcreator-app.pages.dev/for/sendgrid': ['s1', 's2'],
  'https://github.com/MultiSafepay/docs/blob/HEAD/content/my-account/manage-account/setting-up-DKIM.md': ['mandrill'],
} as const;

/**
 * Tried for every domain. DNS cannot list selectors, so what is found here is told, and what is not found means nothing.
 * At most 14, because each costs every check a question.
 */
export const usualSelectors: readonly UsualSelector[] = Object.entries(selectorsBySource).flatMap(([url, selectors]) =>
  selectors.map((selector) => ({ selector, source: { url, asOf } })),
);
