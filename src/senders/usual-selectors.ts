/** A selector that much software and many services use, whoever the company is. */
export interface UsualSelector {
  readonly selector: string;
  /** Who documents it, and when the list was put together. */
  readonly source: { readonly url: string; readonly asOf: string };
}

const asOf = '2026-11-28';

const selectorsBySource = {
  'https://docs.cpanel.net/cpanel/email/email-deliverability/': ['default'],
  'https://rspamd.com/doc/modules/dkim_signing.html': ['dkim'],
  'https://github.com/docker-mailserver/docker-mailserver/issues/1304': ['mail'],
  'https://docs.overton.cloud/email/technical/dkim-records': ['x'],
  'https://support.google.com/a/answer/180504': ['google'],
  'https://learn.microsoft.com/en-us/defender-office-365/email-authentication-dkim-configure': [
    'selector1',
    'selector2',
  ],
  'https://mailchimp.com/help/set-up-email-domain-authentication/': ['k1', 'k2', 'k3'],
  'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/how-to-set-up-domain-authentication': ['s1', 's2'],
  'https://www.zoho.com/mail/help/adminconsole/dkim-configuration.html': ['zmail'],
  'https://mailchimp.com/developer/transactional/docs/authentication-delivery/': ['mandrill'],
} as const;

/**
 * Tried for every domain. DNS cannot list selectors, so what is found here is told, and what is not found means nothing.
 * At most 14, because each costs every check a question.
 */
export const usualSelectors: readonly UsualSelector[] = Object.entries(selectorsBySource).flatMap(([url, selectors]) =>
  selectors.map((selector) => ({ selector, source: { url, asOf } })),
);
