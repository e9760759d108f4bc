/** Rules that were considered and left out, by their ids in the shared list of rules, with the reason. */
export const leftOutRules: Readonly<Record<string, string>> = {
  'dns-invalid-name': 'Such a name cannot be queried: it is a usage error (exit code 2), not a finding.',
  'dns-stale-answer':
    'Would have to compare the resolver\'s answers with those of the authoritative servers: up to a dozen more queries, to addresses that many networks block or intercept, so "no difference" would prove nothing. A saved run, a zone file and `--record` have only one answer to each query anyway. Use `--server` to query a particular server.',
  'dmarc-reject-without-dkim':
    'Merged into [directo/dmarc-one-leg](directo/dmarc-one-leg.md) and [directo/dkim-missing](directo/dkim-missing.md): DNS does not show whether other senders sign.',
  'mta-sts-policy-unreachable': 'The policy is fetched by HTTPS; this tool queries DNS only.',
  'mta-sts-policy-invalid': 'The same: the policy is not a DNS record.',
  'mta-sts-mx-mismatch': 'The same: the patterns are in the policy.',
};

/** Subjects without a rule, and why. */
export const leftOutSubjects: Readonly<Record<string, string>> = {
  'DANE, DNSSEC': '`node:dns` does not say whether an answer was validated.',
  'times to live': '`node:dns` returns them for addresses only, and a long one is not a defect.',
  'MTA-STS policies':
    'Fetched by HTTPS. Only the DNS record is checked, and only as a warning: nobody refuses your mail because of it.',
  'BIMI without a certificate, declined BIMI': 'Choices, not defects.',
  'DMARC wildcards (`*._domain`, `*.domain` with a DMARC text)':
    'Harmless: such a record applies the same policy to every name below the domain; only `sp` and `np` are ignored. Finding one would cost a query per domain.',
  'a CNAME at `_dmarc`': 'Allowed and followed; its target is checked.',
  'many report addresses': 'RFC 9989 promises reports to all; RFC 7489 promised two.',
  'privacy of `ruf`': 'Hardly any receiver sends such reports, and DNS is not where to fix it.',
  '`p` not in the second place': 'RFC 7489 wanted it there; RFC 9989 allows any place.',
  'SPF wildcards, host names of HELO without SPF': 'They concern names other than the one checked.',
  'a redirect to another organisation':
    'A choice, not a defect; [spf/redirect-unusable](spf/redirect-unusable.md) reports one that does not work.',
  'addresses of Directo without a name (PTR)': "Directo's responsibility; nothing in your DNS can fix it.",
  blocklists: 'Their terms forbid queries by tools, and they change by the hour.',
  'ARC, DKIM2': 'Nothing is published in DNS for them, or not yet.',
  'one-click unsubscribe': 'It is in the messages, not in DNS.',
};
