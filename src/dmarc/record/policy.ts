/** What a domain owner asks receivers to do with mail that fails DMARC, mildest first (RFC 9989 §4.7, `p`). */
export const policies = ['none', 'quarantine', 'reject'] as const;

export type Policy = (typeof policies)[number];

export function isWeaker(one: Policy, other: Policy): boolean {
  return policies.indexOf(one) < policies.indexOf(other);
}

/** What `t=y` reduces a policy to (RFC 9989 §4.7), and `pct` for the mail outside its sample (RFC 7489 §6.6.4). */
export function oneLevelLower(policy: Policy): Policy {
  switch (policy) {
    case 'reject':
      return 'quarantine';
    case 'quarantine':
    case 'none':
      return 'none';
  }
}
