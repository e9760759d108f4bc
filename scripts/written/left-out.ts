/** Rules that were thought of and are not here, by the ids that the shared list of rules gives them, and why. */
export const leftOutRules: Readonly<Record<string, string>> = {
  'dns-invalid-name':
    'Nothing can be asked about such a name: a wrong argument, told at once and not as a finding (exit code 2).',
  'dns-stale-answer':
    'Would need the answers of the authoritative servers beside those of the resolver: up to a dozen questions more to addresses that many networks block or answer in their place, so that "no difference" would prove nothing; and a saved run, a zone file and a record under trial have one answer to a question. `--server` asks one server on purpose.',
  'dmarc-reject-without-dkim':
    'Merged into [directo/dmarc-one-leg](directo/dmarc-one-leg.md) and [directo/dkim-missing](directo/dkim-missing.md): whether other senders sign, DNS does not tell.',
  'mta-sts-policy-unreachable': 'The policy is fetched by HTTPS; this tool asks DNS alone.',
  'mta-sts-policy-invalid': 'The same: the policy is no DNS record.',
  'mta-sts-mx-mismatch': 'The same: the patterns stand in the policy.',
};

/** Subjects without a rule, and why. */
export const leftOutSubjects: Readonly<Record<string, string>> = {
  'DANE, DNSSEC': 'Whether an answer was validated does not show through `node:dns`.',
  'times to live': '`node:dns` hands them on for addresses only, and a long one is no defect.',
  'MTA-STS policies':
    'Fetched by HTTPS. Only the DNS record is judged, as a warning: no mail of yours is refused for it.',
  'BIMI without a certificate, declined BIMI': 'Choices, not defects.',
  'DMARC wildcards (`*._domain`, `*.domain` with a DMARC text)':
    'Harmless: such a record says at every name below what it says at the domain; only `sp` and `np` are not consulted then. To find one costs a question a domain.',
  'a CNAME at `_dmarc`': 'Allowed and followed; what stands behind it is judged.',
  'many report addresses': 'RFC 9989 promises reports to all; RFC 7489 promised two.',
  'privacy of `ruf`': 'Hardly anybody sends such reports; no matter of DNS.',
  '`p` not in the second place': 'RFC 7489 wanted it there; RFC 9989 allows any place.',
  'SPF wildcards, host names of HELO without SPF': 'Concern other names than the one that is checked.',
  'a redirect to another organisation':
    'A wish, not a defect; [spf/redirect-unusable](spf/redirect-unusable.md) tells where it does not work.',
  'addresses of Directo without a name (PTR)': "Directo's duty; nothing in your DNS mends it.",
  blocklists: 'Their terms forbid it to tools, and they change by the hour.',
  'ARC, DKIM2': 'Nothing is published in DNS for them, or not yet.',
  'one-click unsubscribe': 'Stands in mails, not in DNS.',
};
