/** The notations in which a change can be written. */
export const publishForms = ['zone', 'nsupdate', 'octodns', 'dnscontrol', 'terraform'] as const;
export type PublishForm = (typeof publishForms)[number];
